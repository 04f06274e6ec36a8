using System.Runtime.CompilerServices;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace LiveChat.Grains.Ports;

/// <summary>Grain state as it is stored: UTF-8 JSON by property name. One rule for the grain storage of every adapter.</summary>
/// <remarks>
/// The property names of a state class are therefore persisted, its <c>[Id]</c>s are not. A name that is not in the JSON leaves the property's default. One
/// that the class does not have is kept beside the instance and written again: while two versions run side by side, and after going back to the
/// older one, what the newer one stored is not lost.
/// </remarks>
public static class StateJson
{
    private static readonly ConditionalWeakTable<object, Dictionary<string, JsonElement>> Unknown = [];

    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Converters = { new StoredIdConverter() },
        TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { KeepUnknown } },

        // Nothing here is ever put into a page, and other scripts than Latin stay as short as they are.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static byte[] Serialize<T>(T state) => JsonSerializer.SerializeToUtf8Bytes(state, Options);

    /// <summary>Null only for the JSON <c>null</c>.</summary>
    /// <exception cref="JsonException">This is no state of this kind.</exception>
    public static T? Deserialize<T>(ReadOnlySpan<byte> json) => JsonSerializer.Deserialize<T>(json, Options);

    private static void KeepUnknown(JsonTypeInfo type)
    {
        if (type.Kind == JsonTypeInfoKind.Object && !type.Type.IsValueType)
        {
            var unknown = type.CreateJsonPropertyInfo(typeof(Dictionary<string, JsonElement>), "(unknown)");
            unknown.IsExtensionData = true;
            unknown.Get = static instance => Unknown.TryGetValue(instance, out var kept) ? kept : null;
            unknown.Set = static (instance, kept) => Unknown.AddOrUpdate(instance, (Dictionary<string, JsonElement>)kept!);
            type.Properties.Add(unknown);
        }
    }
}
