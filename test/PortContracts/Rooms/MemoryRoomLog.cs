using System.Collections.Immutable;
using LiveChat.Grains.Ports;
using LiveChat.Grains.Rooms;
using LiveChat.Grains.Users;

namespace LiveChat.PortContracts.Rooms;

/// <summary>A room log in memory that keeps the whole contract of the port except durability.</summary>
public sealed class MemoryRoomLog : IRoomLog
{
    private readonly Lock _gate = new();
    private readonly Dictionary<RoomId, List<LogEntry>> _rooms = [];
    private readonly Dictionary<(RoomId, UserId, string), LogEntry> _once = [];

    public Task<AppendResult> AppendAsync(
        RoomId room, ImmutableArray<LogEntry> entries, CancellationToken cancellationToken)
    {
        LogBatch.Require(room, entries);
        return Answer(() => Append(room, entries), cancellationToken);
    }

    public Task<ImmutableArray<LogEntry>> ReadForwardAsync(
        RoomId room, long fromSeq, int max, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(max);
        return Answer(() => Of(room).Where(entry => entry.Seq >= fromSeq).Take(max).ToImmutableArray(), cancellationToken);
    }

    public Task<ImmutableArray<LogEntry>> ReadBackwardAsync(
        RoomId room, long toSeq, int max, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(max);
        return Answer(() => Of(room).Where(entry => entry.Seq <= toSeq).TakeLast(max).ToImmutableArray(), cancellationToken);
    }

    public Task<ImmutableArray<LogEntry>> ReadChangesAsync(
        RoomId room, long afterSeq, int max, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(max);
        return Answer(() => OfKind(room, LogEntryKind.Change, afterSeq, max), cancellationToken);
    }

    public Task<ImmutableArray<LogEntry>> ReadNotedAsync(
        RoomId room, long afterSeq, int max, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(max);
        return Answer(() => Of(room).Where(entry => entry.IsNoted && entry.Seq > afterSeq).Take(max).ToImmutableArray(), cancellationToken);
    }

    public Task<ImmutableArray<LogEntry>> ReadThreadAsync(
        RoomId room, long thread, long beforeSeq, int max, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(max);
        return Answer(
            () => Of(room).Where(entry => entry.Thread == thread && entry.Seq < beforeSeq).TakeLast(max).ToImmutableArray(), cancellationToken);
    }

    public Task<ImmutableArray<LogEntry>> ReadMarkedAsync(RoomId room, LogMark mark, long beforeSeq, int max, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(max);
        return Answer(() => Of(room).Where(entry => entry.Bears(mark) && entry.Seq < beforeSeq).TakeLast(max).ToImmutableArray(), cancellationToken);
    }

    public Task<LogEntry?> FindAsync(
        RoomId room, UserId author, string clientId, CancellationToken cancellationToken)
    {
        return Answer(() => _once.GetValueOrDefault((room, author, clientId)), cancellationToken);
    }

    public Task<ImmutableArray<RoomHead>> GetHeadsAsync(
        ImmutableArray<RoomId> rooms, CancellationToken cancellationToken)
    {
        return Answer(() => rooms.Select(HeadOf).ToImmutableArray(), cancellationToken);
    }

    public Task RedactAsync(RoomId room, ImmutableArray<LogEntry> entries, CancellationToken cancellationToken)
    {
        return Answer(
            () =>
            {
                foreach (var entry in entries)
                {
                    Redact(Of(room), entry);
                }

                return true;
            },
            cancellationToken);
    }

    public Task EraseAsync(RoomId room, long fromSeq, long beforeSeq, CancellationToken cancellationToken)
    {
        return Answer(
            () =>
            {
                foreach (var entry in Of(room).Where(entry => entry.ClientId is not null && entry.Seq >= fromSeq && entry.Seq < beforeSeq))
                {
                    _once.Remove((room, entry.Author, entry.ClientId!));
                }

                return Of(room).RemoveAll(entry => entry.Seq >= fromSeq && entry.Seq < beforeSeq);
            },
            cancellationToken);
    }

    private AppendResult Append(RoomId room, ImmutableArray<LogEntry> entries)
    {
        var log = Of(room);
        for (var stored = 0; stored < entries.Length; stored++)
        {
            var entry = entries[stored];
            if (entry.Seq != (log.LastOrDefault()?.Seq ?? 0) + 1)
            {
                return new AppendResult(stored, AppendStop.Fenced);
            }

            if (entry.ClientId is { } clientId)
            {
                if (_once.TryGetValue((room, entry.Author, clientId), out var existing))
                {
                    return new AppendResult(stored, AppendStop.Duplicate, existing);
                }

                _once.Add((room, entry.Author, clientId), AsStored(entry));
            }

            log.Add(AsStored(entry));
            _rooms[room] = log;
        }

        return new AppendResult(entries.Length);
    }

    private void Redact(List<LogEntry> log, LogEntry entry)
    {
        var place = log.FindIndex(stored => stored.Seq == entry.Seq);
        if (place < 0)
        {
            return;
        }

        var redacted = log[place] with { Body = entry.Body.ToArray() };
        log[place] = redacted;
        if (redacted.ClientId is { } clientId)
        {
            _once[(redacted.Room, redacted.Author, clientId)] = redacted;
        }
    }

    private ImmutableArray<LogEntry> OfKind(RoomId room, LogEntryKind kind, long after, int max) =>
        [.. Of(room).Where(entry => entry.Kind == kind && entry.Seq > after).Take(max)];

    private List<LogEntry> Of(RoomId room) => _rooms.GetValueOrDefault(room) ?? [];

    private RoomHead HeadOf(RoomId room)
    {
        var last = Of(room).LastOrDefault();
        return new RoomHead
        {
            Room = room,
            Seq = last?.Seq ?? 0,
            Ordinal = last?.Ordinal ?? 0,
            At = last?.At ?? DateTimeOffset.UnixEpoch,
        };
    }

    private static LogEntry AsStored(LogEntry entry) => entry with
    {
        At = DateTimeOffset.FromUnixTimeMilliseconds(entry.At.ToUnixTimeMilliseconds()),
        Body = entry.Body.ToArray(),
    };

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
