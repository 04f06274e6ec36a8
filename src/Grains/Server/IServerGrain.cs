using System.Collections.Immutable;
using LiveChat.Grains.Users;

namespace LiveChat.Grains.Server;

/// <summary>What exists once: who administers the server, and the keys that sign access tokens.</summary>
[Alias("server")]
public interface IServerGrain : IGrainWithStringKey
{
    /// <summary>Makes the first account that asks the administrator; answers whether it was this one, also when asked again.</summary>
    [Alias("claim-administrator")]
    Task<bool> ClaimAdministrator(UserId user);

    /// <summary>Whether this account is the one that has claimed it.</summary>
    [Alias("is-administrator")]
    Task<bool> IsAdministrator(UserId user);

    /// <summary>Whether nobody has claimed it yet.</summary>
    [Alias("is-fresh")]
    Task<bool> IsFresh();

    /// <summary>
    /// The signing keys, newest first. The first signs; the others verify until the last token they signed has expired. A new one
    /// takes over every 30 days.
    /// </summary>
    [Alias("get-signing-keys")]
    Task<ImmutableArray<SigningKey>> GetSigningKeys();
}
