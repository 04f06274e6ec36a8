using System.Text.Encodings.Web;
using System.Text.Json;

namespace LiveChat.Grains.Ports;

/// <summary>Grain state as it is stored: UTF-8 JSON by property name. One rule for the grain storage of every adapter.</summary>
/// <remarks>
/// The property names of a state class are therefore persisted, its <c>[Id]</c>s are not. A name that is not in the JSON leaves the
/// property's default, and one that the class does not have is passed over: each version reads what the one before and the one after it wrote.
/// </remarks>
public static class StateJson
{
    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Converters = { new StoredIdConverter() },

        // Nothing here is ever put into a page, and other scripts than Latin stay as short as they are.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static byte[] Serialize<T>(T state) => JsonSerializer.SerializeToUtf8Bytes(state, Options);

    /// <summary>Null only for the JSON <c>null</c>.</summary>
    /// <exception cref="JsonException">This is no state of this kind.</exception>
    public static T? Deserialize<T>(ReadOnlySpan<byte> json) => JsonSerializer.Deserialize<T>(json, Options);
}
