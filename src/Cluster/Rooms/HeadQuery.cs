using System.Collections.Immutable;
using LiveChat.Grains.Ports;
using LiveChat.Grains.Rooms;
using MongoDB.Bson;
using MongoDB.Driver;

namespace LiveChat.Cluster.Rooms;

/// <summary>The last entry of each of many rooms: one walk to the end of each room's keys, many of them in one question.</summary>
internal sealed class HeadQuery(IMongoCollection<LogEntry> log)
{
    /// <summary>Rooms of one question. MongoDB takes a thousand stages in all, and each room is a few.</summary>
    private const int Together = 100;

    private static readonly BsonDocument WithoutBody = new("$project", new BsonDocument("body", 0));

    public async Task<ImmutableArray<RoomHead>> RunAsync(ImmutableArray<RoomId> rooms, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var heads = new Dictionary<RoomId, RoomHead>(rooms.Length);
        var asked = rooms.Distinct().Chunk(Together).Select(some => LastAsync(some, cancellationToken));
        foreach (var last in (await Task.WhenAll(asked)).SelectMany(some => some))
        {
            heads[last.Room] = new RoomHead { Room = last.Room, Seq = last.Seq, Ordinal = last.Ordinal, At = last.At };
        }

        return ImmutableArray.CreateRange(rooms, room => heads.GetValueOrDefault(room) ?? Empty(room));
    }

    private async Task<List<LogEntry>> LastAsync(RoomId[] rooms, CancellationToken cancellationToken)
    {
        BsonDocument[] stages =
        [
            .. Last(rooms[0]),
            .. rooms.Skip(1).Select(room => new BsonDocument(
                "$unionWith", new BsonDocument { { "coll", log.CollectionNamespace.CollectionName }, { "pipeline", new BsonArray(Last(room)) } })),
        ];
        using var cursor = await log.AggregateAsync<LogEntry>(stages, cancellationToken: cancellationToken);
        return await cursor.ToListAsync(cancellationToken);
    }

    private static BsonDocument[] Last(RoomId room) =>
    [
        new("$match", new BsonDocument("_id", LogKey.Range(room, 1, long.MaxValue))),
        new("$sort", new BsonDocument("_id", -1)),
        new("$limit", 1),
        WithoutBody,
    ];

    private static RoomHead Empty(RoomId room) => new() { Room = room, Seq = 0, Ordinal = 0, At = DateTimeOffset.UnixEpoch };
}
