using System.Collections.Immutable;
using LiveChat.Grains.Permissions;
using LiveChat.Grains.Rooms;
using LiveChat.Grains.Search.Queries;
using Orleans.Concurrency;

namespace LiveChat.Grains.Search;

/// <summary>Where one person looks for messages in all their rooms and conversations. Key: <see cref="Users.UserId"/>. It keeps nothing.</summary>
/// <remarks>Only the indexes of rooms that they are in are asked, and each room that something was found in decides again whether they may see it.</remarks>
[Alias("search")]
public interface ISearchGrain : IGrainWithStringKey
{
    /// <summary>The most searches of one person at once.</summary>
    const int MostAtOnce = 3;

    const int MaxLimit = 50;

    /// <summary>
    /// Finds messages. A query that is not understood is searched as far as it is, and the page says what was not. Refused with <see cref="RefusalCode.BadRequest"/>, with
    /// <see cref="RefusalCode.RateLimited"/>, and where one room is asked, with what that room says.
    /// </summary>
    [Alias("search"), AlwaysInterleave]
    Task<Result<SearchPage>> Search(Actor by, SearchRequest request);
}

/// <summary>What somebody looks for.</summary>
[GenerateSerializer, Immutable, Alias("search.request")]
public sealed record SearchRequest
{
    /// <summary>As <see cref="SearchQuery"/> reads it.</summary>
    [Id(0)] public required string Query { get; init; }

    /// <summary>Only there; null: wherever one is.</summary>
    [Id(1)] public RoomId? Room { get; init; }

    /// <summary>The best first, or the newest first.</summary>
    [Id(2)] public required bool ByRelevance { get; init; }

    /// <summary>The <see cref="SearchPage.Next"/> of the page before, with the same query; null for the first.</summary>
    [Id(3)] public string? Cursor { get; init; }

    /// <summary>1 to <see cref="ISearchGrain.MaxLimit"/>.</summary>
    [Id(4)] public required int Limit { get; init; }

    /// <summary>How far the clock of the one who asks is from UTC: days begin and end by it.</summary>
    [Id(5)] public required TimeSpan Offset { get; init; }
}

/// <summary>Some of what was found.</summary>
[GenerateSerializer, Immutable, Alias("search.page")]
public sealed record SearchPage
{
    /// <summary>In the order that was asked for. What was deleted while it was looked for is left out, so a page can be short, or empty, and have a next one.</summary>
    [Id(0)] public required ImmutableArray<FoundMessage> Items { get; init; }

    /// <summary>Null: that was all.</summary>
    [Id(1)] public string? Next { get; init; }

    /// <summary>What was not understood; null when all was.</summary>
    [Id(2)] public ImmutableArray<QueryNote>? Notes { get; init; }

    /// <summary>True when some were found by words with one slip.</summary>
    [Id(3)] public bool? Near { get; init; }

    /// <summary>True when not all was looked through because that took too long.</summary>
    [Id(4)] public bool? Partial { get; init; }

    /// <summary>Rooms whose index is still being made; null for none.</summary>
    [Id(5)] public ImmutableArray<RoomProgress>? Incomplete { get; init; }

    /// <summary>Rooms that could not be asked now; null for none.</summary>
    [Id(6)] public ImmutableArray<RoomId>? Failed { get; init; }
}

/// <summary>How far the index of a room is.</summary>
/// <param name="Room">Which.</param>
/// <param name="Through">The last entry in it.</param>
/// <param name="Head">The last entry of the room.</param>
[GenerateSerializer, Immutable, Alias("search.progress")]
public readonly record struct RoomProgress([property: Id(0)] RoomId Room, [property: Id(1)] long Through, [property: Id(2)] long Head);
