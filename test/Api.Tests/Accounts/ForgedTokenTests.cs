using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using LiveChat.Grains;

namespace LiveChat.Api.Tests.Accounts;

/// <summary>Tokens that anybody could make, and what they open: nothing.</summary>
public sealed class ForgedTokenTests : IAsyncLifetime
{
    private ChatServer _server = null!;
    private ApiClient _ada = null!;
    private ECDsa _key = null!;
    private string _keyId = "";
    private string _session = "";

    public async ValueTask InitializeAsync()
    {
        _server = await ChatServer.StartAsync();
        _ada = await ApiClient.SignUpAsync(_server, "ada");
        _session = (await _ada.GetAsync("/api/v1/session")).Must(200).GetProperty("session").GetString()!;
        var key = (await _server.Grains.Server().GetSigningKeys())[0];
        _keyId = key.Id;
        _key = ECDsa.Create();
        _key.ImportPkcs8PrivateKey(key.Pkcs8.AsSpan(), out _);
    }

    public async ValueTask DisposeAsync()
    {
        _key.Dispose();
        _ada.Dispose();
        await _server.DisposeAsync();
    }

    [Fact]
    public async Task A_token_made_as_ours_are_opens_the_door()
    {
        await MustOpen(Token());
    }

    [Theory]
    [InlineData("livechat", "livechat", "JWT", 0, 600)] // an ID token, say
    [InlineData("livechat", "livechat", null, 0, 600)]
    [InlineData("livechat", "somebody-else", "at+jwt", 0, 600)]
    [InlineData("somebody-else", "livechat", "at+jwt", 0, 600)]
    [InlineData("livechat", "livechat", "at+jwt", -700, -10)]
    [InlineData("livechat", "livechat", "at+jwt", 60, 600)]
    [InlineData("livechat", "livechat", "at+jwt", 0, null)]
    public async Task What_it_says_must_fit(string issuer, string audience, string? type, int from, int? until)
    {
        await MustStayShut(Token(type: type, issuer: issuer, audience: audience, from: from, until: until));
    }

    [Fact]
    public async Task Nothing_but_our_signature_counts()
    {
        using var foreign = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var whole = Token();
        var parts = whole.Split('.');

        await MustStayShut(Token(key: foreign));
        await MustStayShut(Token(keyId: "../../etc/passwd"));
        await MustStayShut(Token(keyId: "unknown"));
        await MustStayShut(Token(keyId: null));
        await MustStayShut($"{parts[0]}.{parts[1]}.");
        await MustStayShut($"{parts[0]}.{parts[1]}");
        await MustStayShut($"{parts[0]}.{Encode("{\"sub\":\"x\"}")}.{parts[2]}");
        await MustStayShut(whole[..^2] + (whole[^2] == 'A' ? "BB" : "AA"));
    }

    [Fact]
    public async Task No_other_algorithm_counts()
    {
        var claims = Claims();
        foreach (var algorithm in (string[])["none", "None", "NONE", "nOnE", ""])
        {
            await MustStayShut($"{Encode(Header(algorithm))}.{Encode(claims)}.");
            await MustStayShut($"{Encode(Header(algorithm))}.{Encode(claims)}.AAAA");
        }

        var signed = $"{Encode(Header("HS256"))}.{Encode(claims)}";
        foreach (var secret in (byte[][])[_key.ExportSubjectPublicKeyInfo(), Encoding.ASCII.GetBytes(_key.ExportSubjectPublicKeyInfoPem()), []])
        {
            await MustStayShut($"{signed}.{Base64Url.EncodeToString(HMACSHA256.HashData(secret, Encoding.ASCII.GetBytes(signed)))}");
        }

        var es384 = $"{Encode(Header("ES384"))}.{Encode(claims)}";
        await MustStayShut($"{es384}.{Base64Url.EncodeToString(_key.SignData(Encoding.ASCII.GetBytes(es384), HashAlgorithmName.SHA384))}");
    }

    [Fact]
    public async Task A_key_that_the_token_brings_along_is_not_used()
    {
        using var foreign = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var point = foreign.ExportParameters(false).Q;
        var jwk = $$"""{"kty":"EC","crv":"P-256","x":"{{Base64Url.EncodeToString(point.X)}}","y":"{{Base64Url.EncodeToString(point.Y)}}"}""";
        foreach (var extra in (string[])[$"\"jwk\":{jwk}", "\"jku\":\"http://127.0.0.1:9/keys\"", "\"x5u\":\"http://127.0.0.1:9/cert\"", "\"crit\":[\"exp\"]"])
        {
            var header = $$"""{"alg":"ES256","typ":"at+jwt","kid":"{{_keyId}}",{{extra}}}""";
            await MustStayShut(Sign(foreign, header, Claims()));
        }
    }

    [Fact]
    public async Task Other_secrets_are_no_access_tokens()
    {
        await MustStayShut(_ada.RefreshToken!);
        await MustStayShut(_session);
        await MustStayShut("");
        await MustStayShut("null");
        await MustStayShut(new string('a', 20_000));
        await MustStayShut("....");
        await MustStayShut("\u00e4\u00f6");
    }

    [Fact]
    public async Task A_token_of_a_session_that_never_was_opens_nothing()
    {
        await MustStayShut(Token(session: "01jznosuchsession"));
        await MustStayShut(Token(session: ""));
        await MustStayShut(Token(user: "01jznosuchuser"));
        await MustStayShut(Token(user: "../server/only"));
    }

    [Fact]
    public async Task A_token_in_the_address_is_not_looked_at()
    {
        var token = _ada.AccessToken;
        using var nobody = new ApiClient(_server);

        (await nobody.GetAsync($"/api/v1/session?access_token={token}")).MustRefuse(401, "signed-out");
        (await nobody.SendAsync(HttpMethod.Get, "/api/v1/session", null, ("Authorization", $"Basic {token}"))).MustRefuse(401, "signed-out");
    }

    private async Task MustOpen(string token)
    {
        using var client = new ApiClient(_server);
        (await client.SendAsync(HttpMethod.Get, "/api/v1/session", null, ("Authorization", $"Bearer {token}"))).Must(200);
    }

    private async Task MustStayShut(string token)
    {
        using var client = new ApiClient(_server);
        var answer = await client.SendAsync(HttpMethod.Get, "/api/v1/session", null, ("Authorization", $"Bearer {token}"));
        Assert.True((int)answer.Status is 401 or 431 or 400, $"{(int)answer.Status} for {token[..Math.Min(40, token.Length)]}");
    }

    private string Token(
        ECDsa? key = null, string? keyId = "ours", string? type = "at+jwt", string issuer = "livechat", string audience = "livechat",
        int from = 0, int? until = 600, string? user = null, string? session = null)
    {
        return Sign(key ?? _key, Header("ES256", keyId == "ours" ? _keyId : keyId, type), Claims(issuer, audience, from, until, user, session));
    }

    private string Header(string algorithm) => Header(algorithm, _keyId, "at+jwt");

    private static string Header(string algorithm, string? keyId, string? type) =>
        $$"""{"alg":"{{algorithm}}"{{(keyId is null ? "" : $",\"kid\":\"{keyId}\"")}}{{(type is null ? "" : $",\"typ\":\"{type}\"")}}}""";

    private string Claims(
        string issuer = "livechat", string audience = "livechat", int from = 0, int? until = 600, string? user = null, string? session = null)
    {
        var now = _server.Clock.GetUtcNow().ToUnixTimeSeconds();
        var expiry = until is null ? "" : $",\"exp\":{now + until}";
        return $$"""{"iss":"{{issuer}}","aud":"{{audience}}","sub":"{{user ?? _ada.UserId}}","sid":"{{session ?? _session}}","nbf":{{now + from}}{{expiry}}}""";
    }

    private static string Sign(ECDsa key, string header, string claims)
    {
        var text = $"{Encode(header)}.{Encode(claims)}";
        return $"{text}.{Base64Url.EncodeToString(key.SignData(Encoding.ASCII.GetBytes(text), HashAlgorithmName.SHA256))}";
    }

    private static string Encode(string json) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(json));
}
