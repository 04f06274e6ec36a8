using System.Collections.Immutable;

namespace LiveChat.Grains.Activity;

/// <summary>Which entries.</summary>
[GenerateSerializer, Immutable, Alias("activity.query")]
public sealed record ActivityQuery
{
    public const int MaxLimit = 50;

    /// <summary>Null: of every kind.</summary>
    [Id(0)] public ActivityKind? Kind { get; init; }

    /// <summary>Only what is not read.</summary>
    [Id(1)] public bool Unread { get; init; }

    /// <summary>Those before this one; null: the newest.</summary>
    [Id(2)] public long? Before { get; init; }

    /// <summary>1 to <see cref="MaxLimit"/>.</summary>
    [Id(3)] public required int Limit { get; init; }
}

/// <summary>Entries, the newest first.</summary>
[GenerateSerializer, Immutable, Alias("activity.page")]
public sealed record ActivityPage
{
    [Id(0)] public required ImmutableArray<ActivityEntry> Entries { get; init; }

    /// <summary>What to ask with for the page after this; null at the end.</summary>
    [Id(1)] public long? Next { get; init; }

    /// <summary>How many are not read, of every kind.</summary>
    [Id(2)] public required int Unread { get; init; }

    /// <summary>How many that are not read fit each of their searches; null from a version that does not know it.</summary>
    [Id(190)] public ImmutableArray<SearchMatches>? Matches { get; init; }
}

/// <summary>How many entries fit a search.</summary>
/// <param name="Search">The id of the search.</param>
/// <param name="Unread">How many that are not read.</param>
[GenerateSerializer, Immutable, Alias("activity.search-matches")]
public readonly record struct SearchMatches([property: Id(0)] string Search, [property: Id(1)] int Unread);
