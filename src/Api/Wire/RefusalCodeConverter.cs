using System.Collections.Frozen;
using System.Text.Json;
using System.Text.Json.Serialization;
using LiveChat.Grains;

namespace LiveChat.Api.Wire;

/// <summary>Refusal codes are kebab-case words on the wire: <c>name-taken</c>.</summary>
public sealed class RefusalCodeConverter()
    : JsonStringEnumConverter<RefusalCode>(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false)
{
    private static readonly FrozenDictionary<RefusalCode, string> Words = Enum.GetValues<RefusalCode>()
        .ToFrozenDictionary(code => code, code => JsonNamingPolicy.KebabCaseLower.ConvertName(code.ToString()));

    /// <summary>The word for a code.</summary>
    public static string WordFor(RefusalCode code) => Words[code];
}
