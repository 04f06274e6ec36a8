using System.Collections.Immutable;
using LiveChat.Embedded.Sqlite;
using LiveChat.Embedded.Store;
using LiveChat.Grains.Ports;
using LiveChat.Grains.Rooms;

namespace LiveChat.Embedded.Rooms;

/// <summary>One batch of one room, as far as it goes.</summary>
internal sealed class LogAppend(
    RoomNumbers rooms, RoomId room, ImmutableArray<LogEntry> entries, CancellationToken cancellationToken)
    : Write<AppendResult>(cancellationToken)
{
    public override int Rows => entries.Length;

    protected override AppendResult Change(Connection connection)
    {
        var tail = rooms.TailOf(connection, room);
        for (var stored = 0; stored < entries.Length; stored++)
        {
            var entry = entries[stored];
            if (entry.Seq != tail.Head + 1)
            {
                return new AppendResult(stored, AppendStop.Fenced);
            }

            if (!rooms.NewEntries.TryAdd(connection, tail.NextKey(connection), entry))
            {
                return Explain(connection, tail.Number, stored);
            }

            tail.Head++;
        }

        return new AppendResult(entries.Length);
    }

    /// <summary>The store found a rule broken: the client id is known, or else the place is taken.</summary>
    private AppendResult Explain(Connection connection, long number, int stored)
    {
        var existing = entries[stored].ClientId is { } clientId
            ? LogRows.Find(connection, room, number, entries[stored].Author, clientId)
            : null;
        return existing is null
            ? new AppendResult(stored, AppendStop.Fenced)
            : new AppendResult(stored, AppendStop.Duplicate, existing);
    }
}
