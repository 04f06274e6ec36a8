using System.Collections.Immutable;
using LiveChat.Grains.Rooms;

namespace LiveChat.Api.Wire;

/// <summary>All that a client needs to be up to date.</summary>
public sealed record SyncAnswer
{
    public required Me Me { get; init; }

    public required ImmutableArray<RoomView> Rooms { get; init; }

    /// <summary>Missed events of the rooms whose cursors were given and that are at most 200 events behind.</summary>
    public required ImmutableArray<EventBatch> Missed { get; init; }

    /// <summary>Rooms that are too far behind: drop what is cached and open them anew.</summary>
    public required ImmutableArray<RoomId> Reset { get; init; }

    public required long HeartbeatMs { get; init; }

    /// <summary>How many of the threads that they follow have replies that they have not read.</summary>
    public required int UnreadThreads { get; init; }
}
