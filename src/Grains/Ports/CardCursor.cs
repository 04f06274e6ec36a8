using System.Buffers.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using LiveChat.Grains.Rooms;

namespace LiveChat.Grains.Ports;

/// <summary>The last row of a page of cards, as the text that the next page is asked with.</summary>
/// <param name="Rank">What comes before the name in the order: members, or when the room was made in Unix milliseconds; the greatest first. 0 in the order of names.</param>
/// <param name="Name">Folded as <see cref="NameWords"/> does it.</param>
/// <param name="Id">Of the card.</param>
/// <param name="Sort">The order of the list of public rooms that it was made for.</param>
public sealed record CardCursor([property: JsonPropertyName("Members")] long Rank, string Name, string Id, RoomSort Sort = RoomSort.Members)
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

    /// <summary>Where a room stands in a list in that order.</summary>
    public static CardCursor Of(RoomCard card, RoomSort sort)
    {
        var rank = sort switch
        {
            RoomSort.Members => card.Members,
            RoomSort.Newest => card.CreatedAt.ToUnixTimeMilliseconds(),
            _ => 0,
        };
        return new CardCursor(rank, NameWords.Fold(card.Name), card.Id.Value, sort);
    }

    public override string ToString() => Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(this));
}
