using System.Text.Json;
using System.Text.Json.Serialization;
using LiveChat.Grains.Rooms;

namespace LiveChat.Api.Wire;

/// <summary>How far a room is, as short as it goes: <c>[seq, ordinal]</c>.</summary>
[JsonConverter(typeof(HeadMarkConverter))]
public readonly record struct HeadMark(long Seq, long Ordinal)
{
    public static HeadMark From(RoomHead head) => new(head.Seq, head.Ordinal);
}

/// <summary>Two numbers in an array.</summary>
public sealed class HeadMarkConverter : JsonConverter<HeadMark>
{
    public override HeadMark Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.StartArray)
        {
            throw new JsonException("Two numbers in an array are needed.");
        }

        reader.Read();
        var seq = reader.GetInt64();
        reader.Read();
        var ordinal = reader.GetInt64();
        reader.Read();
        return reader.TokenType == JsonTokenType.EndArray
            ? new HeadMark(seq, ordinal)
            : throw new JsonException("Two numbers in an array are needed.");
    }

    public override void Write(Utf8JsonWriter writer, HeadMark value, JsonSerializerOptions options)
    {
        writer.WriteStartArray();
        writer.WriteNumberValue(value.Seq);
        writer.WriteNumberValue(value.Ordinal);
        writer.WriteEndArray();
    }
}
