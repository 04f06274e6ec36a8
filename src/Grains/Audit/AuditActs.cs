namespace LiveChat.Grains.Audit;

/// <summary>What is done and comes into the list. The words are never given to something else.</summary>
public static class AuditActs
{
    /// <summary>An administrator took somebody's codes and passkeys away, because they were lost.</summary>
    public const string AccountFactorsReset = "account.factors-reset";

    /// <summary><see cref="AuditEntry.Detail"/>: until when, in milliseconds since 1970; absent for ever.</summary>
    public const string AccountDisabled = "account.disabled";

    public const string AccountEnabled = "account.enabled";

    /// <inheritdoc cref="AccountDisabled" />
    public const string AccountMuted = "account.muted";

    public const string AccountUnmuted = "account.unmuted";

    /// <summary><see cref="AuditEntry.Detail"/>: the role from then on.</summary>
    public const string AccountRoleChanged = "account.role-changed";

    /// <summary>All of somebody else.</summary>
    public const string AccountSessionsClosed = "account.sessions-closed";

    /// <summary><see cref="AuditEntry.Detail"/>: what is different, as <c>name=value</c> with commas between them.</summary>
    public const string SettingsChanged = "settings.changed";

    /// <summary>To the server. <see cref="AuditEntry.Detail"/>: its id.</summary>
    public const string InvitationCreated = "invitation.created";

    /// <inheritdoc cref="InvitationCreated" />
    public const string InvitationRevoked = "invitation.revoked";
    /// <summary>An administrator made a link by which somebody who forgot the password sets a new one.</summary>
    public const string AccountResetIssued = "account.reset-issued";

    /// <summary>An administrator had the keys that sign access tokens changed before their time.</summary>
    public const string ServerKeysRotated = "server.keys-rotated";

    /// <summary>To the server. <see cref="AuditEntry.Detail"/>: its name.</summary>
    public const string EmojiAdded = "emoji.added";

    /// <summary>Somebody's. <see cref="AuditEntry.Detail"/>: its name.</summary>
    public const string EmojiRemoved = "emoji.removed";

    /// <summary>What somebody reported is left as it is. <see cref="AuditEntry.Detail"/>: the id of the report.</summary>
    public const string ReportDismissed = "report.dismissed";

    /// <summary>Somebody's, because of a report. <see cref="AuditEntry.Detail"/>: the id of that.</summary>
    public const string ReportedMessageDeleted = "report.message-deleted";

    public const string RoomPolicyChanged = "room.policy-changed";
    public const string RoomRoleChanged = "room.role-changed";
    public const string RoomOwnerChanged = "room.owner-changed";
    public const string RoomMemberRemoved = "room.member-removed";
    public const string RoomMemberBanned = "room.member-banned";
    public const string RoomMemberUnbanned = "room.member-unbanned";
    public const string RoomMemberMuted = "room.member-muted";
    public const string RoomMemberUnmuted = "room.member-unmuted";
    public const string RoomArchived = "room.archived";
    public const string RoomUnarchived = "room.unarchived";
    public const string RoomDeleted = "room.deleted";
}
