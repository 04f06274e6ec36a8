using System.Buffers.Text;
using System.Text.Json;

namespace LiveChat.Grains.Ports;

/// <summary>The last row of a page of cards, as the text that the next page is asked with.</summary>
public sealed record CardCursor(long Members, string Name, string Id)
{
    /// <exception cref="FormatException">The text is not one that <see cref="ToString"/> made.</exception>
    public static CardCursor Parse(string text)
    {
        try
        {
            var cursor = JsonSerializer.Deserialize<CardCursor>(Base64Url.DecodeFromChars(text));
            return cursor is { Name: not null, Id: not null } ? cursor : throw new FormatException("Not a cursor.");
        }
        catch (JsonException failure)
        {
            throw new FormatException("Not a cursor.", failure);
        }
    }

    public override string ToString() => Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(this));
}
