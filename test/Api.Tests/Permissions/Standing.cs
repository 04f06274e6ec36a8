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
}
