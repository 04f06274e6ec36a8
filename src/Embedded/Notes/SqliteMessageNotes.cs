using System.Collections.Immutable;
using LiveChat.Embedded.Sqlite;
using LiveChat.Embedded.Store;
using LiveChat.Grains.Ports;
using LiveChat.Grains.Rooms;

namespace LiveChat.Embedded.Notes;

/// <summary>The notes of messages in the store's file.</summary>
internal sealed class SqliteMessageNotes(ChatStore store) : IMessageNotes
{
    public Task<NoteCursor> GetCursorAsync(RoomId room, CancellationToken cancellationToken) =>
        ReadAsync(room, default(NoteCursor), 0, static (connection, number, _) => NoteRows.Cursor(connection, number), cancellationToken);

    public Task<ImmutableArray<StoredNote>> ReadAsync(RoomId room, long from, long to, CancellationToken cancellationToken) =>
        ReadAsync<(long From, long To), ImmutableArray<StoredNote>>(
            room, [], (from, to), static (connection, number, asked) => NoteRows.Between(connection, number, asked.From, asked.To), cancellationToken);

    public Task<ImmutableArray<StoredNote>> GetAsync(RoomId room, ImmutableArray<long> messages, CancellationToken cancellationToken) =>
        ReadAsync<ImmutableArray<long>, ImmutableArray<StoredNote>>(room, [], messages, NoteRows.Of, cancellationToken);

    public Task<ImmutableArray<StoredNote>> ReadPinnedAsync(RoomId room, int max, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(max);
        return ReadAsync<int, ImmutableArray<StoredNote>>(room, [], max, NoteRows.Pinned, cancellationToken);
    }

    public Task PutAsync(RoomId room, ImmutableArray<StoredNote> notes, NoteCursor cursor, CancellationToken cancellationToken) =>
        store.WriteAsync((store.Rooms, room, notes, cursor), NoteRows.Put, cancellationToken);

    public Task EraseAsync(RoomId room, CancellationToken cancellationToken) =>
        store.WriteAsync((store.Rooms, room), NoteRows.Erase, cancellationToken);

    private Task<TResult> ReadAsync<TAsked, TResult>(
        RoomId room, TResult none, TAsked asked, Func<Connection, long, TAsked, TResult> query, CancellationToken cancellationToken)
    {
        return store.ReadAsync(
            (store.Rooms, room, none, asked, query),
            static (connection, state) => state.Rooms.Find(connection, state.room) is { } number
                ? state.query(connection, number, state.asked)
                : state.none,
            cancellationToken);
    }
}
