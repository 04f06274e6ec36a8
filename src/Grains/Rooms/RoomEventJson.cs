using System.Buffers;
using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using LiveChat.Grains.Files;

namespace LiveChat.Grains.Rooms;

/// <summary>The one encoding of room events: what is stored is what is sent.</summary>
public static class RoomEventJson
{
    private static readonly JsonWriterOptions Writing = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    [ThreadStatic] private static ArrayBufferWriter<byte>? _buffer;
    [ThreadStatic] private static Utf8JsonWriter? _writer;

    /// <summary>The event as UTF-8 JSON.</summary>
    public static ReadOnlyMemory<byte> Encode(RoomEvent happened)
    {
        var buffer = _buffer ??= new ArrayBufferWriter<byte>(1024);
        var writer = _writer ??= new Utf8JsonWriter(buffer, Writing);
        buffer.ResetWrittenCount();
        writer.Reset(buffer);
        if (happened is MessagePosted posted)
        {
            WriteMessage(writer, posted);
        }
        else
        {
            JsonSerializer.Serialize(writer, happened, RoomEventJsonContext.Default.RoomEvent);
        }

        writer.Flush();
        var encoded = buffer.WrittenSpan.ToArray();
        if (buffer.Capacity > 64 * 1024)
        {
            (_buffer, _writer) = (null, null);
        }

        return encoded;
    }

    /// <summary>The event back from what was stored.</summary>
    /// <exception cref="JsonException">It is damaged, or of a kind that this version does not know.</exception>
    public static RoomEvent Decode(ReadOnlyMemory<byte> body)
    {
        return JsonSerializer.Deserialize(body.Span, RoomEventJsonContext.Default.RoomEvent)
            ?? throw new JsonException("A room event cannot be null.");
    }

    /// <summary>The event back, or null when it is damaged or of a kind that this version does not know.</summary>
    public static RoomEvent? TryDecode(ReadOnlyMemory<byte> body)
    {
        try
        {
            return Decode(body);
        }
        catch (Exception failure) when (failure is JsonException or NotSupportedException)
        {
            return null; // Not supported: it says no kind at all.
        }
    }

    /// <summary>By hand, because nearly all events are messages; the tests hold it to the generated form.</summary>
    private static void WriteMessage(Utf8JsonWriter writer, MessagePosted posted)
    {
        writer.WriteStartObject();
        writer.WriteString("type"u8, "message.posted"u8);
        writer.WriteNumber("ordinal"u8, posted.Ordinal);
        writer.WriteString("clientId"u8, posted.ClientId);
        writer.WriteString("text"u8, posted.Text);
        if (posted.ReplyTo is { } answered)
        {
            writer.WriteNumber("replyTo"u8, answered);
        }

        if (posted.Mentions is { } mentions)
        {
            writer.WriteStartArray("mentions"u8);
            foreach (var user in mentions)
            {
                writer.WriteStringValue(user.Value);
            }

            writer.WriteEndArray();
        }

        if (posted.Calls is { } calls)
        {
            writer.WriteString("calls"u8, calls == MentionScope.All ? "all"u8 : "here"u8);
        }

        if (posted.Thread is { } root)
        {
            writer.WriteNumber("thread"u8, root);
        }

        if (posted.ThreadOrdinal is { } place)
        {
            writer.WriteNumber("threadOrdinal"u8, place);
        }

        if (posted.Echo is { } echo)
        {
            writer.WriteBoolean("echo"u8, echo);
        }

        if (posted.Forwarded is { } forwarded)
        {
            writer.WritePropertyName("forwarded"u8);
            JsonSerializer.Serialize(writer, forwarded, RoomEventJsonContext.Default.ForwardedMessage);
        }

        if (posted.Poll is { } poll)
        {
            writer.WritePropertyName("poll"u8);
            JsonSerializer.Serialize(writer, poll, RoomEventJsonContext.Default.Poll);
        }

        if (posted.Files is { IsDefaultOrEmpty: false } files)
        {
            writer.WritePropertyName("files"u8);
            JsonSerializer.Serialize(writer, files, RoomEventJsonContext.Default.ImmutableArrayMessageFile);
        }

        writer.WriteNumber("seq"u8, posted.Seq);
        writer.WriteNumber("at"u8, posted.At.ToUnixTimeMilliseconds());
        writer.WriteString("by"u8, posted.By.Value);
        writer.WriteEndObject();
    }
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    Converters = [typeof(CamelCaseEnumConverter<RoomRole>), typeof(CamelCaseEnumConverter<RoomVisibility>), typeof(CamelCaseEnumConverter<MentionScope>), typeof(CamelCaseEnumConverter<FileKind>)])]
[JsonSerializable(typeof(RoomEvent))]
[JsonSerializable(typeof(ForwardedMessage))]
[JsonSerializable(typeof(ImmutableArray<MessageFile>))]
internal sealed partial class RoomEventJsonContext : JsonSerializerContext;
