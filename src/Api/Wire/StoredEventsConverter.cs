using System.Text.Json;
using System.Text.Json.Serialization;

namespace LiveChat.Api.Wire;

/// <summary>Puts stored events between brackets, without decoding them: what is stored is what is sent.</summary>
public class StoredEventsConverter : JsonConverter<ReadOnlyMemory<byte>>
{
    /// <summary>The inside of the array; for clients written in C#, such as the tests.</summary>
    public override ReadOnlyMemory<byte> Read(
        ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        using var events = JsonDocument.ParseValue(ref reader);
        return System.Text.Encoding.UTF8.GetBytes(events.RootElement.GetRawText().Trim()[1..^1]);
    }

    public override void Write(Utf8JsonWriter writer, ReadOnlyMemory<byte> value, JsonSerializerOptions options)
    {
        writer.WriteStartArray();
        if (!value.IsEmpty)
        {
            writer.WriteRawValue(value.Span, skipInputValidation: true);
        }

        writer.WriteEndArray();
    }
}
