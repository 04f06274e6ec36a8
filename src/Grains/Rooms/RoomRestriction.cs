using LiveChat.Grains.Users;

namespace LiveChat.Grains.Rooms;

/// <summary>What somebody may not do in a room, and why: be there (a ban), or write (being muted).</summary>
[GenerateSerializer, Immutable, Alias("room.restriction")]
public sealed record RoomRestriction
{
    [Id(0)] public required UserId User { get; init; }

    /// <summary>Who imposed it.</summary>
    [Id(1)] public required UserId By { get; init; }

    [Id(2)] public required DateTimeOffset At { get; init; }

    /// <summary>When it ends by itself; null: not before somebody lifts it.</summary>
    [Id(3)] public DateTimeOffset? Until { get; init; }

    /// <summary>Why, in the words of who imposed it.</summary>
    [Id(4)] public string? Reason { get; init; }

    public bool Holds(DateTimeOffset now) => Until is null || now < Until;
}
