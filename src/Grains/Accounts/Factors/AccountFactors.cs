using System.Collections.Immutable;

namespace LiveChat.Grains.Accounts.Factors;

/// <summary>How one can sign in to an account; no secret is in it.</summary>
[GenerateSerializer, Immutable, Alias("account.factors")]
public sealed record AccountFactors
{
    /// <summary>What the account goes by.</summary>
    [Id(0)] public required string Name { get; init; }

    [Id(1)] public required bool Password { get; init; }

    [Id(2)] public required bool Totp { get; init; }

    /// <summary>How many are left.</summary>
    [Id(3)] public required int RecoveryCodes { get; init; }

    [Id(4)] public ImmutableArray<Passkey> Passkeys { get; init; } = [];

    [Id(5)] public ImmutableArray<LinkedIdentity> Identities { get; init; } = [];
}
