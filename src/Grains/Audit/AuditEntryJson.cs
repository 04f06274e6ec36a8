using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace LiveChat.Grains.Audit;

/// <summary>Entries as they are stored.</summary>
internal static class AuditEntryJson
{
    private static readonly AuditEntryJsonContext Json = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });

    public static ReadOnlyMemory<byte> Encode(AuditEntry entry) => JsonSerializer.SerializeToUtf8Bytes(entry, Json.AuditEntry);

    /// <summary>Null when it is damaged, or of a later version that writes otherwise.</summary>
    public static AuditEntry? TryDecode(ReadOnlyMemory<byte> body)
    {
        try
        {
            return JsonSerializer.Deserialize(body.Span, Json.AuditEntry);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}

[JsonSerializable(typeof(AuditEntry))]
internal sealed partial class AuditEntryJsonContext : JsonSerializerContext;
