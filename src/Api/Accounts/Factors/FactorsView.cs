using System.Collections.Immutable;
using LiveChat.Grains.Accounts.Factors;

namespace LiveChat.Api.Accounts.Factors;

/// <summary>How one can sign in to one's account.</summary>
public sealed record FactorsView
{
    public required bool Password { get; init; }

    /// <summary>Whether it asks for codes of an app.</summary>
    public required bool Totp { get; init; }

    /// <summary>How many are left.</summary>
    public required int RecoveryCodes { get; init; }

    public required ImmutableArray<PasskeyView> Passkeys { get; init; }

    public required ImmutableArray<IdentityView> Identities { get; init; }

    public static FactorsView From(AccountFactors factors) => new()
    {
        Password = factors.Password,
        Totp = factors.Totp,
        RecoveryCodes = factors.RecoveryCodes,
        Passkeys = [.. factors.Passkeys.Select(PasskeyView.From)],
        Identities = [.. factors.Identities.Select(IdentityView.From)],
    };
}

/// <summary>One of one's passkeys.</summary>
public sealed record PasskeyView
{
    public required string Id { get; init; }

    public required string Name { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset? LastUsedAt { get; init; }

    /// <summary>Whether it is kept by a service and so on several devices.</summary>
    public required bool Synced { get; init; }

    public static PasskeyView From(Passkey passkey) => new()
    {
        Id = passkey.Id,
        Name = passkey.Name,
        CreatedAt = passkey.CreatedAt,
        LastUsedAt = passkey.LastUsedAt,
        Synced = passkey.BackedUp,
    };
}

/// <summary>Who one is at a provider.</summary>
public sealed record IdentityView
{
    /// <summary>The provider's id.</summary>
    public required string Provider { get; init; }

    /// <summary>What the provider calls one.</summary>
    public required string Name { get; init; }

    public required DateTimeOffset LinkedAt { get; init; }

    public static IdentityView From(LinkedIdentity identity) =>
        new() { Provider = identity.Provider, Name = identity.Name, LinkedAt = identity.LinkedAt };
}
