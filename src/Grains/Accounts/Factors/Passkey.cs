using System.Collections.Immutable;

namespace LiveChat.Grains.Accounts.Factors;

/// <summary>A WebAuthn credential: it stands for the password and the second factor in one.</summary>
[GenerateSerializer, Immutable, Alias("account.passkey")]
public sealed record Passkey
{
    /// <summary>Our own name for it, for addresses.</summary>
    [Id(0)] public required string Id { get; init; }

    /// <summary>The authenticator's name for it.</summary>
    [Id(1)] public required ImmutableArray<byte> CredentialId { get; init; }

    /// <summary>In COSE form (RFC 9052).</summary>
    [Id(2)] public required ImmutableArray<byte> PublicKey { get; init; }

    /// <summary>What its owner knows it by.</summary>
    [Id(3)] public required string Name { get; init; }

    [Id(4)] public required DateTimeOffset CreatedAt { get; init; }

    [Id(5)] public DateTimeOffset? LastUsedAt { get; init; }

    /// <summary>How often it signed, if its authenticator counts: a number that does not grow means a copy.</summary>
    [Id(6)] public uint SignCount { get; init; }

    [Id(7)] public ImmutableArray<string> Transports { get; init; } = [];

    /// <summary>Whether it may be on several devices.</summary>
    [Id(8)] public bool BackupEligible { get; init; }

    /// <summary>Whether it was, when last used.</summary>
    [Id(9)] public bool BackedUp { get; init; }
}
