using System.Collections.Immutable;
using LiveChat.Cluster.Mongo;
using LiveChat.Grains.Ports;
using LiveChat.Grains.Rooms;
using LiveChat.Grains.Users;
using MongoDB.Bson;
using MongoDB.Driver;

namespace LiveChat.Cluster.Rooms;

/// <summary>The room log as one document an entry.</summary>
internal sealed class MongoRoomLog(ChatDatabase database, StoreInstruments instruments, TimeProvider clock) : IRoomLog
{
    /// <summary>How long the end of a room is looked for after a write that ended no one knows how.</summary>
    private static readonly TimeSpan LookAgain = TimeSpan.FromSeconds(5);

    private static readonly InsertManyOptions InOrder = new() { IsOrdered = true };

    private readonly RoomTails _tails = new();
    private readonly HeadQuery _heads = new(database.Log);

    /// <summary>For the one document that decides: answered only when a majority has confirmed that it stands.</summary>
    private readonly IMongoCollection<LogEntry> _certain = database.Log.WithReadConcern(ReadConcern.Linearizable);

    public Task<AppendResult> AppendAsync(
        RoomId room, ImmutableArray<LogEntry> entries, CancellationToken cancellationToken)
    {
        LogBatch.Require(room, entries);
        return _tails.Enqueue(room, tail => AppendAsync(tail, room, entries, cancellationToken));
    }

    public Task<ImmutableArray<LogEntry>> ReadForwardAsync(
        RoomId room, long fromSeq, int max, CancellationToken cancellationToken)
    {
        return ReadAsync("_id", LogKey.Range(room, Math.Max(fromSeq, 1), long.MaxValue), max, cancellationToken);
    }

    public async Task<ImmutableArray<LogEntry>> ReadBackwardAsync(
        RoomId room, long toSeq, int max, CancellationToken cancellationToken)
    {
        if (toSeq < 1)
        {
            return [];
        }

        var newestFirst = await ReadAsync("_id", LogKey.Range(room, 1, toSeq), max, cancellationToken, order: -1);
        return [.. newestFirst.Reverse()];
    }

    public async Task<ImmutableArray<LogEntry>> ReadChangesAsync(
        RoomId room, long afterSeq, int max, CancellationToken cancellationToken)
    {
        return afterSeq == long.MaxValue
            ? []
            : await ReadAsync("change", LogKey.Range(room, Math.Max(afterSeq, 0) + 1, long.MaxValue), max, cancellationToken);
    }

    public async Task<ImmutableArray<LogEntry>> ReadNotedAsync(
        RoomId room, long afterSeq, int max, CancellationToken cancellationToken)
    {
        if (afterSeq == long.MaxValue)
        {
            return [];
        }

        var range = LogKey.Range(room, Math.Max(afterSeq, 0) + 1, long.MaxValue);
        var found = await Task.WhenAll(ReadAsync("act", range, max, cancellationToken), ReadAsync("reply", range, max, cancellationToken));
        return [.. found.SelectMany(entries => entries).OrderBy(entry => entry.Seq).Take(max)];
    }

    public async Task<ImmutableArray<LogEntry>> ReadThreadAsync(
        RoomId room, long thread, long beforeSeq, int max, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(max);
        if (max == 0 || beforeSeq <= 1)
        {
            return [];
        }

        var newestFirst = await MongoFailure.Guard(database.Log
            .Find(new BsonDocument { { "thread", LogKey.Of(room, thread) }, { "_id", LogKey.Range(room, 1, beforeSeq - 1) } })
            .Sort(new BsonDocument("_id", -1))
            .Limit(max)
            .ToListAsync(cancellationToken));
        return [.. Enumerable.Reverse(newestFirst)];
    }

    public async Task<ImmutableArray<LogEntry>> ReadMarkedAsync(RoomId room, LogMark mark, long beforeSeq, int max, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(max);
        if (beforeSeq <= 1)
        {
            return [];
        }

        var newestFirst = await ReadAsync(KeyOf(mark), LogKey.Range(room, 1, beforeSeq - 1), max, cancellationToken, order: -1);
        return [.. newestFirst.Reverse()];
    }

    public Task<LogEntry?> FindAsync(RoomId room, UserId author, string clientId, CancellationToken cancellationToken)
    {
        return FindAsync(database.Log, Once(room, author, clientId), cancellationToken);
    }

    public Task<ImmutableArray<RoomHead>> GetHeadsAsync(ImmutableArray<RoomId> rooms, CancellationToken cancellationToken)
    {
        return MongoFailure.Guard(_heads.RunAsync(rooms, cancellationToken));
    }

    public Task RedactAsync(RoomId room, ImmutableArray<LogEntry> entries, CancellationToken cancellationToken)
    {
        return entries.IsEmpty
            ? Task.CompletedTask
            : MongoFailure.Guard(database.Log.BulkWriteAsync(
                entries.Select(entry => new UpdateOneModel<LogEntry>(
                    new BsonDocument("_id", LogKey.Of(room, entry.Seq)),
                    new BsonDocument("$set", new BsonDocument("body", new BsonBinaryData(entry.Body.ToArray()))))),
                cancellationToken: cancellationToken));
    }

    public Task EraseAsync(RoomId room, long fromSeq, long beforeSeq, CancellationToken cancellationToken)
    {
        var from = Math.Max(fromSeq, 1);
        return beforeSeq <= from
            ? Task.CompletedTask
            : MongoFailure.Guard(database.Log.DeleteManyAsync(new BsonDocument("_id", LogKey.Range(room, from, beforeSeq - 1)), cancellationToken));
    }

    private async Task<AppendResult> AppendAsync(
        RoomTails.Tail tail, RoomId room, ImmutableArray<LogEntry> entries, CancellationToken cancellationToken)
    {
        var before = entries[0].Seq - 1;
        if (tail.Head != before)
        {
            tail.Head = (await GetHeadsAsync([room], cancellationToken))[0].Seq;
            if (tail.Head != before)
            {
                return new AppendResult(0, AppendStop.Fenced);
            }
        }

        tail.Head = null; // Whatever ends without an answer leaves the end of the room to be read.
        var result = await InsertAsync(entries, cancellationToken);
        tail.Head = result.Stop == AppendStop.Fenced ? null : before + result.Stored;
        return result;
    }

    private async Task<AppendResult> InsertAsync(ImmutableArray<LogEntry> entries, CancellationToken cancellationToken)
    {
        var started = clock.GetTimestamp();
        try
        {
            await database.Log.InsertManyAsync(entries, InOrder, cancellationToken);
            instruments.Committed(entries.Length, clock.GetElapsedTime(started));
            return new AppendResult(entries.Length);
        }
        catch (MongoBulkWriteException<LogEntry> stopped) when (IsDuplicateKey(stopped))
        {
            var stored = stopped.WriteErrors[0].Index;
            instruments.Committed(stored, clock.GetElapsedTime(started));
            return await WhyAsync(stored, entries[stored], cancellationToken);
        }
        catch (Exception unclear) when (MongoFailure.Is(unclear))
        {
            instruments.Failed();
            return await IsAllThereAsync(entries) ? new AppendResult(entries.Length) : throw MongoFailure.Translate(unclear);
        }
    }

    /// <summary>A place that is taken says more than a client id that is: whoever writes to it has not read the end of the room.</summary>
    private async Task<AppendResult> WhyAsync(int stored, LogEntry entry, CancellationToken cancellationToken)
    {
        var place = new BsonDocument("_id", LogKey.Of(entry.Room, entry.Seq));
        if (await FindAsync(_certain, place, cancellationToken) is not null)
        {
            return new AppendResult(stored, AppendStop.Fenced);
        }

        return entry.ClientId is { } clientId
            && await FindAsync(_certain, Once(entry.Room, entry.Author, clientId), cancellationToken) is { } existing
                ? new AppendResult(stored, AppendStop.Duplicate, existing)
                : throw new IOException("MongoDB: a key was taken that is not there any more.");
    }

    /// <summary>
    /// Only the whole batch is an answer. Of a part, or of nothing, nobody knows whether the rest is still on its way; then the outcome stays unknown, and
    /// what arrives late meets the unique key.
    /// </summary>
    private async Task<bool> IsAllThereAsync(ImmutableArray<LogEntry> entries)
    {
        try
        {
            using var timeout = new CancellationTokenSource(LookAgain, clock);
            var stored = await ReadForwardAsync(entries[0].Room, entries[0].Seq, entries.Length, timeout.Token);
            return stored.Length == entries.Length && stored.Zip(entries).All(pair => IsSame(pair.First, pair.Second));
        }
        catch (Exception still) when (still is IOException or OperationCanceledException)
        {
            return false;
        }
    }

    private static bool IsSame(LogEntry stored, LogEntry sent)
    {
        return (stored.Seq, stored.Ordinal, stored.Kind, stored.Author, stored.ClientId, stored.Thread, stored.HasFiles, stored.HasLinks)
                == (sent.Seq, sent.Ordinal, sent.Kind, sent.Author, sent.ClientId, sent.Thread, sent.HasFiles, sent.HasLinks)
            && stored.Body.Span.SequenceEqual(sent.Body.Span);
    }

    private static string KeyOf(LogMark mark) => mark switch
    {
        LogMark.Files => "files",
        LogMark.Links => "links",
        _ => throw new ArgumentOutOfRangeException(nameof(mark), mark, null),
    };

    private async Task<ImmutableArray<LogEntry>> ReadAsync(
        string key, BsonDocument range, int max, CancellationToken cancellationToken, int order = 1)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(max);
        if (max == 0)
        {
            return []; // To MongoDB a limit of zero is none.
        }

        var found = await MongoFailure.Guard(database.Log
            .Find(new BsonDocument(key, range))
            .Sort(new BsonDocument(key, order))
            .Limit(max)
            .ToListAsync(cancellationToken));
        return [.. found];
    }

    private static async Task<LogEntry?> FindAsync(
        IMongoCollection<LogEntry> log, BsonDocument one, CancellationToken cancellationToken)
    {
        return await MongoFailure.Guard(log.Find(one, new FindOptions { MaxTime = LookAgain }).FirstOrDefaultAsync(cancellationToken));
    }

    private static BsonDocument Once(RoomId room, UserId author, string clientId) => new()
    {
        { "clientId", clientId },
        { "author", author.Value },
        { "room", room.Value },
    };

    /// <summary>The server has answered: what came before the error stands, with a majority; the rest was not tried.</summary>
    private static bool IsDuplicateKey(MongoBulkWriteException<LogEntry> stopped)
    {
        return stopped is { WriteConcernError: null, WriteErrors: [{ Category: ServerErrorCategory.DuplicateKey }] };
    }
}
