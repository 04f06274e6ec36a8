using System.Collections.Immutable;
using LiveChat.Cluster.Mongo;
using LiveChat.Cluster.Rooms;
using LiveChat.Grains.Ports;
using LiveChat.Grains.Rooms;
using MongoDB.Bson;
using MongoDB.Driver;

namespace LiveChat.Cluster.Notes;

/// <summary>
/// A note as one document <c>{ _id: room ‖ seq, room, revision, pinned?, body }</c>, and for each room one with how far they go:
/// <c>{ _id: room ‖ 0, revision: seq, rules }</c>.
/// </summary>
internal sealed class MongoMessageNotes(ChatDatabase database) : IMessageNotes
{
    private static readonly BulkWriteOptions InAnyOrder = new() { IsOrdered = false };

    public async Task<NoteCursor> GetCursorAsync(RoomId room, CancellationToken cancellationToken)
    {
        var found = await MongoFailure.Guard(database.Notes.Find(Key(room, 0)).FirstOrDefaultAsync(cancellationToken));
        return found is null ? default : new NoteCursor(found["revision"].AsInt64, found["rules"].AsInt32);
    }

    public Task<ImmutableArray<StoredNote>> ReadAsync(RoomId room, long from, long to, CancellationToken cancellationToken) =>
        FindAsync(new BsonDocument("_id", LogKey.Range(room, Math.Max(from, 1), to)), InOrder, max: null, cancellationToken);

    public Task<ImmutableArray<StoredNote>> GetAsync(RoomId room, ImmutableArray<long> messages, CancellationToken cancellationToken)
    {
        var keys = new BsonArray(messages.Where(seq => seq > 0).Select(seq => LogKey.Of(room, seq)));
        return FindAsync(new BsonDocument("_id", new BsonDocument("$in", keys)), InOrder, max: null, cancellationToken);
    }

    public async Task<ImmutableArray<StoredNote>> ReadPinnedAsync(RoomId room, int max, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(max);
        var pinned = new BsonDocument { { "room", room.Value }, { "pinned", new BsonDocument("$gt", 0) } };
        return max == 0 ? [] : await FindAsync(pinned, new BsonDocument("pinned", -1), max, cancellationToken);
    }

    public async Task PutAsync(RoomId room, ImmutableArray<StoredNote> notes, NoteCursor cursor, CancellationToken cancellationToken)
    {
        if (!notes.IsEmpty)
        {
            await ReplaceAsync(notes.Select(note => Write(room, note)), cancellationToken);
        }

        var place = Key(room, 0);
        await ReplaceAsync([place.Add("revision", cursor.Seq).Add("rules", cursor.Rules)], cancellationToken);
    }

    public async Task EraseAsync(RoomId room, CancellationToken cancellationToken)
    {
        await MongoFailure.Guard(database.Notes.DeleteManyAsync(new BsonDocument("_id", LogKey.Range(room, 0, long.MaxValue)), cancellationToken));
    }

    /// <summary>Replaces what has no higher revision. Where one is, the key is taken, which is no failure.</summary>
    private async Task ReplaceAsync(IEnumerable<BsonDocument> documents, CancellationToken cancellationToken)
    {
        var writes = documents.Select(document => new ReplaceOneModel<BsonDocument>(
            new BsonDocument { { "_id", document["_id"] }, { "revision", new BsonDocument("$lte", document["revision"]) } }, document)
        {
            IsUpsert = true,
        });
        try
        {
            await database.Notes.BulkWriteAsync(writes, InAnyOrder, cancellationToken);
        }
        catch (MongoBulkWriteException<BsonDocument> refused) when (OnlyNewerAreThere(refused))
        {
            // Another activation has written a later revision.
        }
        catch (Exception failure) when (MongoFailure.Is(failure))
        {
            throw MongoFailure.Translate(failure);
        }
    }

    private async Task<ImmutableArray<StoredNote>> FindAsync(BsonDocument filter, BsonDocument order, int? max, CancellationToken cancellationToken)
    {
        var found = await MongoFailure.Guard(database.Notes.Find(filter).Sort(order).Limit(max).ToListAsync(cancellationToken));
        return [.. found.Select(Read)];
    }

    private static BsonDocument InOrder => new("_id", 1);

    private static BsonDocument Key(RoomId room, long seq) => new("_id", LogKey.Of(room, seq));

    private static BsonDocument Write(RoomId room, StoredNote note)
    {
        var document = Key(room, note.Message)
            .Add("room", room.Value)
            .Add("revision", note.Revision)
            .Add("body", new BsonBinaryData(note.Body.ToArray()));
        return note.Pinned is { } pinned ? document.Add("pinned", pinned) : document;
    }

    private static StoredNote Read(BsonDocument document) => new()
    {
        Message = LogKey.Read(document["_id"].AsBsonBinaryData.Bytes).Seq,
        Revision = document["revision"].AsInt64,
        Pinned = document.TryGetValue("pinned", out var pinned) ? pinned.AsInt64 : null,
        Body = document["body"].AsBsonBinaryData.Bytes,
    };

    private static bool OnlyNewerAreThere(MongoBulkWriteException<BsonDocument> refused) =>
        refused.WriteConcernError is null && refused.WriteErrors.All(error => error.Category == ServerErrorCategory.DuplicateKey);
}
