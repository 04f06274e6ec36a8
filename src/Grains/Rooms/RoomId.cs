using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace LiveChat.Grains.Rooms;

/// <summary>Which room.</summary>
[GenerateSerializer, Immutable, Alias("room.id")]
[JsonConverter(typeof(StringIdJsonConverter<RoomId>))]
public readonly record struct RoomId([property: Id(0)] string Value) : IStringId<RoomId>
{
    /// <inheritdoc />
    public static RoomId From(string value) => new(value);

    /// <summary>A new one.</summary>
    public static RoomId New(DateTimeOffset now) => new(IdText.New(now));

    /// <inheritdoc />
    public static RoomId Parse(string s, IFormatProvider? provider)
    {
        return TryParse(s, provider, out var id) ? id : throw new FormatException("Not an id.");
    }

    /// <inheritdoc />
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out RoomId result)
    {
        var wellFormed = IdText.IsWellFormed(s);
        result = wellFormed ? new RoomId(s!) : default;
        return wellFormed;
    }

    /// <inheritdoc />
    public override string ToString() => Value;
}
