using System.Text.Json;
using System.Text.Json.Serialization;
using LiveChat.Grains;

namespace LiveChat.Api.Wire;

/// <summary>Refusal codes are kebab-case words on the wire: <c>name-taken</c>.</summary>
public sealed class RefusalCodeConverter()
    : JsonStringEnumConverter<RefusalCode>(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false)
{
    private static readonly string[] Words =
        [.. Enum.GetNames<RefusalCode>().Select(JsonNamingPolicy.KebabCaseLower.ConvertName)];

    /// <summary>The word for a code.</summary>
    public static string WordFor(RefusalCode code) => Words[(int)code];
}
