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

    /// <summary>Joins a public room. Joining twice is harmless.</summary>
    [Alias("join")]
    Task<Result<RoomAdmission>> Join(Actor by);

    /// <summary>Joins by invitation, any room. A member's second use is harmless and is not counted.</summary>
    [Alias("join-by-invite")]
    Task<Result<RoomAdmission>> JoinByInvite(Actor by, string code);

    /// <summary>Leaves. The last owner cannot, while others are there. Leaving twice is harmless.</summary>
    [Alias("leave")]
    Task<Result<Done>> Leave(Actor by);

    /// <summary>Renames, or sets the topic. Moderators and owners.</summary>
    [Alias("change")]
    Task<Result<RoomCard>> Change(Actor by, RoomPatch patch);

    [Alias("get-roster"), AlwaysInterleave]
    Task<Result<Roster>> GetRoster(Actor by);

    /// <summary>Owners give and take every role; moderators none. A room keeps an owner.</summary>
    [Alias("set-role")]
    Task<Result<Done>> SetRole(Actor by, UserId target, RoomRole role);

    /// <summary>Puts somebody of a lower role out. No new content reaches them from when this returns.</summary>
    [Alias("remove")]
    Task<Result<Done>> Remove(Actor by, UserId target);

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
