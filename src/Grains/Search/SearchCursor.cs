using System.Globalization;
using LiveChat.Grains.Rooms;

namespace LiveChat.Grains.Search;

/// <summary>Where a page of what was found ended.</summary>
/// <param name="AsOf">When the first page was asked for, so that all pages mean the same by a day and by newness.</param>
/// <param name="Near">Whether the next one is of words with one slip.</param>
/// <param name="Last">The last that was given of these; null: none yet.</param>
internal sealed record SearchCursor(DateTimeOffset AsOf, bool Near, FoundIn? Last)
{
    private const char Between = '~';

    public static SearchCursor? Parse(string text, TimeSpan offset)
    {
        var parts = text.Split(Between);
        if (parts.Length is not (2 or 6) || !TryTime(parts[0], out var asOf) || parts[1] is not ("0" or "1"))
        {
            return null;
        }

        if (parts.Length == 2)
        {
            return new SearchCursor(asOf.ToOffset(offset), parts[1] == "1", null);
        }

        var isWhole = double.TryParse(parts[2], NumberStyles.Float, CultureInfo.InvariantCulture, out var score) & TryTime(parts[3], out var at)
            & RoomId.TryParse(parts[4], null, out var room) & long.TryParse(parts[5], NumberStyles.None, CultureInfo.InvariantCulture, out var seq);
        return isWhole && double.IsFinite(score) ? new SearchCursor(asOf.ToOffset(offset), parts[1] == "1", new FoundIn(room, new FoundAt(seq, at, score))) : null;
    }

    public override string ToString()
    {
        var begin = string.Create(CultureInfo.InvariantCulture, $"{AsOf.ToUnixTimeMilliseconds()}{Between}{(Near ? 1 : 0)}");
        return Last is { } last
            ? string.Create(
                CultureInfo.InvariantCulture,
                $"{begin}{Between}{last.Hit.Score:R}{Between}{last.Hit.At.ToUnixTimeMilliseconds()}{Between}{last.Room.Value}{Between}{last.Hit.Seq}")
            : begin;
    }

    private static bool TryTime(string text, out DateTimeOffset time)
    {
        var isTime = long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var milliseconds) && milliseconds < 253_370_000_000_000;
        time = isTime ? DateTimeOffset.FromUnixTimeMilliseconds(milliseconds) : default;
        return isTime;
    }
}

/// <summary>A message that was found, among those of all rooms.</summary>
internal readonly record struct FoundIn(RoomId Room, FoundAt Hit) : IComparable<FoundIn>
{
    /// <summary>The better one comes first; of equals the newer, and then by room.</summary>
    public int CompareTo(FoundIn other)
    {
        var order = (other.Hit.Score, other.Hit.At).CompareTo((Hit.Score, Hit.At));
        order = order != 0 ? order : string.CompareOrdinal(Room.Value, other.Room.Value);
        return order != 0 ? order : other.Hit.Seq.CompareTo(Hit.Seq);
    }

    /// <summary>The same place as one room sees it: of equals, all of that room come behind it, or none.</summary>
    public FoundAt In(RoomId room)
    {
        var order = string.CompareOrdinal(room.Value, Room.Value);
        return order == 0 ? Hit : Hit with { Seq = order > 0 ? long.MaxValue : 0 };
    }
}
