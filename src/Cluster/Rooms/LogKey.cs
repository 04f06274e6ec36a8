using System.Buffers.Binary;
using System.Text;
using LiveChat.Grains.Rooms;
using MongoDB.Bson;

namespace LiveChat.Cluster.Rooms;

/// <summary>
/// The key of an entry: the room's id in ASCII, then the seq as eight bytes, big end first. MongoDB orders binary values by length and then byte by
/// byte, so the entries of a room lie together and in order.
/// </summary>
internal static class LogKey
{
    private const int SeqLength = sizeof(long);

    public static BsonBinaryData Of(RoomId room, long seq)
    {
        var bytes = new byte[room.Value.Length + SeqLength];
        Encoding.ASCII.GetBytes(room.Value, bytes);
        BinaryPrimitives.WriteInt64BigEndian(bytes.AsSpan(room.Value.Length), seq);
        return new BsonBinaryData(bytes);
    }

    public static (RoomId Room, long Seq) Read(ReadOnlySpan<byte> key)
    {
        return (new RoomId(Encoding.ASCII.GetString(key[..^SeqLength])), BinaryPrimitives.ReadInt64BigEndian(key[^SeqLength..]));
    }

    /// <summary>The keys of a room's entries from one seq to another, both included.</summary>
    public static BsonDocument Range(RoomId room, long from, long to) => new()
    {
        { "$gte", Of(room, from) },
        { "$lte", Of(room, to) },
    };
}
