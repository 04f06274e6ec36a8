namespace LiveChat.Grains.Rooms;

/// <summary>A room and the place in it of the person who asked.</summary>
[GenerateSerializer, Immutable, Alias("room.admission")]
public sealed record RoomAdmission
{
    [Id(0)] public required RoomCard Room { get; init; }

    [Id(1)] public required RoomRole Role { get; init; }

    [Id(2)] public required long JoinedSeq { get; init; }

    [Id(3)] public required RoomHead Head { get; init; }

    /// <summary>Why this person does not write in the room now, if they are muted there.</summary>
    [Id(20)] public RoomRestriction? Muted { get; init; }

    /// <summary>When this person may write again, if slow mode makes them wait now.</summary>
    [Id(100)] public DateTimeOffset? SlowUntil { get; init; }
}
