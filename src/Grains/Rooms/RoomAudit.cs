using System.Globalization;
using LiveChat.Grains.Audit;
using LiveChat.Grains.Users;

namespace LiveChat.Grains.Rooms;

/// <summary>Which changes of a room come into the list of who did what to whom, and how they read there.</summary>
internal static class RoomAudit
{
    public static AuditEntry? Of(RoomEvent change, RoomHead at)
    {
        (string Act, UserId? Target, string? Reason, string? Detail)? said = change switch
        {
            PolicyChanged changed => (AuditActs.RoomPolicyChanged, null, null, Words(changed.Policy)),
            RoleChanged { ByRole: not null } changed => (AuditActs.RoomOwnerChanged, changed.User, null, null),
            RoleChanged changed => (AuditActs.RoomRoleChanged, changed.User, null, Word(changed.Role)),
            MemberRemoved { Banned: true } banned => (AuditActs.RoomMemberBanned, banned.User, banned.Reason, Words(banned.Until)),
            MemberRemoved removed => (AuditActs.RoomMemberRemoved, removed.User, removed.Reason, null),
            MemberUnbanned unbanned => (AuditActs.RoomMemberUnbanned, unbanned.User, null, null),
            MemberMuted muted => (AuditActs.RoomMemberMuted, muted.User, muted.Reason, Words(muted.Until)),
            MemberUnmuted unmuted => (AuditActs.RoomMemberUnmuted, unmuted.User, null, null),
            RoomArchived => (AuditActs.RoomArchived, null, null, null),
            RoomUnarchived => (AuditActs.RoomUnarchived, null, null, null),
            RoomDeleted => (AuditActs.RoomDeleted, null, null, null),
            _ => null,
        };
        return said is { } told
            ? new AuditEntry
            {
                Act = told.Act,
                By = change.By,
                Target = told.Target,
                Room = at.Room,
                Reason = told.Reason,
                Detail = told.Detail,
                Key = string.Create(CultureInfo.InvariantCulture, $"{at.Room}-{at.Seq}"),
            }
            : null;
    }

    private static string Words(RoomPolicy policy) =>
        $"send {Word(policy.Send)}, invite {Word(policy.Invite)}, pin {Word(policy.Pin)}, mention all {Word(policy.MentionAll)}, manage {Word(policy.Manage)}";

    private static string Word(RoomRole role) => role.ToString().ToLowerInvariant();

    private static string? Words(DateTimeOffset? until) => until?.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
