using System.Collections.Immutable;

namespace LiveChat.Grains.Server;

/// <summary>A key pair of ECDSA P-256 for ES256 (RFC 7518, section 3.4).</summary>
[GenerateSerializer, Immutable, Alias("server.signing-key")]
public sealed record SigningKey
{
    /// <summary>The <c>kid</c>.</summary>
    [Id(0)] public required string Id { get; init; }

    /// <summary>The private key, PKCS#8 (RFC 5208). Never leaves the server.</summary>
    [Id(1)] public required ImmutableArray<byte> Pkcs8 { get; init; }

    [Id(2)] public required DateTimeOffset CreatedAt { get; init; }
}
