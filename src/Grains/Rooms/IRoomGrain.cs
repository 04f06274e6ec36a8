using System.Collections.Immutable;
using LiveChat.Grains.Permissions;
using LiveChat.Grains.Timelines;
using LiveChat.Grains.Users;
using Orleans.Concurrency;

namespace LiveChat.Grains.Rooms;

/// <summary>One room: who belongs to it and the order of what happened in it. Key: <see cref="RoomId"/>.</summary>
/// <remarks>
/// A command that succeeded is in the log. A refused command changed nothing. To those who may not know of a room it answers
/// <see cref="RefusalCode.NotFound"/>, exactly as a room that does not exist.
/// </remarks>
[Alias("room")]
public interface IRoomGrain : ITimelineGrain
{
    /// <summary>Makes the room; <paramref name="by"/> becomes its owner. Creating it again with the same draft is harmless.</summary>
    [Alias("create")]
    Task<Result<RoomAdmission>> Create(Actor by, RoomDraft draft);

    /// <summary>The room as a member sees it; a public room also as others see it, with <c>JoinedSeq</c> 0.</summary>
    [Alias("get"), AlwaysInterleave]
    Task<Result<RoomAdmission>> Get(Actor by);

    /// <summary>The room and its newest messages, for who thinks of joining: of a public room, not for guests of the server.</summary>
    [Alias("preview"), AlwaysInterleave]
    Task<Result<RoomPreview>> Preview(Actor by);

    /// <summary>Joins a public room. Joining twice is harmless.</summary>
    [Alias("join")]
    Task<Result<RoomAdmission>> Join(Actor by);

    /// <summary>Joins by invitation, any room. A member's second use is harmless and is not counted.</summary>
    [Alias("join-by-invite")]
    Task<Result<RoomAdmission>> JoinByInvite(Actor by, string code);

    /// <summary>Leaves. The last owner cannot, while others are there. Leaving twice is harmless.</summary>
    [Alias("leave")]
    Task<Result<Done>> Leave(Actor by);

    /// <summary>Renames or sets the topic, as far as the policy lets one; owners also set the policy. All of it or nothing is refused.</summary>
    [Alias("change")]
    Task<Result<RoomCard>> Change(Actor by, RoomPatch patch);

    [Alias("get-roster"), AlwaysInterleave]
    Task<Result<Roster>> GetRoster(Actor by);

    /// <summary>Owners give and take every role; moderators none. A room keeps an owner, and guests of the server become none.</summary>
    [Alias("set-role")]
    Task<Result<Done>> SetRole(Actor by, UserId target, RoomRole role);

    /// <summary>Puts somebody of a lower role out. No new content reaches them from when this returns.</summary>
    [Alias("remove")]
    Task<Result<Done>> Remove(Actor by, UserId target);

    /// <summary>As <see cref="Remove"/>, and says why: one line of at most <see cref="RestrictionTerms.MaxReason"/> characters, or null.</summary>
    [Alias("put-out")]
    Task<Result<Done>> PutOut(Actor by, UserId target, string? reason);

    /// <summary>
    /// Puts somebody of a lower role out and keeps them out, by invitation too; or keeps somebody out who is not in. To them a private room does not exist,
    /// a public one says <see cref="RefusalCode.Banned"/>. Again sets other terms. Moderators and owners.
    /// </summary>
    [Alias("ban")]
    Task<Result<Done>> Ban(Actor by, UserId target, RestrictionTerms terms);

    /// <summary>Ends a ban; does not bring them in. Again is harmless. Moderators and owners.</summary>
    [Alias("unban")]
    Task<Result<Done>> Unban(Actor by, UserId target);

    /// <summary>Keeps a member of a lower role from writing, also after they have left and come again. Again sets other terms. Moderators and owners.</summary>
    [Alias("mute")]
    Task<Result<Done>> Mute(Actor by, UserId target, RestrictionTerms terms);

    /// <summary>Lets somebody write again. Again is harmless. Moderators and owners; moderators not themselves.</summary>
    [Alias("unmute")]
    Task<Result<Done>> Unmute(Actor by, UserId target);

    /// <summary>Who is kept out or muted now. Moderators and owners.</summary>
    [Alias("get-restrictions"), AlwaysInterleave]
    Task<Result<RoomRestrictions>> GetRestrictions(Actor by);

    /// <summary>Makes the room one that is only read, and not listed; or takes that back. Again is harmless. Owners, and administrators of the server, members or not.</summary>
    [Alias("set-archived")]
    Task<Result<Done>> SetArchived(Actor by, bool archived);

    /// <summary>A member becomes an owner, and <paramref name="by"/>, who is one, a moderator: both or neither.</summary>
    [Alias("transfer")]
    Task<Result<Done>> Transfer(Actor by, UserId target);

    /// <summary>
    /// Ends the room for all: when this returns it does not exist for anybody. What was said in it is erased afterwards, also when the server goes down
    /// meanwhile. Owners, and administrators of the server, members or not.
    /// </summary>
    [Alias("delete")]
    Task<Result<Done>> Delete(Actor by);

    /// <summary>Makes an invitation. Any member of a public room; moderators and owners of a private one.</summary>
    [Alias("create-invite")]
    Task<Result<Invite>> CreateInvite(Actor by, InviteTerms terms);

    /// <summary>The invitations that still work: all of them for moderators and owners, their own for members.</summary>
    [Alias("get-invites"), AlwaysInterleave]
    Task<Result<ImmutableArray<Invite>>> GetInvites(Actor by);

    /// <summary>Ends an invitation: one's own, or as a moderator any. Again is harmless.</summary>
    [Alias("revoke-invite")]
    Task<Result<Done>> RevokeInvite(Actor by, string invite);

    /// <summary>What an invitation leads to. Refuses with <see cref="RefusalCode.InviteSpent"/> or <see cref="RefusalCode.NotFound"/>.</summary>
    [Alias("get-invite"), AlwaysInterleave]
    Task<Result<InviteView>> GetInvite(Actor by, string code);
}
