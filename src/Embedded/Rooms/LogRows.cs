using System.Collections.Immutable;
using LiveChat.Embedded.Sqlite;
using LiveChat.Grains.Ports;
using LiveChat.Grains.Rooms;
using LiveChat.Grains.Users;

namespace LiveChat.Embedded.Rooms;

/// <summary>Entries as they are read; every query is one walk along one index.</summary>
internal static class LogRows
{
    private const string Columns = "SELECT key, ordinal, kind, author, client_id, at, body, thread, files, links FROM";

    private const string Between = $"{Columns} log WHERE key BETWEEN ?1 AND ?2 UNION ALL {Columns} log_new WHERE key BETWEEN ?1 AND ?2";

    private const string ForwardSql = $"{Between} ORDER BY key LIMIT ?3";

    private const string BackwardSql = $"{Between} ORDER BY key DESC LIMIT ?3";

    private const string ChangesSql =
        $"""
        {Columns} log INDEXED BY log_changes WHERE kind = 1 AND key BETWEEN ?1 AND ?2
        UNION ALL {Columns} log_new WHERE kind = 1 AND key BETWEEN ?1 AND ?2 ORDER BY key LIMIT ?3
        """;

    private const string NotedSql =
        $"""
        {Columns} log INDEXED BY log_acts WHERE kind = 2 AND key BETWEEN ?1 AND ?2
        UNION ALL {Columns} log INDEXED BY log_replies WHERE thread IS NOT NULL AND key BETWEEN ?1 AND ?2
        UNION ALL {Columns} log_new WHERE (kind = 2 OR thread IS NOT NULL) AND key BETWEEN ?1 AND ?2 ORDER BY key LIMIT ?3
        """;

    private const string ThreadSql =
        $"""
        {Columns} log INDEXED BY log_threads WHERE key >> 40 = ?5 AND thread = ?4 AND key BETWEEN ?1 AND ?2
        UNION ALL {Columns} log_new WHERE thread = ?4 AND key BETWEEN ?1 AND ?2 ORDER BY key DESC LIMIT ?3
        """;

    private static readonly string FilesSql = MarkedSql("files");

    private static readonly string LinksSql = MarkedSql("links");

    private const string FindSql =
        $"""
        {Columns} log_new INDEXED BY log_new_once WHERE client_id = ?1 AND author = ?2 AND key >> 40 = ?3
        UNION ALL {Columns} log INDEXED BY log_once WHERE client_id = ?1 AND author = ?2 AND key >> 40 = ?3
        """;

    /// <summary>Asked of the store in one query: rooms as a JSON list of ids.</summary>
    private const string HeadsSql =
        """
        SELECT asked.key, log.key, log.ordinal, log.at
        FROM json_each(?1) AS asked
        CROSS JOIN room ON room.id = asked.value
        CROSS JOIN log ON log.key =
            (SELECT MAX(key) FROM log WHERE key BETWEEN room.number << 40 AND (room.number << 40) + 0xFFFFFFFFFF)
        UNION ALL
        SELECT asked.key, log_new.key, log_new.ordinal, log_new.at
        FROM json_each(?1) AS asked
        CROSS JOIN room ON room.id = asked.value
        CROSS JOIN log_new ON log_new.key =
            (SELECT MAX(key) FROM log_new WHERE key BETWEEN room.number << 40 AND (room.number << 40) + 0xFFFFFFFFFF)
        """;

    public static ImmutableArray<LogEntry> Forward(Connection connection, RoomId room, long number, long from, int max)
    {
        return from > LogKey.MaxSeq ? [] : Read(connection, ForwardSql, room, LogKey.Of(number, from), LogKey.Of(number, LogKey.MaxSeq), max);
    }

    public static ImmutableArray<LogEntry> Backward(Connection connection, RoomId room, long number, long to, int max)
    {
        var newestFirst = Read(connection, BackwardSql, room, LogKey.Of(number, 1), LogKey.Of(number, to), max);
        return [.. newestFirst.Reverse()];
    }

    public static ImmutableArray<LogEntry> Changes(Connection connection, RoomId room, long number, long after, int max) =>
        ReadAfter(connection, ChangesSql, room, number, after, max);

    public static ImmutableArray<LogEntry> Noted(Connection connection, RoomId room, long number, long after, int max) =>
        ReadAfter(connection, NotedSql, room, number, after, max);

    public static ImmutableArray<LogEntry> Thread(Connection connection, RoomId room, long number, long thread, long before, int max)
    {
        using var statement = connection.Prepare(ThreadSql)
            .Bind(1, LogKey.Of(number, 1)).Bind(2, LogKey.Of(number, before - 1)).Bind(3, max).Bind(4, thread).Bind(5, number);
        var newestFirst = Entries(statement, room);
        return [.. newestFirst.Reverse()];
    }

    public static Func<Connection, RoomId, long, long, int, ImmutableArray<LogEntry>> Marked(LogMark mark)
    {
        var sql = mark switch
        {
            LogMark.Files => FilesSql,
            LogMark.Links => LinksSql,
            _ => throw new ArgumentOutOfRangeException(nameof(mark), mark, null),
        };
        return (connection, room, number, before, max) => ReadMarked(connection, sql, room, number, before, max);
    }

    public static LogEntry? Find(Connection connection, RoomId room, long number, UserId author, string clientId)
    {
        using var statement = connection.Prepare(FindSql).Bind(1, clientId).Bind(2, author.Value).Bind(3, number);
        return statement.Step() ? Entry(statement, room) : null;
    }

    /// <summary>For the writer, in its transaction.</summary>
    public static bool Redact(Connection connection, (RoomNumbers Rooms, RoomId Room, ImmutableArray<LogEntry> Entries) asked)
    {
        var number = asked.Rooms.TailOf(connection, asked.Room).Number;
        foreach (var entry in asked.Entries)
        {
            foreach (var table in (ReadOnlySpan<string>)["log", "log_new"])
            {
                connection.Prepare($"UPDATE {table} SET body = ?2 WHERE key = ?1").Bind(1, LogKey.Of(number, entry.Seq)).Bind(2, entry.Body.Span).Run();
            }
        }

        return true;
    }

    /// <summary>For the writer, in its transaction.</summary>
    public static bool Erase(Connection connection, (RoomNumbers Rooms, RoomId Room, long From, long Before) asked)
    {
        var number = asked.Rooms.TailOf(connection, asked.Room).Number;
        if (number > 0 && asked.Before > Math.Max(asked.From, 1))
        {
            foreach (var table in (ReadOnlySpan<string>)["log", "log_new"])
            {
                connection
                    .Prepare($"DELETE FROM {table} WHERE key BETWEEN ?1 AND ?2")
                    .Bind(1, LogKey.Of(number, Math.Max(asked.From, 1)))
                    .Bind(2, LogKey.Of(number, asked.Before - 1))
                    .Run();
            }

            asked.Rooms.NewEntries.Forget(); // It counts them.
        }

        return true;
    }

    public static RoomHead[] Heads(Connection connection, ImmutableArray<RoomId> rooms, ReadOnlySpan<byte> json)
    {
        var heads = new RoomHead[rooms.Length];
        for (var i = 0; i < heads.Length; i++)
        {
            heads[i] = new RoomHead { Room = rooms[i], Seq = 0, Ordinal = 0, At = DateTimeOffset.UnixEpoch };
        }

        using var statement = connection.Prepare(HeadsSql).BindText(1, json);
        while (statement.Step())
        {
            // The second of a room, if there is one, is the newer.
            var place = (int)statement.Long(0);
            heads[place] = heads[place] with
            {
                Seq = LogKey.SeqOf(statement.Long(1)),
                Ordinal = statement.Long(2),
                At = DateTimeOffset.FromUnixTimeMilliseconds(statement.Long(3)),
            };
        }

        return heads;
    }

    private static ImmutableArray<LogEntry> ReadAfter(Connection connection, string sql, RoomId room, long number, long after, int max)
    {
        return after >= LogKey.MaxSeq ? [] : Read(connection, sql, room, LogKey.Of(number, after + 1), LogKey.Of(number, LogKey.MaxSeq), max);
    }

    private static string MarkedSql(string column) =>
        $"""
        {Columns} log INDEXED BY log_{column} WHERE key >> 40 = ?4 AND {column} IS NOT NULL AND key BETWEEN ?1 AND ?2
        UNION ALL {Columns} log_new WHERE {column} IS NOT NULL AND key BETWEEN ?1 AND ?2 ORDER BY key DESC LIMIT ?3
        """;

    private static ImmutableArray<LogEntry> ReadMarked(Connection connection, string sql, RoomId room, long number, long before, int max)
    {
        using var statement = connection.Prepare(sql)
            .Bind(1, LogKey.Of(number, 1)).Bind(2, LogKey.Of(number, before - 1)).Bind(3, max).Bind(4, number);
        var newestFirst = Entries(statement, room);
        return [.. newestFirst.Reverse()];
    }

    private static ImmutableArray<LogEntry> Read(Connection connection, string sql, RoomId room, long from, long to, int max)
    {
        using var statement = connection.Prepare(sql).Bind(1, from).Bind(2, to).Bind(3, max);
        return Entries(statement, room);
    }

    private static ImmutableArray<LogEntry> Entries(Statement statement, RoomId room)
    {
        var entries = ImmutableArray.CreateBuilder<LogEntry>();
        while (statement.Step())
        {
            entries.Add(Entry(statement, room));
        }

        return entries.DrainToImmutable();
    }

    private static LogEntry Entry(Statement row, RoomId room) => new()
    {
        Room = room,
        Seq = LogKey.SeqOf(row.Long(0)),
        Ordinal = row.Long(1),
        Kind = (LogEntryKind)row.Long(2),
        Author = new UserId(row.Text(3)),
        ClientId = row.IsNull(4) ? null : row.Text(4),
        At = DateTimeOffset.FromUnixTimeMilliseconds(row.Long(5)),
        Body = row.Bytes(6).ToArray(),
        Thread = row.IsNull(7) ? null : row.Long(7),
        HasFiles = !row.IsNull(8),
        HasLinks = !row.IsNull(9),
    };
}
