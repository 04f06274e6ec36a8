using LiveChat.Grains.Permissions;

namespace LiveChat.Grains.Accounts.Standing;

/// <summary>How an account stands, for those who keep order. No secret is in it.</summary>
[GenerateSerializer, Immutable, Alias("account.standing")]
public sealed record AccountStanding
{
    [Id(0)] public required ServerRole Role { get; init; }

    /// <summary>Null when it may be used.</summary>
    [Id(1)] public Sanction? Disabled { get; init; }

    /// <summary>Null when it may write.</summary>
    [Id(2)] public Sanction? Muted { get; init; }

    /// <summary>Open ones.</summary>
    [Id(3)] public required int Sessions { get; init; }

    /// <summary>Whether it asks for more than a password.</summary>
    [Id(4)] public required bool SecondFactor { get; init; }
}
