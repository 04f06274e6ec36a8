using System.Collections.Immutable;
using LiveChat.Grains.Ports;
using LiveChat.Grains.Users;

namespace LiveChat.Grains.Search;

/// <summary>What is looked for in one room, and who asks.</summary>
[GenerateSerializer, Immutable, Alias("search.in-room")]
public sealed record RoomSearch
{
    /// <summary>The most hits of one answer.</summary>
    public const int MostHits = IndexQuery.MostHits;

    /// <summary>As <see cref="Queries.SearchQuery"/> reads it.</summary>
    [Id(0)] public required string Query { get; init; }

    /// <summary>When it was asked first, with the offset of the asker's clock.</summary>
    [Id(1)] public required DateTimeOffset Now { get; init; }

    [Id(2)] public required UserId Me { get; init; }

    /// <summary>Whom the names in the query mean; those that mean nobody are not here.</summary>
    [Id(3)] public required ImmutableArray<MeantPerson> People { get; init; }

    /// <summary>The names of rooms in the query that mean this one.</summary>
    [Id(4)] public required ImmutableArray<string> Names { get; init; }

    /// <summary>Up to where the asker has read.</summary>
    [Id(5)] public required long ReadSeq { get; init; }

    /// <summary>The messages here that the asker saved.</summary>
    [Id(6)] public required ImmutableArray<long> Saved { get; init; }

    [Id(7)] public required bool ByRelevance { get; init; }

    /// <summary>Only what comes behind this.</summary>
    [Id(8)] public FoundAt? Behind { get; init; }

    /// <summary>1 to <see cref="MostHits"/>.</summary>
    [Id(9)] public required int Limit { get; init; }

    /// <summary>Only what is found by words with one slip, and not without.</summary>
    [Id(10)] public required bool Near { get; init; }

    /// <summary>Only messages of the log beyond this. A version that does not know it finds earlier ones too, and so with <see cref="PostedFrom"/>.</summary>
    [Id(190)] public long Beyond { get; init; }

    /// <summary>Only what was posted then or later; null: at any time.</summary>
    [Id(191)] public DateTimeOffset? PostedFrom { get; init; }
}

/// <summary>Whom a name in a query means.</summary>
[GenerateSerializer, Immutable, Alias("search.person")]
public readonly record struct MeantPerson([property: Id(0)] string Name, [property: Id(1)] UserId User);

/// <summary>By what is marked what was found.</summary>
/// <param name="Query">As <see cref="Queries.SearchQuery"/> reads it.</param>
/// <param name="Now">When it was asked first, with the offset of the asker's clock.</param>
/// <param name="Languages">As <see cref="RoomFound.Languages"/>.</param>
/// <param name="Near">Whether words with one slip were looked for.</param>
[GenerateSerializer, Immutable, Alias("search.marks")]
public sealed record SearchMarks(
    [property: Id(0)] string Query, [property: Id(1)] DateTimeOffset Now, [property: Id(2)] ImmutableArray<string> Languages, [property: Id(3)] bool Near);

/// <summary>What was done to some messages.</summary>
/// <param name="Through">The last entry of the log whose doing is in it.</param>
/// <param name="Notes">As they are stored; messages to which nothing was done have none.</param>
[GenerateSerializer, Immutable, Alias("search.notes")]
public sealed record IndexNotes([property: Id(0)] long Through, [property: Id(1)] ImmutableArray<ReadOnlyMemory<byte>> Notes);

/// <summary>A message that was found, and how good it is.</summary>
[GenerateSerializer, Immutable, Alias("search.found-at")]
public readonly record struct FoundAt([property: Id(0)] long Seq, [property: Id(1)] DateTimeOffset At, [property: Id(2)] double Score);

/// <summary>What was found in one room.</summary>
[GenerateSerializer, Immutable, Alias("search.room-found")]
public sealed record RoomFound
{
    /// <summary>In the order that was asked for.</summary>
    [Id(0)] public required ImmutableArray<FoundAt> Hits { get; init; }

    /// <summary>Whether there are more behind them.</summary>
    [Id(1)] public required bool HasMore { get; init; }

    /// <summary>Whether the time was over before all was looked through.</summary>
    [Id(2)] public required bool IsPartial { get; init; }

    /// <summary>The last entry that was looked through.</summary>
    [Id(3)] public required long Through { get; init; }

    /// <summary>The last entry of the room.</summary>
    [Id(4)] public required long Head { get; init; }

    /// <summary>Those of the messages in it, the commonest first; what was found is marked by them.</summary>
    [Id(5)] public required ImmutableArray<string> Languages { get; init; }
}
