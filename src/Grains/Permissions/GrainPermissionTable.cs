using static LiveChat.Grains.Permissions.RoomAct;

namespace LiveChat.Grains.Permissions;

/// <summary>Every command that somebody gives to a grain, and the right it asks for. A test fails for a command without a row.</summary>
internal static class GrainPermissionTable
{
    public static readonly GrainPermission[] Rows =
    [
        new("account.disable", null, "Moderators of the server: members and guests; administrators anybody else."),
        new("account.enable", null, "As to disable."),
        new("account.mute", null, "As to disable."),
        new("account.unmute", null, "As to disable."),
        new("account.give-role", null, "Administrators, to somebody else."),
        new("account.end-sessions", null, "Administrators, of somebody else."),
        new("account.reset-factors", null, "Administrators, of somebody else."),
        new("account.issue-reset", null, "Administrators."),
        new("audit.read", null, "Administrators."),
        new("conversation.start", null, "Who is not muted on the server, with people who take messages from them."),
        new("conversation.get", Read),
        new("conversation.add", Invite, "A group."),
        new("conversation.rename", Manage, "A group."),
        new("conversation.leave", null, "Oneself; a group."),
        new("room.create", null, "Who is no guest of the server."),
        new("room.get", See),
        new("room.preview", Preview),
        new("room.join", Join),
        new("room.join-by-invite", null, "With a code that works; not who is banned."),
        new("room.leave", null, "Oneself; not the last owner while others are there."),
        new("room.change", Manage, "The policy: SetPolicy."),
        new("room.get-roster", Read),
        new("room.set-role", GiveRoles, "A room keeps an owner."),
        new("room.remove", PutOut, "Somebody of a lower role."),
        new("room.put-out", PutOut, "Somebody of a lower role."),
        new("room.ban", Ban, "Somebody of a lower role, or who is not in."),
        new("room.unban", Ban),
        new("room.mute", Mute, "Somebody of a lower role."),
        new("room.unmute", Mute),
        new("room.get-restrictions", Ban),
        new("room.set-archived", Archive),
        new("room.transfer", Transfer, "To a member who is no guest of the server."),
        new("room.delete", Delete, "Administrators of the server too, members or not."),
        new("room.create-invite", Invite),
        new("room.get-invites", Read, "All of them: ManageInvites."),
        new("room.revoke-invite", Read, "Those of others: ManageInvites."),
        new("room.get-invite", null, "With a code that works; not who is banned."),
        new("timeline.post", Send),
        new("timeline.post-all", Send),
        new("timeline.get-history", Read),
        new("timeline.typing", Send),
        new("invitations.create", null, "Moderators of the server, into rooms that they may invite to."),
        new("invitations.get-page", null, "Moderators of the server."),
        new("invitations.revoke", null, "Moderators of the server."),
        new("server.change-settings", null, "Administrators."),
        new("server.rotate-signing-keys", null, "Administrators."),
        new("user.takes", null, "Asked by conversations: the person's own rule decides."),
    ];
}
