using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace LiveChat.Grains.Users;

/// <summary>Which account, and so which person or bot.</summary>
[GenerateSerializer, Immutable, Alias("user.id")]
[JsonConverter(typeof(StringIdJsonConverter<UserId>))]
public readonly record struct UserId([property: Id(0)] string Value) : IStringId<UserId>
{
    /// <inheritdoc />
    public static UserId From(string value) => new(value);

    /// <summary>A new one.</summary>
    public static UserId New(DateTimeOffset now) => new(IdText.New(now));

    /// <summary>When it was made, which is when the account was; the first moment of all where the text is no id of ours.</summary>
    public DateTimeOffset MadeAt => IdText.TimeOf(Value);

    /// <inheritdoc />
    public static UserId Parse(string s, IFormatProvider? provider)
    {
        return TryParse(s, provider, out var id) ? id : throw new FormatException("Not an id.");
    }

    /// <inheritdoc />
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out UserId result)
    {
        var wellFormed = IdText.IsWellFormed(s);
        result = wellFormed ? new UserId(s!) : default;
        return wellFormed;
    }

    /// <inheritdoc />
    public override string ToString() => Value;
}
