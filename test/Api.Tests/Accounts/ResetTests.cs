using LiveChat.Api.Tests.Accounts.Factors;
using LiveChat.Api.Tests.Mail;

namespace LiveChat.Api.Tests.Accounts;

public sealed class ResetTests : IAsyncLifetime
{
    private readonly TestSmtpServer _smtp = new();
    private ChatServer _server = null!;
    private FactorPerson _ada = null!;
    private FactorPerson _ben = null!;

    public async ValueTask InitializeAsync()
    {
        _server = await ChatServer.StartAsync([.. _smtp.Settings, ("LiveChat:Accounts:AccessLife", "02:00:00")]);
        _ada = await FactorPerson.SignUpAsync(_server, "ada");
        _ben = await FactorPerson.SignUpAsync(_server, "ben");
        await GiveMail(_ben, "ben@example.org");
    }

    public async ValueTask DisposeAsync()
    {
        _ada.Dispose();
        _ben.Dispose();
        await _server.DisposeAsync();
        await _smtp.DisposeAsync();
    }

    [Theory]
    [InlineData("ben")]
    [InlineData("BEN@example.org")]
    public async Task Whoever_forgot_the_password_gets_a_link_and_sets_a_new_one(string account)
    {
        (await Forgot(account)).Must(204);
        var mail = await _smtp.NextAsync();
        Assert.Equal(["ben@example.org"], mail.To);

        (await Reset(mail.Token, "a new horse")).Must(204);

        (await _ben.GetAsync("/api/v1/session")).MustRefuse(401, "signed-out");
        (await _ben.SignInAsync()).MustRefuse(401, "sign-in-failed");
        (await _ben.SignInAsync("a new horse")).Must(200);
    }

    [Fact]
    public async Task The_answer_is_the_same_for_whoever_does_not_exist_or_has_no_address_and_nothing_is_sent()
    {
        var known = await Forgot("ben");
        var mail = await _smtp.NextAsync();

        foreach (var account in (string[])["nobody", "nobody@example.org", "ada", "", "ben\r\nBcc: evil@example.org", "ben@example.org\r\n.", "{$ne:null}"])
        {
            var answer = await Forgot(account);
            Assert.Equal((known.Status, known.Text), (answer.Status, answer.Text));
        }

        Assert.NotEmpty(mail.Token);
        _server.Clock.Advance(TimeSpan.FromMinutes(6));
        (await Forgot("ben")).Must(204);
        Assert.Equal(["ben@example.org"], (await _smtp.NextAsync()).To); // The letters before it would have come first.
        Assert.False(_smtp.HasMore);
    }

    [Fact]
    public async Task One_letter_in_five_minutes()
    {
        (await Forgot("ben")).Must(204);
        (await Forgot("ben")).Must(204);
        var first = await _smtp.NextAsync();
        await GiveMail(_ada, "ada@example.org"); // Whatever is sent after the second asking.
        Assert.False(_smtp.HasMore);
        _server.Clock.Advance(TimeSpan.FromMinutes(5));

        (await Forgot("ben")).Must(204);

        Assert.NotEqual(first.Token, (await _smtp.NextAsync()).Token);
    }

    [Fact]
    public async Task A_link_works_once()
    {
        var token = await TokenAsync();
        (await Reset(token, "a new horse")).Must(204);

        (await Reset(token, "another horse")).MustRefuse(410, "flow-spent");
        (await _ben.SignInAsync("a new horse")).Must(200);
    }

    [Fact]
    public async Task A_link_is_void_after_an_hour()
    {
        var token = await TokenAsync();
        _server.Clock.Advance(TimeSpan.FromHours(1));

        (await Reset(token, "a new horse")).MustRefuse(410, "flow-spent");
    }

    [Fact]
    public async Task A_link_is_void_after_another_address_or_another_password()
    {
        var token = await TokenAsync();
        await GiveMail(_ben, "new@example.org");
        Assert.Contains("was changed", (await _smtp.NextAsync()).Headers, StringComparison.Ordinal);
        (await Reset(token, "a new horse")).MustRefuse(410, "flow-spent");

        _server.Clock.Advance(TimeSpan.FromMinutes(6));
        token = await TokenAsync();
        (await _ben.PostAsync("/api/v1/account/password", new { password = "a new horse", currentPassword = FactorPerson.Password })).Must(204);
        (await Reset(token, "another horse")).MustRefuse(410, "flow-spent");

        (await _ben.SignInAsync("a new horse")).Must(200);
    }

    [Fact]
    public async Task The_second_factor_stays()
    {
        await _ben.AddTotpAsync();
        var token = await TokenAsync();

        (await Reset(token, "a new horse")).Must(204);

        (await _ben.SignInAsync("a new horse")).MustRefuse(401, "factor-needed");
    }

    [Theory]
    [InlineData("")]
    [InlineData("a.b.c")]
    [InlineData("../../etc/passwd")]
    [InlineData("01jznobody.00000000000000000000000000")]
    public async Task A_made_up_token_is_spent(string token)
    {
        (await Reset(token, "a new horse")).MustRefuse(410, "flow-spent");
    }

    [Fact]
    public async Task A_weak_password_does_not_use_the_link_up()
    {
        var token = await TokenAsync();

        (await Reset(token, "short")).MustRefuse(400, "password-weak");
        (await Reset(token, "ben")).MustRefuse(400, "password-weak");

        (await Reset(token, "a new horse")).Must(204);
    }

    [Fact]
    public async Task An_administrator_makes_a_link_to_hand_over_and_nobody_else_does()
    {
        (await _ben.PostAsync($"/api/v1/admin/users/{_ada.UserId}/reset-link")).MustRefuse(403, "forbidden");
        (await _ada.PostAsync($"/api/v1/admin/users/{_ada.UserId}/reset-link")).MustRefuse(403, "forbidden");
        (await _ada.PostAsync("/api/v1/admin/users/01jznobody/reset-link")).MustRefuse(404, "not-found");

        var link = (await _ada.PostAsync($"/api/v1/admin/users/{_ben.UserId}/reset-link")).Must(200);

        Assert.Equal((_server.Clock.GetUtcNow() + TimeSpan.FromHours(24)).ToUnixTimeMilliseconds(), link.GetProperty("expiresAt").GetInt64());
        (await Reset(link.GetProperty("token").GetString()!, "a new horse")).Must(204);
        (await _ben.SignInAsync("a new horse")).Must(200);
        var noted = Assert.Single((await _ada.GetAsync("/api/v1/admin/audit")).Must(200).GetProperty("items").EnumerateArray());
        Assert.Equal(
            ("account.reset-issued", _ada.UserId, _ben.UserId),
            (noted.GetProperty("act").GetString(), noted.GetProperty("by").GetString(), noted.GetProperty("target").GetString()));
    }

    [Fact]
    public async Task A_disabled_account_gets_no_link_and_uses_none()
    {
        var token = await TokenAsync();
        (await _ada.SendAsync(HttpMethod.Put, $"/api/v1/admin/users/{_ben.UserId}/disabled", new { reason = "Spam" })).Must(204);
        _server.Clock.Advance(TimeSpan.FromMinutes(6));

        (await Reset(token, "a new horse")).MustRefuse(410, "flow-spent");
        (await Forgot("ben")).Must(204);
        await GiveMail(_ada, "ada@example.org"); // Whatever is sent after that.
        Assert.False(_smtp.HasMore);
    }

    [Fact]
    public async Task Askers_from_one_place_are_limited()
    {
        await using var server = await ChatServer.StartAsync([.. _smtp.Settings, ("LiveChat:Accounts:FailuresPerAddress", "3")]);
        using var stranger = new ApiClient(server);
        for (var i = 0; i < 3; i++)
        {
            (await stranger.PostAsync("/api/v1/session/forgot", new { account = "ben" })).Must(204);
        }

        (await stranger.PostAsync("/api/v1/session/forgot", new { account = "ben" })).MustRefuse(429, "rate-limited");
        (await stranger.PostAsync("/api/v1/session/reset", new { token = "a.b", password = "a new horse" })).MustRefuse(429, "rate-limited");
    }

    private async Task GiveMail(FactorPerson person, string address)
    {
        _server.Clock.Advance(TimeSpan.FromMinutes(1));
        (await person.SendAsync(HttpMethod.Put, "/api/v1/account/mail", new { address })).Must(204);
        (await PostAsync("/api/v1/account/mail/confirm", new { token = (await _smtp.NextAsync()).Token })).Must(204);
    }

    private async Task<string> TokenAsync()
    {
        (await Forgot("ben")).Must(204);
        return (await _smtp.NextAsync()).Token;
    }

    private Task<ApiAnswer> Forgot(string account) => PostAsync("/api/v1/session/forgot", new { account });

    private Task<ApiAnswer> Reset(string token, string password) => PostAsync("/api/v1/session/reset", new { token, password });

    private async Task<ApiAnswer> PostAsync(string path, object body)
    {
        using var stranger = new ApiClient(_server);
        return await stranger.PostAsync(path, body);
    }
}
