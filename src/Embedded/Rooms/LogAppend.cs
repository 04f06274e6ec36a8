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

            if (!TryInsert(connection, tail.NextKey(connection), entry))
            {
                return Explain(connection, tail.Number, stored);
            }

            tail.Head++;
        }

        return new AppendResult(entries.Length);
    }

    private static bool TryInsert(Connection connection, long key, LogEntry entry)
    {
        return connection
            .Prepare("INSERT INTO log (key, ordinal, kind, author, client_id, at, body) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)")
            .Bind(1, key)
            .Bind(2, entry.Ordinal)
            .Bind(3, (long)entry.Kind)
            .Bind(4, entry.Author.Value)
            .Bind(5, entry.ClientId)
            .Bind(6, entry.At.ToUnixTimeMilliseconds())
            .Bind(7, entry.Body.Span)
            .TryRun();
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
