using LiveChat.Grains.Accounts.Factors;
using LiveChat.Grains.Permissions;

namespace LiveChat.Grains.Accounts;

/// <summary>What makes an account.</summary>
[GenerateSerializer, Immutable, Alias("account.registration")]
public sealed record AccountRegistration
{
    /// <summary>The name as its owner writes it; already claimed.</summary>
    [Id(0)] public required string Name { get; init; }

    /// <summary>Of ASP.NET Core Identity's hasher; empty for an account without a password.</summary>
    [Id(1)] public required string PasswordHash { get; init; }

    /// <summary>For an account without a password: who its owner is at a provider; already claimed.</summary>
    [Id(20)] public LinkedIdentity? Identity { get; init; }

    /// <summary>What the account is from the start; null: a member, or the administrator of a fresh server.</summary>
    [Id(40)] public ServerRole? Role { get; init; }
}
