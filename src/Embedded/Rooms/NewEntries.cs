using LiveChat.Embedded.Sqlite;

namespace LiveChat.Embedded.Rooms;

/// <summary>
/// For the writer, in its transaction: puts entries where they arrive and moves them, many at once, to where they are read from. So a
/// commit writes the pages of its own entries and not one for every room, as a log-structured merge tree does it (O'Neil et al., 1996).
/// </summary>
internal sealed class NewEntries
{
    /// <summary>Enough that a room's page takes many of them when they move, few enough that moving takes some milliseconds.</summary>
    public const int MostWaiting = 1_000;

    private const int Unknown = -1;

    private int _waiting = Unknown;

    /// <summary>False, and nothing done, when the key is taken or the author has used the client id in the room before.</summary>
    public bool TryAdd(Connection connection, long key, Grains.Ports.LogEntry entry)
    {
        var added = connection
            .Prepare(
                """
                INSERT INTO log_new (key, ordinal, kind, author, client_id, at, body, thread, files, links) SELECT ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10
                WHERE ?5 IS NULL OR NOT EXISTS (SELECT 1 FROM log INDEXED BY log_once WHERE client_id = ?5 AND author = ?4 AND key >> 40 = ?1 >> 40)
                """)
            .Bind(1, key)
            .Bind(2, entry.Ordinal)
            .Bind(3, (long)entry.Kind)
            .Bind(4, entry.Author.Value)
            .Bind(5, entry.ClientId)
            .Bind(6, entry.At.ToUnixTimeMilliseconds())
            .Bind(7, entry.Body.Span)
            .Bind(8, entry.Thread)
            .Bind(9, entry.HasFiles ? 1 : null)
            .Bind(10, entry.HasLinks ? 1 : null)
            .TryRun() && connection.Changes == 1;
        if (added && _waiting != Unknown)
        {
            _waiting++;
        }

        return added;
    }

    /// <summary>Moves what waits, if it is enough to be worth it. The last thing a transaction does.</summary>
    public void MoveIfMany(Connection connection)
    {
        if (_waiting == Unknown)
        {
            _waiting = (int)connection.Ask("SELECT COUNT(*) FROM log_new");
        }

        if (_waiting < MostWaiting)
        {
            return;
        }

        connection
            .Prepare(
                """
                INSERT INTO log (key, ordinal, kind, author, client_id, at, body, thread, files, links)
                SELECT key, ordinal, kind, author, client_id, at, body, thread, files, links FROM log_new ORDER BY key
                """)
            .Run();
        connection.Prepare("DELETE FROM log_new").Run();
        _waiting = 0;
    }

    /// <summary>The file may hold something else than what was put there last.</summary>
    public void Forget() => _waiting = Unknown;
}
