using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace LiveChat.Grains.Accounts;

/// <summary>One sign-in of one account on one device; the family of its refresh tokens.</summary>
[GenerateSerializer, Immutable, Alias("session.id")]
[JsonConverter(typeof(StringIdJsonConverter<SessionId>))]
public readonly record struct SessionId([property: Id(0)] string Value) : IStringId<SessionId>
{
    /// <inheritdoc />
    public static SessionId From(string value) => new(value);

    /// <summary>A new one.</summary>
    public static SessionId New(DateTimeOffset now) => new(IdText.New(now));

    /// <inheritdoc />
    public static SessionId Parse(string s, IFormatProvider? provider)
    {
        return TryParse(s, provider, out var id) ? id : throw new FormatException("Not an id.");
    }

    /// <inheritdoc />
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out SessionId result)
    {
        var wellFormed = IdText.IsWellFormed(s);
        result = wellFormed ? new SessionId(s!) : default;
        return wellFormed;
    }

    /// <inheritdoc />
    public override string ToString() => Value;
}
