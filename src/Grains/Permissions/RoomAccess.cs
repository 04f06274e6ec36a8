using LiveChat.Grains.Rooms;
using LiveChat.Grains.Server;

namespace LiveChat.Grains.Permissions;

/// <summary>Who may do what in a room. The one place where it is decided, for every door.</summary>
internal static partial class RoomAccess
{
    public static readonly Refusal Archived = new(RefusalCode.Archived, "This room is archived: it can be read, and nothing is added to it.");
    private static readonly Refusal ReadOnly = new(RefusalCode.Forbidden, "In this room only some write; everybody reads.");

    /// <summary>Why not, or null. Who may not know of the room gets the answer of a room that does not exist.</summary>
    public static Refusal? Refuse(RoomAct act, Actor by, RoomState room, DateTimeOffset now) => Refuse(act, by, room, room.Policy, now);

    /// <summary>The same as it will be under another policy.</summary>
    public static Refusal? Refuse(RoomAct act, Actor by, RoomState room, RoomPolicy? policy, DateTimeOffset now)
    {
        if (!room.Exists)
        {
            return RoomRules.NoSuchRoom;
        }

        if (act == RoomAct.DeleteReported)
        {
            return RefuseReported(by);
        }

        if (!room.Members.TryGetValue(by.Id, out var member))
        {
            return RefuseOutsider(act, by, room, now);
        }

        return room.Life == RoomLife.Archived && AddsTo(act) ? Archived
            : Speaks(act) && (RefuseMuted(by, now) ?? RefuseMuted(by, room, now)) is { } muted ? muted
            : Needed(act, room, policy) is { } needed && !Has(needed, act, by, member) ? (act == RoomAct.Send ? ReadOnly : RoomRules.NotAllowed)
            : null;
    }

    /// <summary>Why somebody may not come in by an invitation, or null. Of a private room they learn nothing.</summary>
    public static Refusal? RefuseInvited(Actor by, RoomState room, DateTimeOffset now)
    {
        var banned = RefuseBanned(by, room, now);
        return banned is not null && room.Visibility == RoomVisibility.Private ? RoomRules.NoSuchInvite
            : banned ?? (room.Life == RoomLife.Archived && !room.Members.ContainsKey(by.Id) ? Archived : null);
    }

    /// <summary>Why somebody may make no room at all, or null.</summary>
    public static Refusal? RefuseCreation(Actor by, RoomCreators creators) => creators switch
    {
        RoomCreators.Everybody => null,
        RoomCreators.Moderators when by.Role < ServerRole.Moderator => RoomRules.NotAllowed,
        _ => by.Role == ServerRole.Guest ? RoomRules.GuestsMakeNone : null,
    };

    /// <summary>What a member counts as: who keeps order on the server keeps it in every room that they are in.</summary>
    public static RoomRole RoleOf(Actor by, MemberState member) =>
        by.Role >= ServerRole.Moderator && member.Role < RoomRole.Moderator ? RoomRole.Moderator : member.Role;

    /// <summary>How long somebody waits between two messages; nothing for who keeps order.</summary>
    public static TimeSpan Pause(Actor by, RoomState room)
    {
        return room.Policy?.SlowMode is { } seconds && room.Members.TryGetValue(by.Id, out var member) && RoleOf(by, member) < RoomRole.Moderator
            ? TimeSpan.FromSeconds(seconds)
            : TimeSpan.Zero;
    }

    /// <summary>Said to who was just muted.</summary>
    public static Refusal Muted(RoomRestriction mute, DateTimeOffset now) => new(RefusalCode.Muted, "You may not write in this room at the moment.")
    {
        RetryAfter = mute.Until - now,
        Until = mute.Until,
        Reason = mute.Reason,
    };

    private static Refusal? RefuseOutsider(RoomAct act, Actor by, RoomState room, DateTimeOffset now)
    {
        if (IsForAdministrators(act) && by.Role == ServerRole.Administrator)
        {
            return null;
        }

        var open = room.Visibility == RoomVisibility.Public && by.Role > ServerRole.Guest;
        return !open || act is not (RoomAct.See or RoomAct.Join or RoomAct.Preview) ? RoomRules.NoSuchRoom
            : RefuseBanned(by, room, now) ?? (act == RoomAct.Join && room.Life == RoomLife.Archived ? Archived : null);
    }

    /// <summary>Of a reported message who keeps order on the server has seen what it says, whether they are in the room or not.</summary>
    private static Refusal? RefuseReported(Actor by) => by.Role >= ServerRole.Moderator ? null : RoomRules.NoSuchRoom;

    private static Refusal? RefuseBanned(Actor by, RoomState room, DateTimeOffset now)
    {
        return room.Banned.TryGetValue(by.Id, out var ban) && ban.Holds(now)
            ? new Refusal(RefusalCode.Banned, "You may not come into this room.") { RetryAfter = ban.Until - now, Until = ban.Until, Reason = ban.Reason }
            : null;
    }

    /// <summary>The least role for it; null when every member may, guests of the server too.</summary>
    private static RoomRole? Needed(RoomAct act, RoomState room, RoomPolicy? policy) => act switch
    {
        RoomAct.See or RoomAct.Join or RoomAct.Read or RoomAct.Preview or RoomAct.React => null,
        RoomAct.Send => policy is null or { Send: RoomRole.Member } ? null : policy.Send,
        RoomAct.Invite => (policy ?? RoomPolicy.Of(room.Visibility)).Invite,
        RoomAct.Pin => (policy ?? RoomPolicy.Of(room.Visibility)).Pin,
        RoomAct.MentionAll => (policy ?? RoomPolicy.Of(room.Visibility)).MentionAll,
        RoomAct.Manage => (policy ?? RoomPolicy.Of(room.Visibility)).Manage,
        RoomAct.ManageInvites or RoomAct.PutOut or RoomAct.Mute or RoomAct.Ban or RoomAct.DeleteMessages => RoomRole.Moderator,
        _ => RoomRole.Owner,
    };

    private static bool Has(RoomRole needed, RoomAct act, Actor by, MemberState member) =>
        by.Role != ServerRole.Guest
        && (RoleOf(by, member) >= needed || (IsForAdministrators(act) && by.Role == ServerRole.Administrator));

    /// <summary>What administrators of the server do with every room, members or not: so that one without an owner is not nobody's.</summary>
    private static bool IsForAdministrators(RoomAct act) => act is RoomAct.Delete or RoomAct.Archive;

    /// <summary>What an archived room refuses to everybody. Whoever is in it can still leave, be put out, or be given another role.</summary>
    private static bool AddsTo(RoomAct act) =>
        Speaks(act) || act is RoomAct.Invite or RoomAct.Manage or RoomAct.SetPolicy;

    /// <summary>What who is muted does not do: everything that stands in the room for others to see.</summary>
    private static bool Speaks(RoomAct act) =>
        act is RoomAct.Send or RoomAct.React or RoomAct.Pin or RoomAct.DeleteMessages or RoomAct.MentionAll;

    private static Refusal? RefuseMuted(Actor by, RoomState room, DateTimeOffset now) =>
        room.Muted.Count > 0 && room.Muted.TryGetValue(by.Id, out var mute) && mute.Holds(now) ? Muted(mute, now) : null;

    private static Refusal? RefuseMuted(Actor by, DateTimeOffset now) => by.MutedUntil > now
        ? new Refusal(RefusalCode.Muted, "You may not write at the moment.")
        {
            RetryAfter = by.MutedUntil == DateTimeOffset.MaxValue ? null : by.MutedUntil - now,
            Until = by.MutedUntil == DateTimeOffset.MaxValue ? null : by.MutedUntil,
        }
        : null;
}
