using LiveChat.Grains.Permissions;

namespace LiveChat.Grains.Invitations;

/// <summary>The invitations to this server. Key: <c>only</c>.</summary>
/// <remarks>Moderators and administrators make, see and revoke them. A code that does not work, for whatever reason, is answered as one that was never made.</remarks>
[Alias("invitations")]
public interface IInvitationsGrain : IGrainWithStringKey
{
    /// <summary>Makes one. It is in the audit log when this returns.</summary>
    [Alias("create")]
    Task<Result<Invitation>> Create(Actor by, InvitationDraft draft);

    /// <param name="before">The id of the last one of the page before; null for the newest.</param>
    /// <param name="limit">1 to 100.</param>
    [Alias("get-page")]
    Task<Result<InvitationPage>> GetPage(Actor by, string? before, int limit);

    /// <summary>Ends one. Again is harmless, and so is one that never was.</summary>
    [Alias("revoke")]
    Task<Result<Done>> Revoke(Actor by, string id);

    /// <summary>The invitation of a code that works now.</summary>
    [Alias("find")]
    Task<Result<Invitation>> Find(string code);

    /// <summary>Counts a use for an account that is being made. Durable when it returns; again for the same name counts nothing.</summary>
    /// <param name="code">As it was sent.</param>
    /// <param name="name">The account's name in normal form.</param>
    [Alias("use")]
    Task<Result<Invitation>> Use(string code, string name);
}
