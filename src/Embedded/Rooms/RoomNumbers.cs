using System.Collections.Concurrent;
using LiveChat.Embedded.Sqlite;
using LiveChat.Grains.Rooms;

namespace LiveChat.Embedded.Rooms;

/// <summary>
/// The number that stands for a room in the keys of its entries, and how far the writer has brought each room. Both are copies of
/// what is in the file: numbers never change once committed, heads are the writer's and good until it forgets them.
/// </summary>
internal sealed class RoomNumbers
{
    private const int MostKept = 100_000;

    private readonly ConcurrentDictionary<RoomId, long> _committed = new();
    private readonly Dictionary<RoomId, RoomTail> _tails = [];

    /// <summary>For the writer: the entries that came last.</summary>
    public NewEntries NewEntries { get; } = new();

    /// <summary>For readers: the number of a room, or null when it has no entries.</summary>
    public long? Find(Connection connection, RoomId room)
    {
        if (_committed.TryGetValue(room, out var number))
        {
            return number;
        }

        using var statement = connection.Prepare("SELECT number FROM room WHERE id = ?1").Bind(1, room.Value);
        if (!statement.Step())
        {
            return null;
        }

        if (_committed.Count >= MostKept)
        {
            _committed.Clear();
        }

        return _committed[room] = statement.Long(0);
    }

    /// <summary>For the writer, in its transaction: where the next entry of a room goes.</summary>
    public RoomTail TailOf(Connection connection, RoomId room)
    {
        if (_tails.TryGetValue(room, out var tail))
        {
            return tail;
        }

        if (_tails.Count >= MostKept)
        {
            _tails.Clear();
        }

        return _tails[room] = Read(connection, room);
    }

    /// <summary>For the writer: from now on nothing is known of any head or new entry, nor of rooms that a failed transaction made.</summary>
    public void Forget()
    {
        _tails.Clear();
        NewEntries.Forget();
    }

    private static RoomTail Read(Connection connection, RoomId room)
    {
        using var statement = connection
            .Prepare(
                """
                SELECT number, COALESCE(
                    (SELECT MAX(key) FROM log_new WHERE key BETWEEN number << 40 AND (number << 40) + 0xFFFFFFFFFF),
                    (SELECT MAX(key) FROM log WHERE key BETWEEN number << 40 AND (number << 40) + 0xFFFFFFFFFF))
                FROM room WHERE id = ?1
                """)
            .Bind(1, room.Value);
        return statement.Step()
            ? new RoomTail(room) { Number = statement.Long(0), Head = LogKey.SeqOf(statement.Long(1)) }
            : new RoomTail(room);
    }
}
