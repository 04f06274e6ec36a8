using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text.Json.Serialization;

namespace LiveChat.Grains.Files;

/// <summary>Which file. 128 random bits: nobody finds one by counting, and no two files are the same one, whatever is in them.</summary>
[GenerateSerializer, Immutable, Alias("file.id")]
[JsonConverter(typeof(StringIdJsonConverter<FileId>))]
public readonly record struct FileId([property: Id(0)] string Value) : IStringId<FileId>
{
    private const int Length = 26;

    /// <inheritdoc />
    public static FileId From(string value) => new(value);

    public static FileId New() => new(IdText.Encode(RandomNumberGenerator.GetBytes(16)));

    /// <inheritdoc />
    public static FileId Parse(string s, IFormatProvider? provider)
    {
        return TryParse(s, provider, out var id) ? id : throw new FormatException("Not an id.");
    }

    /// <inheritdoc />
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out FileId result)
    {
        var wellFormed = IdText.IsWellFormed(s) && s.Length == Length;
        result = wellFormed ? new FileId(s!) : default;
        return wellFormed;
    }

    /// <inheritdoc />
    public override string ToString() => Value;
}
