using LiveChat.Grains.Rooms;
using LiveChat.Grains.Server;

namespace LiveChat.Grains.Permissions;

/// <summary>Who may do what in a room. The one place where it is decided, for every door.</summary>
internal static partial class RoomAccess
{
    /// <summary>Why not, or null. Who may not know of the room gets the answer of a room that does not exist.</summary>
    public static Refusal? Refuse(RoomAct act, Actor by, RoomState room, DateTimeOffset now)
    {
        if (!room.Members.TryGetValue(by.Id, out var member))
        {
            return act <= RoomAct.Join && IsOpenTo(by, room) ? null : RoomRules.NoSuchRoom;
        }

        return act == RoomAct.Send && RefuseMuted(by, now) is { } muted ? muted
            : Needed(act, room) is { } needed && (by.Role == ServerRole.Guest || member.Role < needed) ? RoomRules.NotAllowed
            : null;
    }

    /// <summary>Why somebody may make no room at all, or null.</summary>
    public static Refusal? RefuseCreation(Actor by, RoomCreators creators) => creators switch
    {
        RoomCreators.Everybody => null,
        RoomCreators.Moderators when by.Role < ServerRole.Moderator => RoomRules.NotAllowed,
        _ => by.Role == ServerRole.Guest ? RoomRules.GuestsMakeNone : null,
    };

    private static bool IsOpenTo(Actor by, RoomState room) =>
        room is { Exists: true, Visibility: RoomVisibility.Public } && by.Role > ServerRole.Guest;

    /// <summary>The least role for it; null when every member may, guests of the server too.</summary>
    private static RoomRole? Needed(RoomAct act, RoomState room) => act switch
    {
        RoomAct.See or RoomAct.Join or RoomAct.Read or RoomAct.Send => null,
        RoomAct.Invite => room.Visibility == RoomVisibility.Public ? RoomRole.Member : RoomRole.Moderator,
        RoomAct.ManageInvites or RoomAct.Manage or RoomAct.PutOut => RoomRole.Moderator,
        _ => RoomRole.Owner,
    };

    private static Refusal? RefuseMuted(Actor by, DateTimeOffset now) => by.MutedUntil > now
        ? new Refusal(RefusalCode.Muted, "You may not write at the moment.") { RetryAfter = by.MutedUntil == DateTimeOffset.MaxValue ? null : by.MutedUntil - now }
        : null;
}
