using System.Collections.Immutable;

namespace LiveChat.Grains.WebPush;

/// <summary>The key by which push services know this server (VAPID, RFC 8292). There is one.</summary>
[Alias("push-key")]
public interface IPushKeyGrain : IGrainWithStringKey
{
    /// <summary>Made when it is asked for first, and the same for ever: what browsers agreed to holds for this key alone. Full trust.</summary>
    [Alias("get")]
    Task<PushKey> Get();
}

/// <summary>A key pair of ECDSA P-256.</summary>
[GenerateSerializer, Immutable, Alias("push-key.pair")]
public sealed record PushKey
{
    /// <summary>The private key, PKCS#8. Never leaves the server.</summary>
    [Id(0)] public required ImmutableArray<byte> Pkcs8 { get; init; }
}
