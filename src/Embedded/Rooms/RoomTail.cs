using LiveChat.Embedded.Sqlite;
using LiveChat.Grains.Rooms;

namespace LiveChat.Embedded.Rooms;

/// <summary>Where the log of one room ends.</summary>
internal sealed class RoomTail(RoomId room)
{
    /// <summary>Zero until the room has its first entry.</summary>
    public long Number { get; set; }

    public long Head { get; set; }

    /// <summary>The key of the next entry; gives the room its number when it has none.</summary>
    public long NextKey(Connection connection)
    {
        if (Number == 0)
        {
            connection.Prepare("INSERT INTO room (id) VALUES (?1)").Bind(1, room.Value).Run();
            Number = connection.LastInsertedKey;
        }

        return LogKey.Of(Number, Head + 1);
    }
}
