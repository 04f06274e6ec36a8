using LiveChat.Grains.Users;

namespace LiveChat.Grains.Permissions;

/// <summary>Who may do what to an account. The one place where it is decided, for every door.</summary>
/// <remarks>Moderators keep members and guests in order, administrators everybody; nobody acts on themselves.</remarks>
internal static class AccountAccess
{
    private static readonly Refusal NotAllowed = new(RefusalCode.Forbidden, "This is not allowed.");

    /// <summary>Why not, or null.</summary>
    public static Refusal? Refuse(AccountAct act, Actor by, UserId target, ServerRole targetRole) =>
        by.Id == target || by.Role < Needed(act) || (by.Role < ServerRole.Administrator && targetRole >= ServerRole.Moderator) ? NotAllowed : null;

    private static ServerRole Needed(AccountAct act) =>
        act is AccountAct.Mute or AccountAct.Disable ? ServerRole.Moderator : ServerRole.Administrator;
}
