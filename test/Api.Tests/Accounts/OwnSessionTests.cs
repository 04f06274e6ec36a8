using System.Text.Json;
using LiveChat.Api.Tests.Accounts.Factors;
using LiveChat.Api.Tests.Hub;
using LiveChat.Grains;

namespace LiveChat.Api.Tests.Accounts;

public sealed class OwnSessionTests : IAsyncLifetime
{
    private ChatServer _server = null!;
    private FactorPerson _ada = null!;
    private FactorPerson _phone = null!;

    public async ValueTask InitializeAsync()
    {
        _server = await ChatServer.StartAsync(("LiveChat:Accounts:AccessLife", "02:00:00"));
        _ada = await FactorPerson.SignUpAsync(_server, "ada");
        _phone = _ada.Elsewhere();
        (await _phone.SignInAsync()).Must(200);
    }

    public async ValueTask DisposeAsync()
    {
        _ada.Dispose();
        _phone.Dispose();
        await _server.DisposeAsync();
    }

    [Fact]
    public async Task The_list_says_which_session_asks()
    {
        var sessions = await Sessions(_ada);

        Assert.Equal(2, sessions.Length);
        var mine = (await _ada.GetAsync("/api/v1/session")).Must(200).GetProperty("session").GetString();
        var current = Assert.Single(sessions, session => session.GetProperty("current").GetBoolean());
        Assert.Equal(mine, current.GetProperty("id").GetString());
        Assert.Equal("127.0.0.1", current.GetProperty("source").GetString());
        Assert.Equal(ChatServer.Start.ToUnixTimeMilliseconds(), current.GetProperty("openedAt").GetInt64());
    }

    [Fact]
    public async Task Whoever_ends_a_session_signs_that_device_out_and_no_other()
    {
        (await _ada.DeleteAsync("/api/v1/account/sessions/" + await OtherAsync())).Must(204);

        (await _phone.GetAsync("/api/v1/session")).MustRefuse(401, "signed-out");
        (await _phone.PostAsync("/api/v1/session/refresh", new { })).MustRefuse(401, "signed-out");
        (await _ada.GetAsync("/api/v1/session")).Must(200);
    }

    [Fact]
    public async Task All_others_end_at_once()
    {
        (await _ada.DeleteAsync("/api/v1/account/sessions")).Must(204);

        (await _phone.GetAsync("/api/v1/session")).MustRefuse(401, "signed-out");
        Assert.Single(await Sessions(_ada));
    }

    [Fact]
    public async Task A_session_of_somebody_else_is_as_one_that_does_not_exist()
    {
        using var ben = await FactorPerson.SignUpAsync(_server, "ben");

        var foreign = await ben.DeleteAsync("/api/v1/account/sessions/" + await OtherAsync());
        var madeUp = await ben.DeleteAsync("/api/v1/account/sessions/01jzmadeup");

        foreign.MustRefuse(404, "not-found");
        Assert.Equal(madeUp.Text, foreign.Text);
        (await _phone.GetAsync("/api/v1/session")).Must(200);
    }

    [Fact]
    public async Task Ending_a_session_cuts_its_sockets()
    {
        await using var server = await HubServer.StartAsync();
        var phone = await server.SignUpAsync("ada");
        await using var hub = await phone.SyncedAsync();
        var cut = hub.ReadCloseAsync();

        Assert.True((await server.Grains.Account(phone.Id).EndSession(phone.Session)).Succeeded);

        Assert.Equal("signed-out", await cut);
    }

    [Fact]
    public async Task The_password_changes_with_the_old_one_and_signs_the_other_devices_out()
    {
        _server.Clock.Advance(TimeSpan.FromHours(1));

        (await Change("a new horse", FactorPerson.Password)).Must(204);

        (await _phone.GetAsync("/api/v1/session")).MustRefuse(401, "signed-out");
        (await _phone.PostAsync("/api/v1/session/refresh", new { })).MustRefuse(401, "signed-out");
        (await _ada.GetAsync("/api/v1/session")).Must(200);
        (await _phone.SignInAsync()).MustRefuse(401, "sign-in-failed");
        (await _phone.SignInAsync("a new horse")).Must(200);
    }

    [Fact]
    public async Task It_changes_without_the_old_one_only_just_after_a_proof()
    {
        (await Change("a new horse")).Must(204);
        _server.Clock.Advance(TimeSpan.FromMinutes(11));

        (await Change("another horse")).MustRefuse(403, "proof-needed");

        (await _phone.SignInAsync("a new horse")).Must(200);
    }

    [Theory]
    [InlineData("short", FactorPerson.Password, 400, "password-weak")]
    [InlineData("ada", FactorPerson.Password, 400, "password-weak")]
    [InlineData("a new horse", "wrong horse", 401, "sign-in-failed")]
    [InlineData("a new horse", "", 401, "sign-in-failed")]
    public async Task A_change_that_is_refused_changes_nothing(string wanted, string current, int status, string code)
    {
        (await Change(wanted, current)).MustRefuse(status, code);

        (await _phone.GetAsync("/api/v1/session")).Must(200);
        (await _phone.SignInAsync()).Must(200);
    }

    [Fact]
    public async Task Guesses_of_the_old_password_are_limited()
    {
        await using var server = await ChatServer.StartAsync(("LiveChat:Limits:SignInsPerAccount", "3"));
        using var ben = await FactorPerson.SignUpAsync(server, "ben");
        for (var i = 0; i < 3; i++)
        {
            (await ben.PostAsync("/api/v1/account/password", new { password = "a new horse", currentPassword = "wrong horse" })).MustRefuse(401, "sign-in-failed");
        }

        (await ben.PostAsync("/api/v1/account/password", new { password = "a new horse", currentPassword = FactorPerson.Password })).MustRefuse(429, "rate-limited");
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("{\"password\":{\"$ne\":null}}")]
    [InlineData("{\"password\":null,\"currentPassword\":\"x\"}")]
    public async Task A_change_has_a_password_that_is_text(string body)
    {
        using var ben = await ApiClient.SignUpAsync(_server, "ben");

        (await ben.SendAsync(HttpMethod.Post, "/api/v1/account/password", ApiClient.Raw(body))).MustRefuse(400, "bad-request");
    }

    private Task<ApiAnswer> Change(string password, string? currentPassword = null) =>
        _ada.PostAsync("/api/v1/account/password", new { password, currentPassword });

    private async Task<string> OtherAsync() =>
        (await Sessions(_ada)).Single(session => !session.GetProperty("current").GetBoolean()).GetProperty("id").GetString()!;

    private static async Task<JsonElement[]> Sessions(FactorPerson person) =>
        [.. (await person.GetAsync("/api/v1/account/sessions")).Must(200).EnumerateArray()];
}
