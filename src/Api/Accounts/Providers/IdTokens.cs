using System.Security.Cryptography;
using System.Text;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace LiveChat.Api.Accounts.Providers;

/// <summary>Checks ID tokens (OpenID Connect Core 1.0, 3.1.3.7).</summary>
internal sealed class IdTokens(ProviderKeys keys, TimeProvider clock)
{
    private const int MaxToken = 32 * 1024;

    private static readonly TimeSpan Skew = TimeSpan.FromMinutes(1);

    /// <summary>Signatures that only the provider can make: never <c>none</c>, never one with a secret that is shared.</summary>
    private static readonly string[] Algorithms =
    [
        SecurityAlgorithms.RsaSha256, SecurityAlgorithms.RsaSha384, SecurityAlgorithms.RsaSha512,
        SecurityAlgorithms.RsaSsaPssSha256, SecurityAlgorithms.RsaSsaPssSha384, SecurityAlgorithms.RsaSsaPssSha512,
        SecurityAlgorithms.EcdsaSha256, SecurityAlgorithms.EcdsaSha384, SecurityAlgorithms.EcdsaSha512,
    ];

    private readonly JsonWebTokenHandler _handler = new() { MapInboundClaims = false, MaximumTokenSizeInBytes = MaxToken };

    /// <summary>The token's claims; throws when it is not one that this provider made for us and for this flow.</summary>
    public async Task<JsonWebToken> CheckAsync(string text, ProviderOptions provider, string nonce, CancellationToken cancellationToken)
    {
        var keyId = KeyIdOf(text);
        var known = await keys.GetKeysAsync(provider.Authority, keyId, cancellationToken);
        var result = await _handler.ValidateTokenAsync(text, new TokenValidationParameters
        {
            ValidIssuer = provider.Authority,
            ValidAudience = provider.ClientId,
            ValidAlgorithms = Algorithms,
            IssuerSigningKeys = known,
            RequireSignedTokens = true,
            RequireExpirationTime = true,
            TryAllIssuerSigningKeys = keyId is null,
            TypeValidator = (type, _, _) => type is null or "JWT"
                ? type
                : throw new SecurityTokenInvalidTypeException("An ID token is expected."),
            LifetimeValidator = (notBefore, expires, _, _) => IsNow(notBefore, expires),
        });
        if (!result.IsValid || result.SecurityToken is not JsonWebToken token)
        {
            throw new ProviderException($"Its ID token is not good: {result.Exception?.GetType().Name}.");
        }

        if (!Same(Text(token, "nonce"), nonce)
            || (token.Audiences.Skip(1).Any() && Text(token, "azp") is null)
            || Text(token, "azp") is { } party && party != provider.ClientId
            || token.Subject is not { Length: > 0 and <= 255 })
        {
            throw new ProviderException("Its ID token is for somebody else.");
        }

        return token;
    }

    /// <summary>A claim that is a text.</summary>
    public static string? Text(JsonWebToken token, string claim) =>
        token.TryGetPayloadValue<string>(claim, out var value) && value is { Length: > 0 } ? value : null;

    /// <summary>Whether somebody signed in after that moment, as far as clocks agree.</summary>
    public static bool IsSince(JsonWebToken token, DateTimeOffset moment) =>
        token.TryGetPayloadValue<long>("auth_time", out var seconds) && seconds >= (moment - Skew).ToUnixTimeSeconds();

    private static string? KeyIdOf(string text)
    {
        try
        {
            return new JsonWebToken(text).Kid is { Length: > 0 } keyId ? keyId : null;
        }
        catch (ArgumentException fault)
        {
            throw new ProviderException("Its ID token cannot be read.", fault);
        }
    }

    private static bool Same(string? one, string other) =>
        one is not null && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(one), Encoding.UTF8.GetBytes(other));

    private bool IsNow(DateTime? notBefore, DateTime? expires)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        return expires is { } end && now < end + Skew && (notBefore is not { } start || now >= start - Skew);
    }
}
