using System.Collections.Immutable;
using Microsoft.IdentityModel.Tokens;

namespace LiveChat.Api.Accounts.Keys;

/// <summary>What access tokens of this server are checked with: a JWK set (RFC 7517).</summary>
public sealed record PublicKeys
{
    /// <summary>The first signs; the others are those of tokens that have not expired yet.</summary>
    public required ImmutableArray<PublicKey> Keys { get; init; }
}

/// <summary>One key as a JWK: the public part of a pair of ECDSA P-256 (RFC 7518, section 6.2.1).</summary>
public sealed record PublicKey
{
    public string Kty { get; init; } = "EC";

    public string Use { get; init; } = "sig";

    public string Alg { get; init; } = SecurityAlgorithms.EcdsaSha256;

    public string Crv { get; init; } = "P-256";

    public required string Kid { get; init; }

    public required string X { get; init; }

    public required string Y { get; init; }

    public static PublicKey From(ECDsaSecurityKey key)
    {
        var point = key.ECDsa.ExportParameters(includePrivateParameters: false).Q;
        return new PublicKey { Kid = key.KeyId, X = Base64UrlEncoder.Encode(point.X), Y = Base64UrlEncoder.Encode(point.Y) };
    }
}
