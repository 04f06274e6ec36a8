using System.Collections.Immutable;
using System.Text.Json;
using LiveChat.Embedded.Sqlite;
using LiveChat.Embedded.Store;
using LiveChat.Grains.Ports;
using LiveChat.Grains.Rooms;
using LiveChat.Grains.Users;

namespace LiveChat.Embedded.Rooms;

/// <summary>The room log in the store's file.</summary>
internal sealed class SqliteRoomLog(ChatStore store) : IRoomLog
{
    public Task<AppendResult> AppendAsync(
        RoomId room, ImmutableArray<LogEntry> entries, CancellationToken cancellationToken)
    {
        LogBatch.Require(room, entries);
        return store.WriteAsync(new LogAppend(store.Rooms, room, entries, cancellationToken), cancellationToken);
    }

    public Task<ImmutableArray<LogEntry>> ReadForwardAsync(
        RoomId room, long fromSeq, int max, CancellationToken cancellationToken)
    {
        return ReadAsync(LogRows.Forward, room, Math.Max(fromSeq, 1), max, cancellationToken);
    }

    public Task<ImmutableArray<LogEntry>> ReadBackwardAsync(
        RoomId room, long toSeq, int max, CancellationToken cancellationToken)
    {
        return ReadAsync(LogRows.Backward, room, toSeq, max, cancellationToken);
    }

    public Task<ImmutableArray<LogEntry>> ReadChangesAsync(
        RoomId room, long afterSeq, int max, CancellationToken cancellationToken)
    {
        return ReadAsync(LogRows.Changes, room, Math.Max(afterSeq, 0), max, cancellationToken);
    }

    public Task<ImmutableArray<LogEntry>> ReadNotedAsync(
        RoomId room, long afterSeq, int max, CancellationToken cancellationToken)
    {
        return ReadAsync(LogRows.Noted, room, Math.Max(afterSeq, 0), max, cancellationToken);
    }

    public Task<ImmutableArray<LogEntry>> ReadThreadAsync(
        RoomId room, long thread, long beforeSeq, int max, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(max);
        return store.ReadAsync(
            (store.Rooms, room, thread, beforeSeq, max),
            static (connection, asked) => asked.beforeSeq > 1 && asked.Rooms.Find(connection, asked.room) is { } number
                ? LogRows.Thread(connection, asked.room, number, asked.thread, asked.beforeSeq, asked.max)
                : [],
            cancellationToken);
    }

    public Task<ImmutableArray<LogEntry>> ReadMarkedAsync(RoomId room, LogMark mark, long beforeSeq, int max, CancellationToken cancellationToken)
    {
        var query = LogRows.Marked(mark);
        return ReadAsync(query, room, Math.Max(beforeSeq, 1), max, cancellationToken);
    }

    public Task<LogEntry?> FindAsync(
        RoomId room, UserId author, string clientId, CancellationToken cancellationToken)
    {
        return store.ReadAsync(
            (store.Rooms, room, author, clientId),
            static (connection, asked) => asked.Rooms.Find(connection, asked.room) is { } number
                ? LogRows.Find(connection, asked.room, number, asked.author, asked.clientId)
                : null,
            cancellationToken);
    }

    public Task<ImmutableArray<RoomHead>> GetHeadsAsync(
        ImmutableArray<RoomId> rooms, CancellationToken cancellationToken)
    {
        return store.ReadAsync(
            rooms,
            static (connection, asked) =>
            {
                var json = JsonSerializer.SerializeToUtf8Bytes(asked.Select(room => room.Value));
                return ImmutableArray.Create(LogRows.Heads(connection, asked, json));
            },
            cancellationToken);
    }

    public Task RedactAsync(RoomId room, ImmutableArray<LogEntry> entries, CancellationToken cancellationToken)
    {
        return store.WriteAsync((store.Rooms, room, entries), LogRows.Redact, cancellationToken);
    }

    public Task EraseAsync(RoomId room, long fromSeq, long beforeSeq, CancellationToken cancellationToken)
    {
        return store.WriteAsync((store.Rooms, room, fromSeq, beforeSeq), LogRows.Erase, cancellationToken);
    }

    private Task<ImmutableArray<LogEntry>> ReadAsync(
        Func<Connection, RoomId, long, long, int, ImmutableArray<LogEntry>> query,
        RoomId room,
        long seq,
        int max,
        CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(max);
        return store.ReadAsync(
            (store.Rooms, query, room, seq, max),
            static (connection, asked) => asked.Rooms.Find(connection, asked.room) is { } number
                ? asked.query(connection, asked.room, number, asked.seq, asked.max)
                : [],
            cancellationToken);
    }
}
