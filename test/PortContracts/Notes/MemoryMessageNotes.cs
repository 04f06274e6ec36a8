using System.Collections.Immutable;
using LiveChat.Grains.Ports;
using LiveChat.Grains.Rooms;

namespace LiveChat.PortContracts.Notes;

/// <summary>Notes in memory that keep the whole contract of the port except durability, and fail when a test says so.</summary>
public sealed class MemoryMessageNotes : IMessageNotes
{
    private readonly Lock _gate = new();
    private readonly Dictionary<RoomId, SortedDictionary<long, StoredNote>> _rooms = [];
    private readonly Dictionary<RoomId, NoteCursor> _cursors = [];
    private TaskCompletionSource _nextPut = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _failPuts;
    private int _puts;

    /// <summary>How many writes have reached this store, failed ones too.</summary>
    public int Puts => Volatile.Read(ref _puts);

    /// <summary>Ends when notes are stored from now on.</summary>
    public Task NextPut
    {
        get
        {
            lock (_gate)
            {
                return _nextPut.Task;
            }
        }
    }

    /// <summary>The next writes fail and store nothing.</summary>
    public void FailPuts(int count = 1) => Volatile.Write(ref _failPuts, count);

    public Task<NoteCursor> GetCursorAsync(RoomId room, CancellationToken cancellationToken) =>
        Answer(() => _cursors.GetValueOrDefault(room), cancellationToken);

    public Task<ImmutableArray<StoredNote>> ReadAsync(RoomId room, long from, long to, CancellationToken cancellationToken) =>
        Answer(() => Of(room).Where(note => note.Message >= from && note.Message <= to).ToImmutableArray(), cancellationToken);

    public Task<ImmutableArray<StoredNote>> GetAsync(RoomId room, ImmutableArray<long> messages, CancellationToken cancellationToken) =>
        Answer(() => Of(room).Where(note => messages.Contains(note.Message)).ToImmutableArray(), cancellationToken);

    public Task<ImmutableArray<StoredNote>> ReadPinnedAsync(RoomId room, int max, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(max);
        return Answer(
            () => Of(room).Where(note => note.Pinned is not null).OrderByDescending(note => note.Pinned).Take(max).ToImmutableArray(), cancellationToken);
    }

    public Task PutAsync(RoomId room, ImmutableArray<StoredNote> notes, NoteCursor cursor, CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref _puts);
        if (Interlocked.Decrement(ref _failPuts) >= 0)
        {
            return Task.FromException(new IOException("A fault on purpose, while storing notes."));
        }

        Volatile.Write(ref _failPuts, 0);
        return Answer(() => Put(room, notes, cursor), cancellationToken);
    }

    public Task EraseAsync(RoomId room, CancellationToken cancellationToken) =>
        Answer(() => _rooms.Remove(room) | _cursors.Remove(room), cancellationToken);

    private bool Put(RoomId room, ImmutableArray<StoredNote> notes, NoteCursor cursor)
    {
        if (!_rooms.TryGetValue(room, out var stored))
        {
            _rooms[room] = stored = [];
        }

        foreach (var note in notes)
        {
            if (!stored.TryGetValue(note.Message, out var there) || note.Revision >= there.Revision)
            {
                stored[note.Message] = note with { Body = note.Body.ToArray() };
            }
        }

        if (cursor.Seq >= _cursors.GetValueOrDefault(room).Seq)
        {
            _cursors[room] = cursor;
        }

        _nextPut.SetResult();
        _nextPut = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        return true;
    }

    private StoredNote[] Of(RoomId room) => _rooms.TryGetValue(room, out var notes) ? [.. notes.Values] : [];

    private Task<T> Answer<T>(Func<T> query, CancellationToken cancellationToken)
    {
        if (cancellationToken.IsCancellationRequested)
        {
            return Task.FromCanceled<T>(cancellationToken);
        }

        lock (_gate)
        {
            return Task.FromResult(query());
        }
    }
}
