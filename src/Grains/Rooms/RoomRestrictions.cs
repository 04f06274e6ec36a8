using System.Collections.Immutable;

namespace LiveChat.Grains.Rooms;

/// <summary>Who may not come into a room or write in it, as long as it holds; the newest first.</summary>
/// <param name="Bans">At most 1,000.</param>
/// <param name="Mutes">At most 1,000.</param>
[GenerateSerializer, Immutable, Alias("room.restrictions")]
public sealed record RoomRestrictions(
    [property: Id(0)] ImmutableArray<RoomRestriction> Bans, [property: Id(1)] ImmutableArray<RoomRestriction> Mutes);
