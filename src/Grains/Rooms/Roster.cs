using System.Collections.Immutable;

namespace LiveChat.Grains.Rooms;

/// <summary>Who belongs to a room: owners, then moderators, then members, each in the order of joining.</summary>
/// <param name="Members">At most 10,000.</param>
[GenerateSerializer, Immutable, Alias("room.roster")]
public sealed record Roster([property: Id(0)] ImmutableArray<RoomMember> Members);
