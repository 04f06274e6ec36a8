namespace LiveChat.Api.Tests.Permissions;

/// <summary>What somebody can be to the server and to one room, for walking the permission table.</summary>
public enum Standing
{
    Anonymous,
    Stranger,
    ExMember,
    Guest,
    GuestInside,
    Member,
    Moderator,
    Owner,

    /// <summary>A plain member who keeps order on the server.</summary>
    ServerModeratorInside,

    /// <summary>Of the server, and not in the room.</summary>
    Administrator,

    /// <summary>A member whose account is disabled, and who still holds a token of before.</summary>
    Disabled,

    /// <summary>A member's program, with an access token of every scope but the one that is asked for.</summary>
    WrongScope,
}
