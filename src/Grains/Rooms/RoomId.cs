using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Serialization;
using LiveChat.Grains.Users;

namespace LiveChat.Grains.Rooms;

/// <summary>Which room or conversation.</summary>
[GenerateSerializer, Immutable, Alias("room.id")]
[JsonConverter(typeof(StringIdJsonConverter<RoomId>))]
public readonly record struct RoomId([property: Id(0)] string Value) : IStringId<RoomId>
{
    /// <summary>What it is of, if there is anything by this id at all.</summary>
    public RoomKind Kind => Value is ['d', ..] ? RoomKind.Direct : Value is ['g', ..] ? RoomKind.Group : RoomKind.Room;

    /// <summary>Whether no room can have it: rooms' ids begin with a digit, ids that begin with a letter are for other things.</summary>
    public bool IsReserved => Value is [>= 'a' and <= 'z', ..];

    /// <inheritdoc />
    public static RoomId From(string value) => new(value);

    /// <summary>A new one, of a room.</summary>
    public static RoomId New(DateTimeOffset now) => new(IdText.New(now));

    /// <summary>A new one, of a group conversation.</summary>
    public static RoomId NewGroup(DateTimeOffset now) => new("g" + IdText.New(now));

    /// <summary>The conversation of two people, whoever begins; somebody's notes when both are the same.</summary>
    public static RoomId Direct(UserId one, UserId other)
    {
        var (first, second) = string.CompareOrdinal(one.Value, other.Value) <= 0 ? (one, other) : (other, one);
        return new("d" + IdText.Encode(SHA256.HashData(Encoding.ASCII.GetBytes($"{first}/{second}"))));
    }

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
