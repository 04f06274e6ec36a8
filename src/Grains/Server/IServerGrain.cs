using System.Collections.Immutable;
using LiveChat.Grains.Permissions;
using LiveChat.Grains.Users;

namespace LiveChat.Grains.Server;

/// <summary>What exists once: who administers the server, its settings, and the keys that sign access tokens.</summary>
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

    /// <summary>Of the account: this one administers the server too. Again is harmless. Full trust.</summary>
    [Alias("add-administrator")]
    Task AddAdministrator(UserId user);

    /// <summary>
    /// Of the account, before it ceases to be an administrator or can no longer sign in. Refuses with <see cref="RefusalCode.LastAdministrator"/> when it is
    /// the only one, however many ask at once. One who is none is harmless. Full trust.
    /// </summary>
    [Alias("remove-administrator")]
    Task<Result<Done>> RemoveAdministrator(UserId user);

    /// <summary>
    /// Whether this sign-up may make the first account: nobody administers the server yet, and no other sign-up has been told so within the last minute.
    /// </summary>
    /// <param name="name">The account's name in normal form; asking again with the same one is harmless.</param>
    [Alias("take-first")]
    Task<bool> TakeFirst(string name);

    /// <summary>What was changed so far.</summary>
    [Alias("get-settings")]
    Task<ServerSettings> GetSettings();

    /// <summary>Changes what is not null in <paramref name="change"/>. Administrators only; in the audit log when it returns. Again is harmless.</summary>
    [Alias("change-settings")]
    Task<Result<ServerSettings>> ChangeSettings(Actor by, ServerSettings change);

    /// <summary>
    /// The signing keys, newest first. The first signs; the others verify until the last token they signed has expired. A new one
    /// takes over every 30 days.
    /// </summary>
    [Alias("get-signing-keys")]
    Task<ImmutableArray<SigningKey>> GetSigningKeys();

    /// <summary>
    /// Has a new key take over at once; within five minutes every process signs with it. What the keys before it signed stays good until it expires. Administrators only;
    /// comes into the audit log. Refuses while there are too many keys that still verify.
    /// </summary>
    [Alias("rotate-signing-keys")]
    Task<Result<Done>> RotateSigningKeys(Actor by);
}
