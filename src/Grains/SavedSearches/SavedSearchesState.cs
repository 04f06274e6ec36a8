using System.Collections.Immutable;
using LiveChat.Grains.Rooms;

namespace LiveChat.Grains.SavedSearches;

[GenerateSerializer, Alias("saved-searches.state")]
internal sealed class SavedSearchesState
{
    /// <summary>In the order in which they were saved; at most <see cref="ISavedSearchesGrain.Most"/>.</summary>
    [Id(0)] public List<KeptSearch> Searches { get; set; } = [];

    /// <summary>What those that tell have looked at.</summary>
    [Id(1)] public LookedAt Looked { get; set; } = LookedAt.Nothing;
}

/// <summary>One of them, and how far it has told.</summary>
[GenerateSerializer, Immutable, Alias("saved-searches.kept")]
internal sealed record KeptSearch
{
    [Id(0)] public required SavedSearch Search { get; init; }

    /// <summary>Nothing is told that was posted before.</summary>
    [Id(1)] public required DateTimeOffset Since { get; init; }

    /// <summary>Rooms in which it has not told all that the others have looked at.</summary>
    [Id(2)] public required ImmutableArray<RoomMark> Behind { get; init; }
}

/// <summary>Up to where a room was looked at.</summary>
/// <param name="Room">Which.</param>
/// <param name="Seq">All entries up to this one were.</param>
/// <param name="From">And all that was posted before.</param>
[GenerateSerializer, Immutable, Alias("saved-searches.room-mark")]
internal readonly record struct RoomMark([property: Id(0)] RoomId Room, [property: Id(1)] long Seq, [property: Id(2)] DateTimeOffset From);
