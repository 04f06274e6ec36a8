using System.Collections.Immutable;

namespace LiveChat.Api.Rooms;

/// <summary>Cuts a list of members into pages.</summary>
internal static class MemberPages
{
    /// <param name="sorted">By place.</param>
    /// <param name="words">What was typed to find somebody; everybody when empty.</param>
    /// <param name="after">The last place of the page before.</param>
    /// <param name="limit">How many rows.</param>
    public static (ImmutableArray<MemberRow> Rows, string? Next) Cut(
        ImmutableArray<MemberRow> sorted, string words, MemberPlace? after, int limit)
    {
        var wanted = MemberRow.WordsOf(words);
        var rows = sorted
            .Where(row => after is not { } place || row.Place.CompareTo(place) > 0)
            .Where(row => row.Fits(wanted))
            .Take(limit + 1)
            .ToImmutableArray();
        return rows.Length > limit ? (rows[..limit], rows[limit - 1].Place.Text) : (rows, null);
    }
}
