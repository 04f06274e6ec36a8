using LiveChat.Grains.Rooms;

namespace LiveChat.Api.Rooms;

/// <summary>The role that a member is to have.</summary>
public sealed record RoleChange
{
    public required RoomRole Role { get; init; }
}
