using LiveChat.Api.Tests.Hub;
using LiveChat.Grains;
using LiveChat.Testing;

namespace LiveChat.Api.Tests.Accounts.Factors;

public sealed class ProofTests : IAsyncLifetime
{
    private ChatServer _server = null!;
    private FactorPerson _ada = null!;

    public async ValueTask InitializeAsync()
    {
        _server = await ChatServer.StartAsync(("LiveChat:Accounts:AccessLife", "02:00:00"));
        _ada = await FactorPerson.SignUpAsync(_server, "ada");
    }

    public async ValueTask DisposeAsync()
    {
        _ada.Dispose();
        await _server.DisposeAsync();
    }

    [Theory]
    [InlineData("POST", "totp")]
    [InlineData("POST", "totp/confirm", "123456")]
    [InlineData("DELETE", "totp")]
    [InlineData("POST", "recovery-codes")]
    [InlineData("POST", "passkeys/options")]
    [InlineData("DELETE", "passkeys/x")]
    public async Task Factors_change_only_after_a_proof_of_the_last_ten_minutes(string method, string path, string? code = null)
    {
        _server.Clock.Advance(TimeSpan.FromMinutes(10) + TimeSpan.FromSeconds(1));

        var answer = await _ada.SendAsync(new HttpMethod(method), "/api/v1/account/factors/" + path, code is null ? null : new { code });

        answer.MustRefuse(403, "proof-needed");
    }

    [Fact]
    public async Task The_password_proves_again_for_ten_minutes()
    {
        _server.Clock.Advance(TimeSpan.FromHours(1));
        (await _ada.PostAsync("/api/v1/session/proof", new { password = "wrong horse" })).MustRefuse(401, "sign-in-failed");
        (await _ada.PostAsync("/api/v1/account/factors/totp")).MustRefuse(403, "proof-needed");

        (await _ada.PostAsync("/api/v1/session/proof", new { password = FactorPerson.Password })).Must(204);

        await _ada.AddTotpAsync();
        _server.Clock.Advance(TimeSpan.FromMinutes(11));
        (await _ada.DeleteAsync("/api/v1/account/factors/totp")).MustRefuse(403, "proof-needed");
        (await _ada.PostAsync("/api/v1/session/proof", new { totp = _ada.Code() })).Must(204);
        (await _ada.DeleteAsync("/api/v1/account/factors/totp")).Must(204);
    }

    [Fact]
    public async Task A_refresh_is_no_proof()
    {
        _server.Clock.Advance(TimeSpan.FromMinutes(11));

        (await _ada.PostAsync("/api/v1/session/refresh", new { })).Must(200);

        (await _ada.PostAsync("/api/v1/account/factors/totp")).MustRefuse(403, "proof-needed");
    }

    [Fact]
    public async Task Guesses_of_the_password_are_limited_here_too()
    {
        await using var server = await ChatServer.StartAsync(("LiveChat:Limits:SignInsPerAccount", "3"));
        using var ben = await FactorPerson.SignUpAsync(server, "ben");
        for (var i = 0; i < 3; i++)
        {
            (await ben.PostAsync("/api/v1/session/proof", new { password = "wrong horse" })).MustRefuse(401, "sign-in-failed");
        }

        (await ben.PostAsync("/api/v1/session/proof", new { password = FactorPerson.Password })).MustRefuse(429, "rate-limited");
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("{\"password\":\"a\",\"totp\":\"1\"}")]
    [InlineData("{\"password\":7}")]
    public async Task A_proof_shows_exactly_one_thing(string body)
    {
        using var ben = await ApiClient.SignUpAsync(_server, "ben");

        (await ben.SendAsync(HttpMethod.Post, "/api/v1/session/proof", ApiClient.Raw(body))).MustRefuse(400, "bad-request");
    }

    /// <summary>CVE-2023-28316 was the lack of this.</summary>
    [Fact]
    public async Task Turning_codes_on_signs_other_devices_out_at_once()
    {
        using var phone = _ada.Elsewhere();
        (await phone.SignInAsync()).Must(200);

        await _ada.AddTotpAsync();

        (await phone.GetAsync("/api/v1/session")).MustRefuse(401, "signed-out");
        (await phone.PostAsync("/api/v1/session/refresh", new { })).MustRefuse(401, "signed-out");
        (await _ada.GetAsync("/api/v1/session")).Must(200);
    }

    [Fact]
    public async Task Turning_codes_on_cuts_the_sockets_of_other_devices_within_a_second()
    {
        await using var server = await HubServer.StartAsync();
        var phone = await server.SignUpAsync("ada");
        var account = server.Grains.Account(phone.Id);
        var laptop = await account.OpenSession("192.0.2.1", "laptop");
        await using var hub = await phone.SyncedAsync();
        var secret = (await account.StartTotp(laptop.Session)).Value!;

        var cut = hub.ReadCloseAsync();
        Assert.True((await account.ConfirmTotp(laptop.Session, AuthenticatorApp.CodeOf(secret, server.Clock.GetUtcNow()))).Succeeded);

        Assert.Equal("signed-out", await cut.WaitAsync(TimeSpan.FromSeconds(1), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task An_administrator_resets_factors_and_nobody_else_does()
    {
        using var ben = await FactorPerson.SignUpAsync(_server, "ben");
        await ben.AddTotpAsync();
        (await ben.PostAsync($"/api/v1/admin/users/{_ada.UserId}/reset-factors")).MustRefuse(403, "forbidden");
        (await _ada.PostAsync($"/api/v1/admin/users/{_ada.UserId}/reset-factors")).MustRefuse(403, "forbidden");
        (await _ada.PostAsync("/api/v1/admin/users/01jznobody/reset-factors")).MustRefuse(404, "not-found");

        (await _ada.PostAsync($"/api/v1/admin/users/{ben.UserId}/reset-factors")).Must(204);

        (await ben.GetAsync("/api/v1/session")).MustRefuse(401, "signed-out");
        (await ben.SignInAsync()).Must(200);
        var noted = Assert.Single((await _ada.GetAsync("/api/v1/admin/audit")).Must(200).GetProperty("items").EnumerateArray());
        Assert.Equal(
            ("account.factors-reset", _ada.UserId, ben.UserId),
            (noted.GetProperty("act").GetString(), noted.GetProperty("by").GetString(), noted.GetProperty("target").GetString()));
    }
}
