using LiveChat.Grains.Users;

namespace LiveChat.Grains.Rooms;

/// <summary>One row of a roster.</summary>
[GenerateSerializer, Immutable, Alias("room.member")]
public readonly record struct RoomMember([property: Id(0)] UserId User, [property: Id(1)] RoomRole Role);
