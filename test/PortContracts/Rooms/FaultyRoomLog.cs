using System.Collections.Immutable;
using LiveChat.Grains.Ports;
using LiveChat.Grains.Rooms;
using LiveChat.Grains.Users;

namespace LiveChat.PortContracts.Rooms;

/// <summary>A room log that fails or waits when a test says so, and otherwise is the one inside it.</summary>
public sealed class FaultyRoomLog(IRoomLog inner) : IRoomLog
{
    private readonly Lock _lock = new();
    private Gate? _gate;
    private int _failBefore;
    private int _failAfter;
    private RoomId? _failAfterOnly;
    private int _failReads;
    private int _failErases;
    private int _failRedactions;
    private int _appends;

    /// <summary>How many appends have reached this log, failed ones too.</summary>
    public int Appends => Volatile.Read(ref _appends);

    /// <summary>The next appends fail and store nothing.</summary>
    public void FailAppends(int count = 1) => Volatile.Write(ref _failBefore, count);

    /// <summary>The next appends are stored and fail all the same: the caller cannot know.</summary>
    /// <param name="count">How many.</param>
    /// <param name="only">Those of this room; all others are spared.</param>
    public void FailAppendsAfterCommit(int count = 1, RoomId? only = null)
    {
        _failAfterOnly = only;
        Volatile.Write(ref _failAfter, count);
    }

    /// <summary>The next reads of any kind fail.</summary>
    public void FailReads(int count = 1) => Volatile.Write(ref _failReads, count);

    /// <summary>The next erasures fail and erase nothing.</summary>
    public void FailErases(int count = 1) => Volatile.Write(ref _failErases, count);

    /// <summary>The next redactions fail and change nothing.</summary>
    public void FailRedactions(int count = 1) => Volatile.Write(ref _failRedactions, count);

    /// <summary>From now on appends wait, before they reach the store, until the gate is opened.</summary>
    public Gate HoldAppends()
    {
        lock (_lock)
        {
            return _gate ??= new Gate();
        }
    }

    public async Task<AppendResult> AppendAsync(
        RoomId room, ImmutableArray<LogEntry> entries, CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref _appends);
        if (CurrentGate() is { } gate)
        {
            await gate.PassAsync(cancellationToken);
        }

        if (Take(ref _failBefore))
        {
            throw new IOException("A fault on purpose, before the commit.");
        }

        var result = await inner.AppendAsync(room, entries, cancellationToken);
        return (_failAfterOnly ?? room) == room && Take(ref _failAfter) ? throw new IOException("A fault on purpose, after the commit.") : result;
    }

    public Task<ImmutableArray<LogEntry>> ReadForwardAsync(
        RoomId room, long fromSeq, int max, CancellationToken cancellationToken)
    {
        return Read(() => inner.ReadForwardAsync(room, fromSeq, max, cancellationToken));
    }

    public Task<ImmutableArray<LogEntry>> ReadBackwardAsync(
        RoomId room, long toSeq, int max, CancellationToken cancellationToken)
    {
        return Read(() => inner.ReadBackwardAsync(room, toSeq, max, cancellationToken));
    }

    public Task<ImmutableArray<LogEntry>> ReadChangesAsync(
        RoomId room, long afterSeq, int max, CancellationToken cancellationToken)
    {
        return Read(() => inner.ReadChangesAsync(room, afterSeq, max, cancellationToken));
    }

    public Task<ImmutableArray<LogEntry>> ReadNotedAsync(
        RoomId room, long afterSeq, int max, CancellationToken cancellationToken)
    {
        return Read(() => inner.ReadNotedAsync(room, afterSeq, max, cancellationToken));
    }

    public Task<ImmutableArray<LogEntry>> ReadThreadAsync(
        RoomId room, long thread, long beforeSeq, int max, CancellationToken cancellationToken)
    {
        return Read(() => inner.ReadThreadAsync(room, thread, beforeSeq, max, cancellationToken));
    }

    public Task<ImmutableArray<LogEntry>> ReadMarkedAsync(RoomId room, LogMark mark, long beforeSeq, int max, CancellationToken cancellationToken)
    {
        return Read(() => inner.ReadMarkedAsync(room, mark, beforeSeq, max, cancellationToken));
    }

    public Task<LogEntry?> FindAsync(
        RoomId room, UserId author, string clientId, CancellationToken cancellationToken)
    {
        return Read(() => inner.FindAsync(room, author, clientId, cancellationToken));
    }

    public Task<ImmutableArray<RoomHead>> GetHeadsAsync(
        ImmutableArray<RoomId> rooms, CancellationToken cancellationToken)
    {
        return Read(() => inner.GetHeadsAsync(rooms, cancellationToken));
    }

    public Task RedactAsync(RoomId room, ImmutableArray<LogEntry> entries, CancellationToken cancellationToken)
    {
        return Take(ref _failRedactions)
            ? Task.FromException(new IOException("A fault on purpose, while redacting."))
            : inner.RedactAsync(room, entries, cancellationToken);
    }

    public Task EraseAsync(RoomId room, long fromSeq, long beforeSeq, CancellationToken cancellationToken)
    {
        return Take(ref _failErases)
            ? Task.FromException(new IOException("A fault on purpose, while erasing."))
            : inner.EraseAsync(room, fromSeq, beforeSeq, cancellationToken);
    }

    private Task<T> Read<T>(Func<Task<T>> read)
    {
        return Take(ref _failReads)
            ? Task.FromException<T>(new IOException("A fault on purpose, while reading."))
            : read();
    }

    private Gate? CurrentGate()
    {
        lock (_lock)
        {
            return _gate is { IsOpen: false } ? _gate : _gate = null;
        }
    }

    private static bool Take(ref int left)
    {
        int seen;
        do
        {
            seen = Volatile.Read(ref left);
            if (seen <= 0)
            {
                return false;
            }
        }
        while (Interlocked.CompareExchange(ref left, seen - 1, seen) != seen);

        return true;
    }
}
