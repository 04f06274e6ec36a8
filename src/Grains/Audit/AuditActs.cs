namespace LiveChat.Grains.Audit;

/// <summary>What is done in rooms and comes into the list. Other features have their own; the words are never given to something else.</summary>
public static class AuditActs
{
    public const string RoomMemberRemoved = "room.member-removed";
    public const string RoomMemberBanned = "room.member-banned";
    public const string RoomMemberUnbanned = "room.member-unbanned";
    public const string RoomMemberMuted = "room.member-muted";
    public const string RoomMemberUnmuted = "room.member-unmuted";
    public const string RoomRoleChanged = "room.role-changed";
    public const string RoomPolicyChanged = "room.policy-changed";
    public const string RoomOwnershipTransferred = "room.ownership-transferred";
    public const string RoomArchived = "room.archived";
    public const string RoomUnarchived = "room.unarchived";
    public const string RoomDeleted = "room.deleted";
}
