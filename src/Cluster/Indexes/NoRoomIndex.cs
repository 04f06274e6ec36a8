using System.Collections.Immutable;
using LiveChat.Grains.Ports;
using LiveChat.Grains.Rooms;

namespace LiveChat.Cluster.Indexes;

/// <summary>In place of an index while this shape has none: whoever searches is told that rooms could not be searched.</summary>
internal sealed class NoRoomIndex : IRoomIndex
{
    private const string None = "Silos have no index yet.";

    /// <summary>Nothing is to be taken in.</summary>
    public Task<IndexState> GetStateAsync(RoomId room, CancellationToken cancellationToken) => Task.FromResult(new IndexState(long.MaxValue, []));

    public Task<IndexState> ApplyAsync(RoomId room, ImmutableArray<IndexDocument> messages, long after, long through, CancellationToken cancellationToken) =>
        throw new IOException(None);

    public Task<IndexAnswer> SearchAsync(RoomId room, IndexQuery query, CancellationToken cancellationToken) => throw new IOException(None);

    public Task<ImmutableArray<string>> FindNearAsync(RoomId room, string word, int most, CancellationToken cancellationToken) => throw new IOException(None);

    public Task EraseAsync(RoomId room, CancellationToken cancellationToken) => Task.CompletedTask;
}
