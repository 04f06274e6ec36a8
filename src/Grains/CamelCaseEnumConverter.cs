using System.Text.Json;
using System.Text.Json.Serialization;

namespace LiveChat.Grains;

/// <summary>Enums are lower-case words on the wire, never numbers.</summary>
public sealed class CamelCaseEnumConverter<TEnum>()
    : JsonStringEnumConverter<TEnum>(JsonNamingPolicy.CamelCase, allowIntegerValues: false)
    where TEnum : struct, Enum;
