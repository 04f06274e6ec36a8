using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using LiveChat.Grains.Rooms;
using LiveChat.Grains.Users;

namespace LiveChat.Grains.Messages;

/// <summary>Notes as they are stored, and as they are sent.</summary>
internal static class NoteJson
{
    private static readonly NoteJsonContext Json = new(new JsonSerializerOptions(NoteJsonContext.Default.Options)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, // As events: never inside HTML.
    });

    public static byte[] Encode(MessageNote note) => JsonSerializer.SerializeToUtf8Bytes(note, Json.MessageNote);

    /// <exception cref="JsonException">It is damaged.</exception>
    public static MessageNote Decode(ReadOnlyMemory<byte> stored) =>
        JsonSerializer.Deserialize(stored.Span, Json.MessageNote) ?? throw new JsonException("A note cannot be null.");

    /// <summary>The inside of a JSON array of <see cref="NoteView"/>.</summary>
    public static ReadOnlyMemory<byte> Join(IReadOnlyCollection<MessageNote> notes, UserId reader, DateTimeOffset now)
    {
        if (notes.Count == 0)
        {
            return default;
        }

        var array = JsonSerializer.SerializeToUtf8Bytes([.. notes.Select(note => NoteView.Of(note, reader, now))], Json.NoteViewArray);
        return array.AsMemory(1, array.Length - 2);
    }
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    Converters = [typeof(CamelCaseEnumConverter<MentionScope>)])]
[JsonSerializable(typeof(MessageNote))]
[JsonSerializable(typeof(NoteView[]))]
internal sealed partial class NoteJsonContext : JsonSerializerContext;
