namespace LiveChat.Grains.Rooms;

/// <summary>How far a room is.</summary>
[GenerateSerializer, Immutable, Alias("room.head")]
public sealed record RoomHead
{
    [Id(0)] public required RoomId Room { get; init; }

    /// <summary>The last seq; 0 before the first event.</summary>
    [Id(1)] public required long Seq { get; init; }

    /// <summary>How many messages the room has.</summary>
    [Id(2)] public required long Ordinal { get; init; }

    /// <summary>When the last event happened.</summary>
    [Id(3)] public required DateTimeOffset At { get; init; }
}
