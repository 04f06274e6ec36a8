using System.Collections.Immutable;
using LiveChat.Grains.Rooms;

namespace LiveChat.Grains.Hidden;

/// <summary>All messages that somebody has hidden for themselves.</summary>
[GenerateSerializer, Immutable, Alias("hidden.list")]
public sealed record HiddenList
{
    [Id(0)] public required ImmutableArray<HiddenMessages> Rooms { get; init; }

    /// <summary>Of the last change; each is one more than the one before.</summary>
    [Id(1)] public required long Revision { get; init; }

    public bool Has(RoomId room, long message) => Rooms.FirstOrDefault(each => each.Room == room) is { } hidden && hidden.Ranges.Has(message);
}

/// <summary>Those of one room.</summary>
[GenerateSerializer, Immutable, Alias("hidden.messages")]
public sealed record HiddenMessages
{
    [Id(0)] public required RoomId Room { get; init; }

    /// <summary>In order, apart from each other; never empty.</summary>
    [Id(1)] public required ImmutableArray<SeqRange> Ranges { get; init; }
}

/// <summary>Seqs one after the other.</summary>
[GenerateSerializer, Immutable, Alias("hidden.range")]
public sealed record SeqRange([property: Id(0)] long First, [property: Id(1)] long Last);
