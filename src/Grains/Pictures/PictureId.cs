using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text.Json.Serialization;

namespace LiveChat.Grains.Pictures;

/// <summary>Which picture, by what is in it: another picture has another id, so what is at an id never changes.</summary>
[GenerateSerializer, Immutable, Alias("picture.id")]
[JsonConverter(typeof(StringIdJsonConverter<PictureId>))]
public readonly record struct PictureId([property: Id(0)] string Value) : IStringId<PictureId>
{
    /// <inheritdoc />
    public static PictureId From(string value) => new(value);

    /// <summary>128 bits of the SHA-256 of a file.</summary>
    public static PictureId Of(ReadOnlySpan<byte> file) => new(IdText.Encode(SHA256.HashData(file)));

    /// <inheritdoc />
    public static PictureId Parse(string s, IFormatProvider? provider)
    {
        return TryParse(s, provider, out var id) ? id : throw new FormatException("Not an id.");
    }

    /// <inheritdoc />
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out PictureId result)
    {
        var wellFormed = IdText.IsWellFormed(s);
        result = wellFormed ? new PictureId(s!) : default;
        return wellFormed;
    }

    /// <inheritdoc />
    public override string ToString() => Value;
}
