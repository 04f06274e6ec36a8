namespace LiveChat.Grains.Accounts;

/// <summary>A device from which somebody came into the account.</summary>
[GenerateSerializer, Immutable, Alias("account.known-device")]
public sealed record KnownDevice
{
    /// <summary>SHA-256 of the secret that the device keeps.</summary>
    [Id(0)] public required string Digest { get; init; }

    [Id(1)] public required DateTimeOffset SeenAt { get; init; }

    /// <summary>Where its tries to sign in come from, in place of its network.</summary>
    public static string SourceOf(string digest) => $"device:{digest}";
}
