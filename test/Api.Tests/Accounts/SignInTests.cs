using LiveChat.Api.Accounts;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace LiveChat.Api.Tests.Accounts;

public sealed class SignInTests : IAsyncLifetime
{
    private ChatServer _server = null!;
    private ApiClient _client = null!;

    public async ValueTask InitializeAsync()
    {
        _server = await ChatServer.StartAsync(("LiveChat:Limits:SignInsPerAccount", "3"));
        _client = new ApiClient(_server);
        using var ada = await ApiClient.SignUpAsync(_server, "ada");
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _server.DisposeAsync();
    }

    [Fact]
    public async Task The_right_password_opens_a_session_of_its_own()
    {
        var first = (await SignIn("ada", "correct horse")).Must(200);
        var second = (await SignIn("ADA", "correct horse")).Must(200);

        Assert.NotEqual(first.GetProperty("session").GetString(), second.GetProperty("session").GetString());
        Assert.Equal("ada", first.GetProperty("me").GetProperty("name").GetString());
        Assert.Equal(
            ChatServer.Start.AddMinutes(10).ToUnixTimeSeconds() * 1000, first.GetProperty("accessExpiresAt").GetInt64());
    }

    [Theory]
    [InlineData("ada", "wrong horse")]
    [InlineData("ada", "correct horse ")]
    [InlineData("ada", "")]
    [InlineData("bob", "correct horse")]
    [InlineData("", "correct horse")]
    [InlineData("not a name!", "correct horse")]
    public async Task A_wrong_name_and_a_wrong_password_get_the_same_bytes(string name, string password)
    {
        var expected = await SignIn("somebody", "something else");

        var answer = await SignIn(name, password);

        answer.MustRefuse(401, "sign-in-failed");
        Assert.Equal(expected.Bytes, answer.Bytes);
        Assert.Equal(Comparable(expected), Comparable(answer));
    }

    [Fact]
    public async Task A_wrong_name_costs_the_same_work_as_a_wrong_password()
    {
        var hasher = new WatchedHasher();
        await using var server = await ChatServer.StartAsync(services => services.AddSingleton<PasswordHasher<Passwords>>(hasher));
        using var ada = await ApiClient.SignUpAsync(server, "ada");
        hasher.Take();

        (await ada.PostAsync("/api/v1/session", new { name = "ada", password = "wrong horse" })).MustRefuse(401, "sign-in-failed");
        var known = Assert.Single(hasher.Take());

        foreach (var name in (string[])["nobody", "not a name!", ""])
        {
            (await ada.PostAsync("/api/v1/session", new { name, password = "wrong horse" })).MustRefuse(401, "sign-in-failed");
            Assert.Equal([known], hasher.Take());
        }
    }

    [Theory]
    [InlineData("ada")]
    [InlineData("nobody")]
    public async Task Failures_are_limited_alike_whether_the_name_exists_or_not(string name)
    {
        for (var i = 0; i < 3; i++)
        {
            (await SignIn(name, "wrong horse")).MustRefuse(401, "sign-in-failed");
        }

        var limited = await SignIn(name, "correct horse");

        limited.MustRefuse(429, "rate-limited");
        Assert.Equal(["900"], limited.Headers["Retry-After"]);
        _server.Clock.Advance(TimeSpan.FromMinutes(15));
        Assert.Equal(name == "ada" ? 200 : 401, (int)(await SignIn(name, "correct horse")).Status);
    }

    [Fact]
    public async Task A_success_forgets_the_failures_before_it()
    {
        for (var i = 0; i < 4; i++)
        {
            (await SignIn("ada", "wrong horse")).MustRefuse(401, "sign-in-failed");
            (await SignIn("ada", "wrong horse")).MustRefuse(401, "sign-in-failed");
            (await SignIn("ada", "correct horse")).Must(200);
        }
    }

    [Fact]
    public async Task One_address_fails_only_so_often_over_all_names()
    {
        await using var server = await ChatServer.StartAsync(("LiveChat:Accounts:FailuresPerAddress", "3"));
        using var ada = await ApiClient.SignUpAsync(server, "ada");
        for (var i = 0; i < 3; i++)
        {
            (await ada.PostAsync("/api/v1/session", new { name = $"name{i}", password = "wrong horse" })).MustRefuse(401, "sign-in-failed");
        }

        (await ada.PostAsync("/api/v1/session", new { name = "ada", password = "correct horse" })).MustRefuse(429, "rate-limited");

        server.Clock.Advance(TimeSpan.FromMinutes(5));
        (await ada.PostAsync("/api/v1/session", new { name = "ada", password = "correct horse" })).Must(200);
    }

    [Fact]
    public async Task Made_up_refresh_tokens_count_as_failures_and_none_at_all_does_not()
    {
        await using var server = await ChatServer.StartAsync(("LiveChat:Accounts:FailuresPerAddress", "3"));
        using var ada = await ApiClient.SignUpAsync(server, "ada");
        for (var i = 0; i < 3; i++)
        {
            (await ada.PostAsync("/api/v1/session/refresh")).MustRefuse(401, "signed-out");
            (await ada.PostAsync("/api/v1/session/refresh", new { refreshToken = $"user{i}.session.secret" })).MustRefuse(401, "signed-out");
        }

        (await ada.PostAsync("/api/v1/session/refresh", new { refreshToken = ada.RefreshToken })).MustRefuse(429, "rate-limited");

        server.Clock.Advance(TimeSpan.FromMinutes(5));
        (await ada.PostAsync("/api/v1/session/refresh", new { refreshToken = ada.RefreshToken })).Must(200);
    }

    private Task<ApiAnswer> SignIn(string name, string password) => _client.PostAsync("/api/v1/session", new { name, password });

    private static string Comparable(ApiAnswer answer) => string.Join(
        "\n", answer.Headers.Where(header => header.Key != "Date").OrderBy(header => header.Key).Select(header => $"{header.Key}: {header.Value[0]}"));
}
