using System.Collections.Immutable;

namespace LiveChat.Grains.Ports;

/// <summary>What somebody looks for in the directory: cards with words that begin so, after that row, so many.</summary>
/// <param name="Prefixes">Folded as <see cref="NameWords"/> does it.</param>
/// <param name="After">The last row of the page before, or null.</param>
/// <param name="Max">1 to 100.</param>
public sealed record CardQuery(ImmutableArray<string> Prefixes, CardCursor? After, int Max)
{
    /// <exception cref="FormatException">The cursor is not one of ours.</exception>
    public static CardQuery From(string words, string? cursor, int max)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(max, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(max, 100);
        return new CardQuery(NameWords.Of(words), cursor is null ? null : CardCursor.Parse(cursor), max);
    }

    /// <summary>How many rows to ask for: one more than the page has tells whether there is a next one.</summary>
    public int Limit => Max + 1;

    public DirectoryPage<T> Page<T>(ImmutableArray<T> rows, Func<T, CardCursor> cursorOf)
    {
        return rows.Length <= Max
            ? new DirectoryPage<T>(rows, null)
            : new DirectoryPage<T>(rows[..Max], cursorOf(rows[Max - 1]).ToString());
    }
}
