using System.Collections.Immutable;

namespace LiveChat.Grains.Rooms;

/// <summary>Who belongs to a room: owners, then moderators, then members, each in the order of joining.</summary>
/// <param name="Members">At most 10,000.</param>
[GenerateSerializer, Immutable, Alias("room.roster")]
public sealed record Roster([property: Id(0)] ImmutableArray<RoomMember> Members)
{
    /// <summary>Which of them may not write now, in no promised order, at most 1,000; null from versions that do not say it.</summary>
    [Id(1)] public ImmutableArray<RoomRestriction>? Muted { get; init; }
}
