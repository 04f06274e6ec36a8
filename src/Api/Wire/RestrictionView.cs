using LiveChat.Grains.Rooms;

namespace LiveChat.Api.Wire;

/// <summary>What somebody may not do in a room: how long, and why.</summary>
public sealed record RestrictionView
{
    /// <summary>Absent: until it is lifted.</summary>
    public DateTimeOffset? Until { get; init; }

    public string? Reason { get; init; }

    public static RestrictionView From(RoomRestriction restriction) => new() { Until = restriction.Until, Reason = restriction.Reason };
}
