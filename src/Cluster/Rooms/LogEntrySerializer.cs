using LiveChat.Grains.Ports;
using LiveChat.Grains.Rooms;
using LiveChat.Grains.Users;
using MongoDB.Bson;
using MongoDB.Bson.IO;
using MongoDB.Bson.Serialization;
using MongoDB.Bson.Serialization.Serializers;

namespace LiveChat.Cluster.Rooms;

/// <summary>An entry as a document, without a detour through a tree of values.</summary>
/// <remarks>
/// <c>{ _id: room ‖ seq, room, ordinal, author, at, body, clientId?, change?, act?, thread?, reply?, files?, links? }</c>. <c>change</c> repeats the key and only changes have it, so that a
/// sparse index over it holds the changes of every room and nothing else; <c>act</c> is the same for acts on messages and
/// <c>reply</c> for replies in threads, where <c>thread</c> is the key of what the thread is about, <c>files</c> for messages with files, and <c>links</c> for texts with links.
/// </remarks>
internal sealed class LogEntrySerializer : SealedClassSerializerBase<LogEntry>
{
    protected override void SerializeValue(BsonSerializationContext context, BsonSerializationArgs args, LogEntry value)
    {
        var (writer, key) = (context.Writer, LogKey.Of(value.Room, value.Seq));
        writer.WriteStartDocument();
        writer.WriteBinaryData("_id", key);
        writer.WriteString("room", value.Room.Value);
        writer.WriteInt64("ordinal", value.Ordinal);
        writer.WriteString("author", value.Author.Value);
        writer.WriteDateTime("at", value.At.ToUnixTimeMilliseconds());
        writer.WriteBinaryData("body", new BsonBinaryData(value.Body.ToArray()));
        if (value.ClientId is { } clientId)
        {
            writer.WriteString("clientId", clientId);
        }

        if (value.Kind != LogEntryKind.Message)
        {
            writer.WriteBinaryData(value.Kind == LogEntryKind.Act ? "act" : "change", key);
        }

        if (value.Thread is { } thread)
        {
            writer.WriteBinaryData("thread", LogKey.Of(value.Room, thread));
            writer.WriteBinaryData("reply", key);
        }

        if (value.HasFiles)
        {
            writer.WriteBinaryData("files", key);
        }

        if (value.HasLinks)
        {
            writer.WriteBinaryData("links", key);
        }

        writer.WriteEndDocument();
    }

    protected override LogEntry DeserializeValue(BsonDeserializationContext context, BsonDeserializationArgs args)
    {
        var reader = context.Reader;
        var (room, seq, ordinal, at) = (default(RoomId), 0L, 0L, 0L);
        long? thread = null;
        var (hasFiles, hasLinks) = (false, false);
        var (author, clientId, body, kind) = ("", (string?)null, Array.Empty<byte>(), LogEntryKind.Message);
        reader.ReadStartDocument();
        while (reader.ReadBsonType() != BsonType.EndOfDocument)
        {
            switch (reader.ReadName())
            {
                case "_id":
                    (room, seq) = LogKey.Read(reader.ReadBinaryData().Bytes);
                    break;
                case "ordinal":
                    ordinal = reader.ReadInt64();
                    break;
                case "author":
                    author = reader.ReadString();
                    break;
                case "at":
                    at = reader.ReadDateTime();
                    break;
                case "body":
                    body = reader.ReadBinaryData().Bytes;
                    break;
                case "clientId":
                    clientId = reader.ReadString();
                    break;
                case "change":
                    kind = LogEntryKind.Change;
                    reader.SkipValue();
                    break;
                case "act":
                    kind = LogEntryKind.Act;
                    reader.SkipValue();
                    break;
                case "thread":
                    thread = LogKey.Read(reader.ReadBinaryData().Bytes).Seq;
                    break;
                case "files":
                    hasFiles = true;
                    reader.SkipValue();
                    break;
                case "links":
                    hasLinks = true;
                    reader.SkipValue();
                    break;
                default:
                    reader.SkipValue();
                    break;
            }
        }

        reader.ReadEndDocument();
        return new LogEntry
        {
            Room = room,
            Seq = seq,
            Ordinal = ordinal,
            Kind = kind,
            Author = new UserId(author),
            ClientId = clientId,
            Thread = thread,
            HasFiles = hasFiles,
            HasLinks = hasLinks,
            At = DateTimeOffset.FromUnixTimeMilliseconds(at),
            Body = body,
        };
    }
}
