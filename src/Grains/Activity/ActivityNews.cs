using LiveChat.Grains.Rooms;
using LiveChat.Grains.Users;

namespace LiveChat.Grains.Activity;

/// <summary>One thing that happened, as a room tells it.</summary>
[GenerateSerializer, Immutable, Alias("activity.news")]
public sealed record ActivityNews
{
    [Id(0)] public required ActivityKind Kind { get; init; }

    [Id(1)] public required RoomId Room { get; init; }

    /// <summary>The seq of the message that is shown: the one that calls or answers them, or theirs that was reacted to. Of <see cref="ActivityKind.Added"/>: of the event.</summary>
    [Id(2)] public required long Seq { get; init; }

    [Id(3)] public required UserId By { get; init; }

    [Id(4)] public required DateTimeOffset At { get; init; }

    /// <summary>With which emoji; only of reactions.</summary>
    [Id(5)] public string? Emoji { get; init; }

    /// <summary>Who has read the room up to here has seen it; null: who has read the room need not have.</summary>
    [Id(7)] public long? SeenAt { get; init; }

    /// <summary>The seq of the message whose thread it is in; null: in none.</summary>
    [Id(6)] public long? Thread { get; init; }

    /// <summary>Who follows that thread and has read it up to this reply has seen it; null: who has read the thread need not have.</summary>
    [Id(8)] public long? SeenAtReply { get; init; }

    /// <summary>What they noted themselves; only of reminders.</summary>
    [Id(140)] public string? Note { get; init; }

    /// <summary>The search that the message fits; only of <see cref="ActivityKind.SearchMatch"/>.</summary>
    [Id(190)] public FoundBy? Search { get; init; }
}

/// <summary>A saved search that a message fits.</summary>
/// <param name="Id">Which.</param>
/// <param name="Name">As it was then.</param>
[GenerateSerializer, Immutable, Alias("activity.found-by")]
public sealed record FoundBy([property: Id(0)] string Id, [property: Id(1)] string Name);
