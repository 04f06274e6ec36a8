using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.IdentityModel.Tokens;

namespace LiveChat.Api.Tests.Accounts;

public sealed class KeyTests : IAsyncLifetime
{
    private ChatServer _server = null!;
    private ApiClient _ada = null!;

    public async ValueTask InitializeAsync()
    {
        _server = await ChatServer.StartAsync();
        _ada = await ApiClient.SignUpAsync(_server, "ada");
    }

    public async ValueTask DisposeAsync()
    {
        _ada.Dispose();
        await _server.DisposeAsync();
    }

    [Fact]
    public async Task An_access_token_verifies_with_the_published_key_that_it_names()
    {
        var token = _ada.AccessToken!.Split('.');
        var header = JsonDocument.Parse(Base64UrlEncoder.DecodeBytes(token[0])).RootElement;

        var key = Assert.Single(await Keys(), key => key.GetProperty("kid").GetString() == header.GetProperty("kid").GetString());

        using var ecdsa = ECDsa.Create(new ECParameters
        {
            Curve = ECCurve.NamedCurves.nistP256,
            Q = new ECPoint { X = Bytes(key, "x"), Y = Bytes(key, "y") },
        });
        Assert.True(ecdsa.VerifyData(System.Text.Encoding.ASCII.GetBytes($"{token[0]}.{token[1]}"), Base64UrlEncoder.DecodeBytes(token[2]), HashAlgorithmName.SHA256));
        Assert.Equal(("EC", "P-256", "ES256", "sig"), (Text(key, "kty"), Text(key, "crv"), Text(key, "alg"), Text(key, "use")));
    }

    [Fact]
    public async Task Nothing_private_is_published()
    {
        Assert.All(await Keys(), key => Assert.Equal(
            ["alg", "crv", "kid", "kty", "use", "x", "y"], key.EnumerateObject().Select(member => member.Name).Order()));
    }

    [Fact]
    public async Task The_set_is_kept_for_five_minutes_and_then_asked_for_by_its_tag()
    {
        using var stranger = new ApiClient(_server);
        var first = await stranger.GetAsync("/.well-known/jwks.json");
        first.Must(200);
        Assert.Equal("public, max-age=300", Assert.Single(first.Headers["Cache-Control"]));

        var again = await stranger.SendAsync(HttpMethod.Get, "/.well-known/jwks.json", null, ("If-None-Match", first.Headers["ETag"][0]));

        Assert.Equal(304, (int)again.Status);
        Assert.Empty(again.Bytes);
    }

    [Fact]
    public async Task After_a_rotation_a_new_key_signs_and_what_the_old_one_signed_stays_good()
    {
        var before = (await Keys())[0].GetProperty("kid").GetString();

        (await _ada.PostAsync("/api/v1/admin/keys/rotate")).Must(204);

        var after = await Keys();
        Assert.Equal(2, after.Length);
        Assert.NotEqual(before, after[0].GetProperty("kid").GetString());
        (await _ada.GetAsync("/api/v1/session")).Must(200);
        _ada.Take((await _ada.PostAsync("/api/v1/session/refresh", new { refreshToken = _ada.RefreshToken })).Must(200));
        var header = JsonDocument.Parse(Base64UrlEncoder.DecodeBytes(_ada.AccessToken!.Split('.')[0])).RootElement;
        Assert.Equal(after[0].GetProperty("kid").GetString(), header.GetProperty("kid").GetString());
        (await _ada.GetAsync("/api/v1/session")).Must(200);
        var noted = Assert.Single((await _ada.GetAsync("/api/v1/admin/audit")).Must(200).GetProperty("items").EnumerateArray());
        Assert.Equal("server.keys-rotated", noted.GetProperty("act").GetString());
    }

    [Fact]
    public async Task Administrators_see_which_keys_there_are_and_how_old_and_nothing_secret_of_them()
    {
        _server.Clock.Advance(TimeSpan.FromMinutes(1));
        (await _ada.PostAsync("/api/v1/admin/keys/rotate")).Must(204);

        var rows = (await _ada.GetAsync("/api/v1/admin/keys")).Must(200).EnumerateArray().ToArray();

        Assert.Equal((await Keys()).Select(key => Text(key, "kid")), rows.Select(row => Text(row, "id")));
        Assert.Equal([true, false], rows.Select(row => row.GetProperty("signs").GetBoolean()));
        Assert.Equal(TimeSpan.FromMinutes(1).TotalMilliseconds, rows[0].GetProperty("createdAt").GetInt64() - rows[1].GetProperty("createdAt").GetInt64());
        Assert.All(rows, row => Assert.Equal(["id", "createdAt", "signs"], row.EnumerateObject().Select(field => field.Name)));
    }

    [Fact]
    public async Task Keys_do_not_pile_up_and_old_ones_go_after_a_month()
    {
        for (var i = 0; i < 19; i++)
        {
            (await _ada.PostAsync("/api/v1/admin/keys/rotate")).Must(204);
        }

        (await _ada.PostAsync("/api/v1/admin/keys/rotate")).MustRefuse(409, "too-many");
        _server.Clock.Advance(TimeSpan.FromDays(31));

        Assert.Single(await Keys());
    }

    private async Task<JsonElement[]> Keys()
    {
        using var stranger = new ApiClient(_server);
        return [.. (await stranger.GetAsync("/.well-known/jwks.json")).Must(200).GetProperty("keys").EnumerateArray()];
    }

    private static byte[] Bytes(JsonElement key, string name) => Base64UrlEncoder.DecodeBytes(Text(key, name));

    private static string Text(JsonElement key, string name) => key.GetProperty(name).GetString()!;
}
