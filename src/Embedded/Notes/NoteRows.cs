using System.Collections.Immutable;
using System.Text.Json;
using LiveChat.Embedded.Rooms;
using LiveChat.Embedded.Sqlite;
using LiveChat.Grains.Ports;
using LiveChat.Grains.Rooms;

namespace LiveChat.Embedded.Notes;

/// <summary>Notes as they are read and written.</summary>
internal static class NoteRows
{
    private const string Columns = "SELECT key, revision, pinned, body FROM note";

    private const string PutSql =
        """
        INSERT INTO note (key, revision, pinned, body) VALUES (?1, ?2, ?3, ?4)
        ON CONFLICT DO UPDATE SET revision = excluded.revision, pinned = excluded.pinned, body = excluded.body WHERE excluded.revision >= revision
        """;

    private const string MoveSql =
        """
        INSERT INTO note_cursor (room, seq, rules) VALUES (?1, ?2, ?3)
        ON CONFLICT DO UPDATE SET seq = excluded.seq, rules = excluded.rules WHERE excluded.seq >= seq
        """;

    public static NoteCursor Cursor(Connection connection, long room)
    {
        using var statement = connection.Prepare("SELECT seq, rules FROM note_cursor WHERE room = ?1").Bind(1, room);
        return statement.Step() ? new NoteCursor(statement.Long(0), (int)statement.Long(1)) : default;
    }

    public static ImmutableArray<StoredNote> Between(Connection connection, long room, long from, long to)
    {
        return from > LogKey.MaxSeq || to < from
            ? []
            : Read(connection.Prepare($"{Columns} WHERE key BETWEEN ?1 AND ?2 ORDER BY key").Bind(1, LogKey.Of(room, from)).Bind(2, LogKey.Of(room, to)));
    }

    public static ImmutableArray<StoredNote> Of(Connection connection, long room, ImmutableArray<long> messages)
    {
        var keys = JsonSerializer.SerializeToUtf8Bytes(messages.Where(seq => seq is > 0 and <= LogKey.MaxSeq).Select(seq => LogKey.Of(room, seq)));
        return Read(connection.Prepare($"{Columns} WHERE key IN (SELECT value FROM json_each(?1)) ORDER BY key").BindText(1, keys));
    }

    public static ImmutableArray<StoredNote> Pinned(Connection connection, long room, int max)
    {
        return Read(connection
            .Prepare($"{Columns} INDEXED BY note_pinned WHERE pinned IS NOT NULL AND key >> 40 = ?1 ORDER BY pinned DESC LIMIT ?2")
            .Bind(1, room)
            .Bind(2, max));
    }

    /// <summary>For the writer, in its transaction.</summary>
    public static bool Put(Connection connection, (RoomNumbers Rooms, RoomId Room, ImmutableArray<StoredNote> Notes, NoteCursor Cursor) asked)
    {
        var room = asked.Rooms.TailOf(connection, asked.Room).Number;
        if (room == 0)
        {
            return false; // A room without a log has no messages.
        }

        foreach (var note in asked.Notes)
        {
            var put = connection.Prepare(PutSql).Bind(1, LogKey.Of(room, note.Message)).Bind(2, note.Revision).Bind(4, note.Body.Span);
            (note.Pinned is { } pinned ? put.Bind(3, pinned) : put.Bind(3, (string?)null)).Run();
        }

        connection.Prepare(MoveSql).Bind(1, room).Bind(2, asked.Cursor.Seq).Bind(3, asked.Cursor.Rules).Run();
        return true;
    }

    /// <summary>For the writer, in its transaction.</summary>
    public static bool Erase(Connection connection, (RoomNumbers Rooms, RoomId Room) asked)
    {
        var room = asked.Rooms.TailOf(connection, asked.Room).Number;
        connection.Prepare("DELETE FROM note WHERE key BETWEEN ?1 AND ?2").Bind(1, LogKey.Of(room, 0)).Bind(2, LogKey.Of(room, LogKey.MaxSeq)).Run();
        connection.Prepare("DELETE FROM note_cursor WHERE room = ?1").Bind(1, room).Run();
        return true;
    }

    private static ImmutableArray<StoredNote> Read(Statement statement)
    {
        using (statement)
        {
            var notes = ImmutableArray.CreateBuilder<StoredNote>();
            while (statement.Step())
            {
                notes.Add(new StoredNote
                {
                    Message = LogKey.SeqOf(statement.Long(0)),
                    Revision = statement.Long(1),
                    Pinned = statement.IsNull(2) ? null : statement.Long(2),
                    Body = statement.Bytes(3).ToArray(),
                });
            }

            return notes.DrainToImmutable();
        }
    }
}
