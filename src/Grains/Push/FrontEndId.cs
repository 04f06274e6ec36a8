using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace LiveChat.Grains.Push;

/// <summary>One front-end process, for as long as it runs.</summary>
[GenerateSerializer, Immutable, Alias("front-end.id")]
[JsonConverter(typeof(StringIdJsonConverter<FrontEndId>))]
public readonly record struct FrontEndId([property: Id(0)] string Value) : IStringId<FrontEndId>
{
    /// <inheritdoc />
    public static FrontEndId From(string value) => new(value);

    /// <summary>A new one.</summary>
    public static FrontEndId New(DateTimeOffset now) => new(IdText.New(now));

    /// <inheritdoc />
    public static FrontEndId Parse(string s, IFormatProvider? provider)
    {
        return TryParse(s, provider, out var id) ? id : throw new FormatException("Not an id.");
    }

    /// <inheritdoc />
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out FrontEndId result)
    {
        var wellFormed = IdText.IsWellFormed(s);
        result = wellFormed ? new FrontEndId(s!) : default;
        return wellFormed;
    }

    /// <inheritdoc />
    public override string ToString() => Value;
}
