namespace LiveChat.Grains.Rooms;

/// <summary>Which message is forwarded.</summary>
/// <param name="Room">Where it stands.</param>
/// <param name="Message">Its seq there.</param>
[GenerateSerializer, Immutable, Alias("room.forward-source")]
public sealed record ForwardSource([property: Id(0)] RoomId Room, [property: Id(1)] long Message);
