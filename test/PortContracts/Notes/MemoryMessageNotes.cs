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
    private TaskCompletionSource _nextFailure = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Gate? _held;
    private int _failPuts;
    private int _puts;
    private int _reads;

    /// <summary>How many writes have reached this store, failed ones too.</summary>
    public int Puts => Volatile.Read(ref _puts);

    /// <summary>How often this store was asked for anything.</summary>
    public int Reads => Volatile.Read(ref _reads);

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

    /// <summary>Ends when a write has failed from now on.</summary>
    public Task NextFailure
    {
        get
        {
            lock (_gate)
            {
                return _nextFailure.Task;
            }
        }
    }

    /// <summary>The next writes fail and store nothing.</summary>
    public void FailPuts(int count = 1) => Volatile.Write(ref _failPuts, count);

    /// <summary>From now on writes wait, before they reach the store, until the gate is opened.</summary>
    public Gate HoldPuts()
    {
        var gate = new Gate();
        Volatile.Write(ref _held, gate);
        return gate;
    }

    public Task<NoteCursor> GetCursorAsync(RoomId room, CancellationToken cancellationToken) =>
        Read(() => _cursors.GetValueOrDefault(room), cancellationToken);

    public Task<ImmutableArray<StoredNote>> ReadAsync(RoomId room, long from, long to, CancellationToken cancellationToken) =>
        Read(() => Of(room).Where(note => note.Message >= from && note.Message <= to).ToImmutableArray(), cancellationToken);

    public Task<ImmutableArray<StoredNote>> GetAsync(RoomId room, ImmutableArray<long> messages, CancellationToken cancellationToken) =>
        Read(() => Of(room).Where(note => messages.Contains(note.Message)).ToImmutableArray(), cancellationToken);

    public Task<ImmutableArray<StoredNote>> ReadPinnedAsync(RoomId room, int max, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(max);
        return Read(
            () => Of(room).Where(note => note.Pinned is not null).OrderByDescending(note => note.Pinned).Take(max).ToImmutableArray(), cancellationToken);
    }

    public async Task PutAsync(RoomId room, ImmutableArray<StoredNote> notes, NoteCursor cursor, CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref _puts);
        if (Volatile.Read(ref _held) is { } gate)
        {
            await gate.PassAsync(cancellationToken);
        }

        if (Interlocked.Decrement(ref _failPuts) >= 0)
        {
            lock (_gate)
            {
                End(ref _nextFailure);
            }

            throw new IOException("A fault on purpose, while storing notes.");
        }

        Volatile.Write(ref _failPuts, 0);
        await Answer(() => Put(room, notes, cursor), cancellationToken);
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

        End(ref _nextPut);
        return true;
    }

    private static void End(ref TaskCompletionSource next)
    {
        next.SetResult();
        next = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
    }

    private StoredNote[] Of(RoomId room) => _rooms.TryGetValue(room, out var notes) ? [.. notes.Values] : [];

    private Task<T> Read<T>(Func<T> query, CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref _reads);
        return Answer(query, cancellationToken);
    }

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
