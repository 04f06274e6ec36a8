using System.Text;
using LiveChat.Api.Tests.Accounts.Factors;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using Microsoft.IdentityModel.Tokens;

namespace LiveChat.Api.Tests.Accounts.Providers;

public sealed class IdTokenTests : IAsyncLifetime
{
    private const string Failed = "/sign-in?refused=provider-failed";

    private TestProvider _provider = null!;
    private ChatServer _server = null!;
    private FactorPerson _ada = null!;

    public async ValueTask InitializeAsync()
    {
        _provider = await TestProvider.StartAsync(new FakeTimeProvider(ChatServer.Start));
        _server = await ChatServer.StartAsync(_provider.Settings("example"));
        _ada = new FactorPerson(_server, "ada");
    }

    public async ValueTask DisposeAsync()
    {
        _ada.Dispose();
        await _server.DisposeAsync();
        await _provider.DisposeAsync();
    }

    [Fact]
    public async Task A_good_one_is_taken()
    {
        Assert.StartsWith("/sign-in?step=", await _ada.VisitAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("issuer")]
    [InlineData("audience")]
    [InlineData("expired")]
    [InlineData("not yet")]
    [InlineData("nonce")]
    [InlineData("no nonce")]
    [InlineData("type")]
    [InlineData("another's key")]
    [InlineData("shared secret")]
    [InlineData("no expiry")]
    [InlineData("no subject")]
    [InlineData("other party")]
    public async Task One_that_is_wrong_in_a_single_thing_is_refused(string what)
    {
        _provider.Change = token =>
        {
            switch (what)
            {
                case "issuer": token.Issuer = "https://elsewhere.example"; break;
                case "audience": token.Audience = "another client"; break;
                case "expired": token.Expires = ChatServer.Start.UtcDateTime.AddMinutes(-2); token.NotBefore = null; break;
                case "not yet": token.NotBefore = ChatServer.Start.UtcDateTime.AddMinutes(2); break;
                case "nonce": token.Claims["nonce"] = "of another flow"; break;
                case "no nonce": token.Claims.Remove("nonce"); break;
                case "type": token.TokenType = "at+jwt"; break;
                case "another's key": token.SigningCredentials = new SigningCredentials(NewKey(_provider.Key.KeyId), SecurityAlgorithms.EcdsaSha256); break;
                case "shared secret": token.SigningCredentials = new SigningCredentials(new SymmetricSecurityKey(Encoding.UTF8.GetBytes(TestProvider.ClientSecret.PadRight(32))), SecurityAlgorithms.HmacSha256); break;
                case "no expiry": token.Expires = null; break;
                case "no subject": token.Claims.Remove("sub"); break;
                case "other party": token.Claims["azp"] = "another client"; break;
            }
        };

        Assert.Equal(Failed, await _ada.VisitAsync());
    }

    [Fact]
    public async Task One_without_a_signature_is_refused()
    {
        _provider.Forge = token =>
        {
            var header = WebEncoders.Base64UrlEncode("""{"alg":"none","typ":"JWT"}"""u8);
            return $"{header}.{token.Split('.')[1]}.";
        };

        Assert.Equal(Failed, await _ada.VisitAsync());
    }

    [Fact]
    public async Task Keys_that_a_provider_changed_are_fetched()
    {
        await _ada.VisitAsync();
        _provider.ChangeKey();

        Assert.StartsWith("/sign-in?step=", await _ada.VisitAsync(), StringComparison.Ordinal);
        Assert.Equal(2, _provider.KeysAsked);
    }

    [Fact]
    public async Task Forgers_do_not_make_us_ask_for_keys_all_the_time()
    {
        _provider.Change = token => token.SigningCredentials = new SigningCredentials(NewKey(Guid.NewGuid().ToString("N")), SecurityAlgorithms.EcdsaSha256);
        for (var forged = 0; forged < 10; forged++)
        {
            Assert.Equal(Failed, await _ada.VisitAsync());
        }

        Assert.InRange(_provider.KeysAsked, 1, 4);
    }

    [Fact]
    public async Task An_ID_token_opens_no_door_of_ours()
    {
        using var client = new ApiClient(_server) { AccessToken = _provider.Sign(nonce: null) };

        (await client.GetAsync("/api/v1/session")).MustRefuse(401, "signed-out");
    }

    [Fact]
    public async Task A_provider_that_says_too_much_or_nothing_is_away()
    {
        _provider.Padding = new string('x', 300 * 1024);
        (await _ada.PostAsync("/api/v1/session/providers/example", new { })).MustRefuse(503, "unavailable");

        await _provider.DisposeAsync();
        (await _ada.PostAsync("/api/v1/session/providers/example", new { })).MustRefuse(503, "unavailable");
    }

    [Theory]
    [InlineData("Authority", "http://provider.example")]
    [InlineData("Authority", "nowhere")]
    [InlineData("ClientId", "")]
    public async Task A_server_with_a_provider_that_is_not_safe_does_not_start(string field, string value)
    {
        await Assert.ThrowsAsync<OptionsValidationException>(
            () => ChatServer.StartAsync([.. _provider.Settings("example"), ($"LiveChat:Providers:example:{field}", value)]));
    }

    private static ECDsaSecurityKey NewKey(string id) =>
        new(System.Security.Cryptography.ECDsa.Create(System.Security.Cryptography.ECCurve.NamedCurves.nistP256)) { KeyId = id };
}
