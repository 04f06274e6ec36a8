using System.Collections.Concurrent;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace LiveChat.Api.Tests.Accounts.Providers;

/// <summary>A sign-in provider on a real socket: discovery, keys, codes with PKCE, signed tokens. It says yes to everybody at once.</summary>
internal sealed class TestProvider : IAsyncDisposable
{
    public const string ClientId = "livechat client";
    public const string ClientSecret = "a secret: with/signs";

    private readonly ConcurrentDictionary<string, Asked> _codes = [];
    private readonly TimeProvider _clock;
    private WebApplication _app = null!;

    private TestProvider(TimeProvider clock) => _clock = clock;

    public string Issuer { get; private set; } = "";

    /// <summary>Who is sitting there.</summary>
    public Dictionary<string, object> Person { get; } = new() { ["sub"] = "subject-1", ["preferred_username"] = "Ada.L", ["name"] = "Ada Lovelace" };

    public SecurityKey Key { get; private set; } = NewKey();

    /// <summary>Who it says it is when it sends somebody back (RFC 9207); null for nobody.</summary>
    public string? SaysIssuer { get; set; }

    public bool PromisesIssuer { get; init; }

    /// <summary>Changes a token before it is signed.</summary>
    public Action<SecurityTokenDescriptor> Change { get; set; } = _ => { };

    /// <summary>Takes the place of the signed token.</summary>
    public Func<string, string> Forge { get; set; } = token => token;

    /// <summary>When whoever sits there signed in: told when a fresh sign-in is asked for. Null: at that moment, as they should.</summary>
    public DateTimeOffset? SignedInAt { get; set; }

    /// <summary>Whether it keeps to itself when somebody signed in.</summary>
    public bool HidesSignInTime { get; set; }

    /// <summary>Whether whoever sits there says no.</summary>
    public bool Denies { get; set; }

    public int KeysAsked { get; private set; }

    /// <summary>Filling for the description.</summary>
    public string Padding { get; set; } = "";

    public static async Task<TestProvider> StartAsync(TimeProvider clock, bool promisesIssuer = false)
    {
        var provider = new TestProvider(clock) { PromisesIssuer = promisesIssuer };
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        var app = builder.Build();
        app.MapGet("/.well-known/openid-configuration", provider.Describe);
        app.MapGet("/keys", provider.Keys);
        app.MapGet("/authorize", provider.Authorize);
        app.MapPost("/token", provider.Token);
        app.MapGet("/user", provider.User);
        await app.StartAsync();
        (provider._app, provider.Issuer) = (app, app.Urls.Single());
        return provider;
    }

    /// <summary>As configuration of the server.</summary>
    public (string, string)[] Settings(string id) =>
    [
        ($"LiveChat:Providers:{id}:Authority", Issuer),
        ($"LiveChat:Providers:{id}:ClientId", ClientId),
        ($"LiveChat:Providers:{id}:ClientSecret", ClientSecret),
        ($"LiveChat:Providers:{id}:DisplayName", $"The {id}"),
    ];

    public void ChangeKey() => Key = NewKey();

    /// <summary>What a browser is told when it goes to the provider: where to go back to.</summary>
    public static async Task<Uri> VisitAsync(string location)
    {
        using var http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false });
        using var answer = await http.GetAsync(new Uri(location), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        return answer.Headers.Location!;
    }

    /// <summary>A token that is good, but for what <see cref="Change"/> does to it.</summary>
    public string Sign(string? nonce, bool fresh = false)
    {
        var now = _clock.GetUtcNow().UtcDateTime;
        var claims = new Dictionary<string, object>(Person);
        if (nonce is not null)
        {
            claims["nonce"] = nonce;
        }

        if (fresh && !HidesSignInTime)
        {
            claims["auth_time"] = (SignedInAt ?? _clock.GetUtcNow()).ToUnixTimeSeconds();
        }

        var descriptor = new SecurityTokenDescriptor
        {
            Issuer = Issuer,
            Audience = ClientId,
            IssuedAt = now,
            NotBefore = now,
            Expires = now.AddMinutes(5),
            Claims = claims,
            SigningCredentials = new SigningCredentials(Key, SecurityAlgorithms.EcdsaSha256),
        };
        Change(descriptor);
        return Forge(new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(descriptor));
    }

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();

    private Dictionary<string, object> Describe() => new()
    {
        ["issuer"] = Issuer,
        ["authorization_endpoint"] = $"{Issuer}/authorize",
        ["token_endpoint"] = $"{Issuer}/token",
        ["jwks_uri"] = $"{Issuer}/keys",
        ["authorization_response_iss_parameter_supported"] = PromisesIssuer,
        ["padding"] = Padding,
    };

    private IResult Keys()
    {
        KeysAsked++;
        var key = JsonWebKeyConverter.ConvertFromECDsaSecurityKey((ECDsaSecurityKey)Key);
        return Results.Json(new { keys = new[] { new { kty = key.Kty, kid = key.Kid, crv = key.Crv, x = key.X, y = key.Y, use = "sig" } } });
    }

    private IResult Authorize(HttpRequest request)
    {
        var query = request.Query;
        if (query["client_id"] != ClientId || query["response_type"] != "code" || query["code_challenge_method"] != "S256")
        {
            return Results.BadRequest();
        }

        if (Denies)
        {
            return Results.Redirect(QueryHelpers.AddQueryString(
                query["redirect_uri"]!, new Dictionary<string, string?> { ["error"] = "access_denied", ["state"] = query["state"] }));
        }

        var code = Guid.NewGuid().ToString("N");
        var fresh = query["max_age"] == "0" && query["prompt"] == "login";
        _codes[code] = new Asked(query["redirect_uri"]!, query["code_challenge"]!, query["nonce"], fresh);
        var back = QueryHelpers.AddQueryString(query["redirect_uri"]!, new Dictionary<string, string?>
        {
            ["code"] = code,
            ["state"] = query["state"],
        });
        return Results.Redirect(SaysIssuer is null ? back : QueryHelpers.AddQueryString(back, "iss", SaysIssuer));
    }

    private async Task<IResult> Token(HttpRequest request)
    {
        var form = await request.ReadFormAsync();
        if (!IsClient(request, form) || form["grant_type"] != "authorization_code"
            || !_codes.TryRemove(form["code"].ToString(), out var asked)
            || asked.RedirectUri != form["redirect_uri"]
            || asked.Challenge != WebEncoders.Base64UrlEncode(SHA256.HashData(Encoding.ASCII.GetBytes(form["code_verifier"].ToString()))))
        {
            return Results.BadRequest(new { error = "invalid_grant" });
        }

        return Results.Json(new Dictionary<string, string> { ["access_token"] = "opaque", ["token_type"] = "Bearer", ["id_token"] = Sign(asked.Nonce, asked.Fresh) });
    }

    private IResult User(HttpRequest request) => request.Headers.Authorization == "Bearer opaque"
        ? Results.Json(new { id = 4711, login = "octo-ada", name = "Octo Ada" })
        : Results.Unauthorized();

    private static bool IsClient(HttpRequest request, IFormCollection form)
    {
        if (form["client_id"] == ClientId && form["client_secret"] == ClientSecret)
        {
            return true;
        }

        var header = request.Headers.Authorization.ToString();
        if (!header.StartsWith("Basic ", StringComparison.Ordinal))
        {
            return false;
        }

        var pair = Encoding.UTF8.GetString(Convert.FromBase64String(header["Basic ".Length..])).Split(':', 2);
        return WebUtility.UrlDecode(pair[0]) == ClientId && WebUtility.UrlDecode(pair[1]) == ClientSecret;
    }

    private static ECDsaSecurityKey NewKey() => new(ECDsa.Create(ECCurve.NamedCurves.nistP256)) { KeyId = Guid.NewGuid().ToString("N") };

    private sealed record Asked(string RedirectUri, string Challenge, string? Nonce, bool Fresh);
}
