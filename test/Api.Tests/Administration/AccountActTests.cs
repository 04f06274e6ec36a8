using LiveChat.Api.Tests.Accounts.Factors;

namespace LiveChat.Api.Tests.Administration;

/// <summary>Disabling, muting, roles: at every door that it concerns.</summary>
public sealed class AccountActTests : IAsyncLifetime
{
    private const string Password = "correct horse";

    private ChatServer _server = null!;
    private ApiClient _ada = null!;

    public async ValueTask InitializeAsync()
    {
        _server = await ChatServer.StartAsync();
        _ada = await ApiClient.SignUpAsync(_server, "ada"); // The first account is the administrator.
    }

    public async ValueTask DisposeAsync()
    {
        _ada.Dispose();
        await _server.DisposeAsync();
    }

    [Fact]
    public async Task Who_is_disabled_is_out_and_told_why_with_the_right_password_only()
    {
        using var ben = await ApiClient.SignUpAsync(_server, "ben");
        using var nobody = new ApiClient(_server);
        var until = (_server.Clock.GetUtcNow() + TimeSpan.FromHours(1)).ToUnixTimeMilliseconds();

        (await _ada.PutAsync($"/api/v1/admin/users/{ben.UserId}/disabled", new { reason = "Spam", until })).Must(204);

        (await ben.GetAsync("/api/v1/session")).MustRefuse(401, "signed-out");
        (await nobody.PostAsync("/api/v1/session/refresh", new { refreshToken = ben.RefreshToken })).MustRefuse(401, "signed-out");
        foreach (var path in (string[])["/api/v1/session", "/api/v1/session/sign-up"])
        {
            var told = await nobody.PostAsync(path, new { name = "ben", password = Password });
            told.MustRefuse(403, "account-disabled");
            Assert.Equal("Spam", told.Body.GetProperty("reason").GetString());
            Assert.Equal(3_600_000, told.Body.GetProperty("retryAfterMs").GetInt64());
            Assert.Empty(told.Cookies);
        }

        var wrong = await nobody.PostAsync("/api/v1/session", new { name = "ben", password = "wrong password" });
        var unknown = await nobody.PostAsync("/api/v1/session", new { name = "nobody", password = "wrong password" });
        wrong.MustRefuse(401, "sign-in-failed");
        Assert.Equal(unknown.Text, wrong.Text);

        _server.Clock.Advance(TimeSpan.FromHours(1));
        (await nobody.PostAsync("/api/v1/session", new { name = "ben", password = Password })).Must(200);
    }

    [Fact]
    public async Task Neither_a_code_nor_a_passkey_opens_a_disabled_account()
    {
        using var ben = await FactorPerson.SignUpAsync(_server, "ben");
        using var authenticator = new SoftAuthenticator(_server.Origin);
        await ben.AddTotpAsync();
        (await ben.AddPasskeyAsync(authenticator)).Must(200);
        using var phone = ben.Elsewhere();
        var ticket = await phone.TicketAsync();

        (await _ada.PutAsync($"/api/v1/admin/users/{ben.UserId}/disabled", new { reason = "Spam" })).Must(204);

        (await phone.PostAsync("/api/v1/session/factor", new { ticket, totp = ben.Code() })).MustRefuse(410, "flow-spent"); // Begun before.
        var coded = await phone.SignInWithCodeAsync();
        coded.MustRefuse(403, "account-disabled");
        Assert.False(coded.Body.TryGetProperty("retryAfterMs", out _));
        (await phone.SignInWithPasskeyAsync(authenticator)).MustRefuse(403, "account-disabled");

        (await _ada.DeleteAsync($"/api/v1/admin/users/{ben.UserId}/disabled")).Must(204);
        (await phone.SignInWithPasskeyAsync(authenticator)).Must(200);
    }

    [Fact]
    public async Task Who_is_muted_reads_and_writes_nowhere()
    {
        using var ben = await ApiClient.SignUpAsync(_server, "ben");
        var room = (await ben.PostAsync("/api/v1/rooms", new { name = "Garden", visibility = "public" })).Must(201).GetProperty("id").GetString();

        (await _ada.PutAsync($"/api/v1/admin/users/{ben.UserId}/muted", new { reason = "Loud" })).Must(204);

        var refused = await ben.PostAsync($"/api/v1/rooms/{room}/messages", new { clientId = "a", text = "Hi" });
        refused.MustRefuse(403, "muted");
        Assert.False(refused.Body.TryGetProperty("retryAfterMs", out _));
        (await ben.GetAsync($"/api/v1/rooms/{room}/messages")).Must(200);

        (await _ada.DeleteAsync($"/api/v1/admin/users/{ben.UserId}/muted")).Must(204);
        (await ben.PostAsync($"/api/v1/rooms/{room}/messages", new { clientId = "a", text = "Hi" })).Must(200);
    }

    [Fact]
    public async Task Moderators_keep_members_in_order_and_nobody_else()
    {
        using var eve = await ApiClient.SignUpAsync(_server, "eve");
        using var ben = await ApiClient.SignUpAsync(_server, "ben");
        (await _ada.PutAsync($"/api/v1/admin/users/{eve.UserId}/role", new { role = "moderator" })).Must(204);

        (await eve.PutAsync($"/api/v1/admin/users/{ben.UserId}/muted", new { reason = "Loud" })).Must(204);
        (await eve.PutAsync($"/api/v1/admin/users/{ben.UserId}/disabled", new { reason = "Spam" })).Must(204);
        (await eve.PutAsync($"/api/v1/admin/users/{_ada.UserId}/disabled", new { reason = "Spam" })).MustRefuse(403, "forbidden");
        (await eve.PutAsync($"/api/v1/admin/users/{eve.UserId}/role", new { role = "administrator" })).MustRefuse(403, "forbidden");
        (await eve.DeleteAsync($"/api/v1/admin/users/{ben.UserId}/sessions")).MustRefuse(403, "forbidden");
        (await eve.PutAsync("/api/v1/admin/users/01jznobody/muted", new { reason = "Loud" })).MustRefuse(404, "not-found");
    }

    [Fact]
    public async Task The_last_administrator_cannot_be_taken_away_by_one_who_was_one_a_moment_ago()
    {
        using var eve = await ApiClient.SignUpAsync(_server, "eve");
        (await _ada.PutAsync($"/api/v1/admin/users/{eve.UserId}/role", new { role = "administrator" })).Must(204);
        (await eve.PutAsync($"/api/v1/admin/users/{_ada.UserId}/role", new { role = "member" })).Must(204);

        (await _ada.PutAsync($"/api/v1/admin/users/{eve.UserId}/role", new { role = "member" })).MustRefuse(403, "forbidden");
        (await eve.PutAsync($"/api/v1/admin/users/{eve.UserId}/role", new { role = "member" })).MustRefuse(403, "forbidden");
        Assert.Equal("administrator", (await eve.GetAsync("/api/v1/users/me")).Must(200).GetProperty("role").GetString());
    }

    [Fact]
    public async Task All_sessions_of_somebody_end_and_they_sign_in_again()
    {
        using var ben = await ApiClient.SignUpAsync(_server, "ben");

        (await _ada.DeleteAsync($"/api/v1/admin/users/{ben.UserId}/sessions")).Must(204);

        (await ben.GetAsync("/api/v1/session")).MustRefuse(401, "signed-out");
        (await ben.PostAsync("/api/v1/session", new { name = "ben", password = Password })).Must(200);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"reason":""}""")]
    [InlineData("""{"reason":null}""")]
    [InlineData("""{"reason":"Spam","until":1}""")]
    [InlineData("""{"reason":"Spam","until":"tomorrow"}""")]
    [InlineData("""{"reason":"Spam","until":99999999999999999}""")]
    public async Task Bad_input_changes_nothing(string body)
    {
        using var ben = await ApiClient.SignUpAsync(_server, "ben");

        (await _ada.SendAsync(HttpMethod.Put, $"/api/v1/admin/users/{ben.UserId}/disabled", ApiClient.Raw(body))).MustRefuse(400, "bad-request");
        (await _ada.SendAsync(HttpMethod.Put, $"/api/v1/admin/users/{ben.UserId}/muted", ApiClient.Raw(body))).MustRefuse(400, "bad-request");
        (await _ada.SendAsync(HttpMethod.Put, $"/api/v1/admin/users/{ben.UserId}/role", ApiClient.Raw("""{"role":"king"}"""))).MustRefuse(400, "bad-request");

        (await ben.GetAsync("/api/v1/session")).Must(200);
    }
}
