using System.Collections.Immutable;
using LiveChat.Grains.Rooms;
using LiveChat.Grains.Users;

namespace LiveChat.Grains.Activity;

/// <summary>Something that concerns a person. All reactions to one message are one, and so are all replies in one thread.</summary>
[GenerateSerializer, Immutable, Alias("activity.entry")]
public sealed record ActivityEntry
{
    /// <summary>So many who did something are named.</summary>
    public const int MostActs = 20;

    /// <summary>Grows; an entry to which something is added gets a new one.</summary>
    [Id(0)] public required long Id { get; init; }

    [Id(1)] public required ActivityKind Kind { get; init; }

    [Id(2)] public required RoomId Room { get; init; }

    /// <summary>As in <see cref="ActivityNews.Seq"/>.</summary>
    [Id(3)] public required long Seq { get; init; }

    /// <summary>The last time.</summary>
    [Id(4)] public required DateTimeOffset At { get; init; }

    /// <summary>Who did it, the last first; at most <see cref="MostActs"/>.</summary>
    [Id(5)] public required ImmutableArray<ActivityAct> Acts { get; init; }

    /// <summary>How many times, those that are not named among them.</summary>
    [Id(6)] public required int Count { get; init; }

    [Id(7)] public bool Read { get; init; }

    /// <summary>As in <see cref="ActivityNews.Thread"/>.</summary>
    [Id(8)] public long? Thread { get; init; }

    /// <summary>As in <see cref="ActivityNews.SeenAt"/>.</summary>
    [Id(9)] public long? SeenAt { get; init; }

    /// <summary>As in <see cref="ActivityNews.SeenAtReply"/>.</summary>
    [Id(10)] public long? SeenAtReply { get; init; }

    /// <summary>As in <see cref="ActivityNews.Note"/>.</summary>
    [Id(140)] public string? Note { get; init; }

    /// <summary>The searches of theirs that the message fits, whatever else it is to them; null for none.</summary>
    [Id(190)] public ImmutableArray<FoundBy>? Searches { get; init; }
}

/// <summary>Who did something.</summary>
/// <param name="By">Who.</param>
/// <param name="Emoji">With which emoji; null for what is no reaction.</param>
[GenerateSerializer, Immutable, Alias("activity.act")]
public sealed record ActivityAct([property: Id(0)] UserId By, [property: Id(1)] string? Emoji);
