namespace LiveChat.Api.Tests.Accounts.Factors;

public sealed class PasskeyTests : IAsyncLifetime
{
    private ChatServer _server = null!;
    private FactorPerson _ada = null!;
    private SoftAuthenticator _authenticator = null!;

    public async ValueTask InitializeAsync()
    {
        _server = await ChatServer.StartAsync();
        _ada = await FactorPerson.SignUpAsync(_server, "ada");
        _authenticator = new SoftAuthenticator(_server.Origin);
    }

    public async ValueTask DisposeAsync()
    {
        _authenticator.Dispose();
        _ada.Dispose();
        await _server.DisposeAsync();
    }

    [Fact]
    public async Task A_passkey_signs_in_without_name_and_password()
    {
        (await _ada.AddPasskeyAsync(_authenticator)).Must(200);
        using var phone = _ada.Elsewhere();

        var session = (await phone.SignInWithPasskeyAsync(_authenticator)).Must(200);

        Assert.Equal("ada", session.GetProperty("me").GetProperty("name").GetString());
        (await phone.GetAsync("/api/v1/session")).Must(200);
    }

    [Fact]
    public async Task The_first_passkey_brings_recovery_codes_and_the_password_is_not_enough_any_more()
    {
        var added = (await _ada.AddPasskeyAsync(_authenticator)).Must(200);
        using var phone = _ada.Elsewhere();

        var ticket = await phone.TicketAsync();

        Assert.Equal(10, added.GetProperty("recoveryCodes").GetArrayLength());
        var begun = (await phone.PostAsync("/api/v1/session/factor/passkey", new { ticket })).Must(200);
        (await phone.PostAsync("/api/v1/session/factor", new { ticket, passkey = FactorPerson.Signed(begun, _authenticator) })).Must(200);
    }

    [Fact]
    public async Task A_passkey_proves_again()
    {
        (await _ada.AddPasskeyAsync(_authenticator)).Must(200);
        _server.Clock.Advance(TimeSpan.FromMinutes(9.9));
        (await _ada.PostAsync("/api/v1/session/refresh", new { })).Must(200);
        _server.Clock.Advance(TimeSpan.FromMinutes(1));
        (await _ada.PostAsync("/api/v1/account/factors/recovery-codes")).MustRefuse(403, "proof-needed");

        var begun = (await _ada.PostAsync("/api/v1/session/proof/passkey")).Must(200);
        (await _ada.PostAsync("/api/v1/session/proof", new { passkey = FactorPerson.Signed(begun, _authenticator) })).Must(204);

        (await _ada.PostAsync("/api/v1/account/factors/recovery-codes")).Must(200);
    }

    [Fact]
    public async Task Passkeys_are_listed_renamed_and_removed()
    {
        (await _ada.AddPasskeyAsync(_authenticator, "Laptop")).Must(200);
        var passkey = Assert.Single((await Factors()).GetProperty("passkeys").EnumerateArray());
        var path = $"/api/v1/account/factors/passkeys/{passkey.GetProperty("id").GetString()}";

        (await _ada.SendAsync(HttpMethod.Patch, path, new { name = "Old laptop" })).Must(204);
        Assert.Equal("Old laptop", (await Factors()).GetProperty("passkeys")[0].GetProperty("name").GetString());
        (await _ada.DeleteAsync(path)).Must(204);

        Assert.Equal(0, (await Factors()).GetProperty("passkeys").GetArrayLength());
        using var phone = _ada.Elsewhere();
        (await phone.SignInWithPasskeyAsync(_authenticator)).MustRefuse(401, "factor-wrong");
        (await _ada.DeleteAsync(path)).MustRefuse(404, "not-found");
    }

    [Fact]
    public async Task Nothing_secret_is_in_the_list()
    {
        await _ada.AddTotpAsync();
        (await _ada.AddPasskeyAsync(_authenticator)).Must(200);

        var text = (await _ada.GetAsync("/api/v1/account/factors")).Text;

        Assert.DoesNotContain(_ada.Secret, text, StringComparison.Ordinal);
        Assert.DoesNotContain("publicKey", text, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(_ada.RecoveryCodes, code => text.Contains(code, StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_answer_is_good_once()
    {
        (await _ada.AddPasskeyAsync(_authenticator)).Must(200);
        using var phone = _ada.Elsewhere();
        var begun = (await phone.PostAsync("/api/v1/session/passkey/options", new { })).Must(200);
        var passkey = FactorPerson.Signed(begun, _authenticator);
        (await phone.PostAsync("/api/v1/session/passkey", new { passkey })).Must(200);

        (await phone.PostAsync("/api/v1/session/passkey", new { passkey })).MustRefuse(410, "flow-spent");
    }

    [Fact]
    public async Task An_answer_is_good_in_the_browser_that_asked_and_for_what_it_asked()
    {
        (await _ada.AddPasskeyAsync(_authenticator)).Must(200);
        using var phone = _ada.Elsewhere();
        using var thief = _ada.Elsewhere();
        await thief.PostAsync("/api/v1/session/passkey/options", new { });
        var begun = (await phone.PostAsync("/api/v1/session/passkey/options", new { })).Must(200);
        var passkey = FactorPerson.Signed(begun, _authenticator);

        (await thief.PostAsync("/api/v1/session/passkey", new { passkey })).MustRefuse(410, "flow-spent");
        (await _ada.PostAsync("/api/v1/session/proof", new { passkey })).MustRefuse(410, "flow-spent");
        var ticket = await phone.TicketAsync();
        (await phone.PostAsync("/api/v1/session/factor", new { ticket, passkey })).MustRefuse(410, "flow-spent");
        (await phone.PostAsync("/api/v1/session/passkey", new { passkey })).Must(200);
    }

    [Fact]
    public async Task An_answer_comes_within_five_minutes()
    {
        (await _ada.AddPasskeyAsync(_authenticator)).Must(200);
        using var phone = _ada.Elsewhere();
        var begun = (await phone.PostAsync("/api/v1/session/passkey/options", new { })).Must(200);
        _server.Clock.Advance(TimeSpan.FromMinutes(5));

        (await phone.PostAsync("/api/v1/session/passkey", new { passkey = FactorPerson.Signed(begun, _authenticator) })).MustRefuse(410, "flow-spent");
    }

    [Fact]
    public async Task A_passkey_shown_on_another_page_is_refused()
    {
        (await _ada.AddPasskeyAsync(_authenticator)).Must(200);
        using var phone = _ada.Elsewhere();
        _authenticator.Origin = "https://evil.example";

        (await phone.SignInWithPasskeyAsync(_authenticator)).MustRefuse(401, "factor-wrong");
    }

    [Fact]
    public async Task A_passkey_of_another_domain_is_refused()
    {
        (await _ada.AddPasskeyAsync(_authenticator)).Must(200);
        using var phone = _ada.Elsewhere();
        _authenticator.Domain = "evil.example";

        (await phone.SignInWithPasskeyAsync(_authenticator)).MustRefuse(401, "factor-wrong");
    }

    [Fact]
    public async Task A_passkey_whose_owner_was_not_asked_is_refused()
    {
        (await _ada.AddPasskeyAsync(_authenticator)).Must(200);
        using var phone = _ada.Elsewhere();
        _authenticator.VerifiesOwner = false;

        (await phone.SignInWithPasskeyAsync(_authenticator)).MustRefuse(401, "factor-wrong");
    }

    [Fact]
    public async Task A_copied_authenticator_is_refused()
    {
        (await _ada.AddPasskeyAsync(_authenticator)).Must(200);
        using var phone = _ada.Elsewhere();
        (await phone.SignInWithPasskeyAsync(_authenticator)).Must(200);
        _authenticator.ForgetCount();

        (await phone.SignInWithPasskeyAsync(_authenticator)).MustRefuse(401, "factor-wrong");
    }

    [Fact]
    public async Task A_passkey_of_somebody_else_is_no_second_factor()
    {
        await _ada.AddTotpAsync();
        using var eve = await FactorPerson.SignUpAsync(_server, "eve");
        (await eve.AddPasskeyAsync(_authenticator)).Must(200);
        using var phone = _ada.Elsewhere();
        var ticket = await phone.TicketAsync();
        var begun = (await phone.PostAsync("/api/v1/session/factor/passkey", new { ticket })).Must(200);

        (await phone.PostAsync("/api/v1/session/factor", new { ticket, passkey = FactorPerson.Signed(begun, _authenticator) })).MustRefuse(401, "factor-wrong");
    }

    [Fact]
    public async Task An_unknown_passkey_and_nonsense_are_refused_alike()
    {
        using var other = new SoftAuthenticator(_server.Origin);
        using var phone = _ada.Elsewhere();
        (await phone.SignInWithPasskeyAsync(other)).MustRefuse(401, "factor-wrong");

        foreach (var credential in (object[])[new { }, 42, "x", new { id = "AAAA", rawId = "AAAA", type = "public-key", response = new { } }])
        {
            var begun = (await phone.PostAsync("/api/v1/session/passkey/options", new { })).Must(200);
            var ceremony = begun.GetProperty("ceremony").GetString();

            (await phone.PostAsync("/api/v1/session/passkey", new { passkey = new { ceremony, credential } })).MustRefuse(401, "factor-wrong");
        }
    }

    [Fact]
    public async Task A_passkey_is_added_once_and_only_by_who_began()
    {
        using var eve = await FactorPerson.SignUpAsync(_server, "eve");
        var begun = (await _ada.PostAsync("/api/v1/account/factors/passkeys/options")).Must(200);
        var passkey = new { ceremony = begun.GetProperty("ceremony").GetString(), credential = _authenticator.Create(begun.GetProperty("options")) };

        (await eve.PostAsync("/api/v1/account/factors/passkeys", new { name = "Mine", passkey })).MustRefuse(410, "flow-spent");
        (await _ada.PostAsync("/api/v1/account/factors/passkeys", new { name = "Mine", passkey })).Must(200);
        (await _ada.PostAsync("/api/v1/account/factors/passkeys", new { name = "Mine", passkey })).MustRefuse(410, "flow-spent");
    }

    [Fact]
    public async Task The_domain_of_the_settings_is_what_passkeys_belong_to()
    {
        await using var server = await ChatServer.StartAsync(("LiveChat:SignIn:PasskeyDomain", "example.org"), ("LiveChat:PublicOrigins:0", "https://chat.example.org"));
        using var ben = new FactorPerson(server, "ben");

        var begun = (await ben.PostAsync("/api/v1/session/passkey/options", new { })).Must(200);

        Assert.Equal("example.org", begun.GetProperty("options").GetProperty("rpId").GetString());
        Assert.Equal("required", begun.GetProperty("options").GetProperty("userVerification").GetString());
    }

    [Fact]
    public async Task Steps_that_strangers_begin_are_limited()
    {
        await using var server = await ChatServer.StartAsync(("LiveChat:SignIn:FlowsPerAddress", "2"));
        using var eve = new FactorPerson(server, "eve");
        (await eve.PostAsync("/api/v1/session/passkey/options", new { })).Must(200);
        (await eve.PostAsync("/api/v1/session/passkey/options", new { })).Must(200);

        (await eve.PostAsync("/api/v1/session/passkey/options", new { })).MustRefuse(429, "rate-limited");
    }

    private async Task<System.Text.Json.JsonElement> Factors() => (await _ada.GetAsync("/api/v1/account/factors")).Must(200);
}
