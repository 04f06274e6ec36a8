using LiveChat.Grains.Users;

namespace LiveChat.Api.Rooms;

/// <summary>Who is to own the room in one's place.</summary>
public sealed record OwnerChange
{
    public required UserId User { get; init; }
}
