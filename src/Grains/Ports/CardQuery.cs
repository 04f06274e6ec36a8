using System.Collections.Immutable;

namespace LiveChat.Grains.Ports;

/// <summary>What somebody looks for in the directory: cards with words that begin so, after that row, so many.</summary>
/// <param name="Prefixes">Folded as <see cref="NameWords"/> does it.</param>
/// <param name="After">The last row of the page before, or null.</param>
/// <param name="Max">1 to 100.</param>
public sealed record CardQuery(ImmutableArray<string> Prefixes, CardCursor? After, int Max)
{
    /// <summary>In which order public rooms are listed; all other lists are by name.</summary>
    public RoomSort Sort { get; init; }

    /// <exception cref="FormatException">The cursor is not one of ours, or of a list in another order.</exception>
    public static CardQuery From(string words, RoomSort sort, string? cursor, int max)
    {
        if (!Enum.IsDefined(sort))
        {
            throw new ArgumentOutOfRangeException(nameof(sort));
        }

        var query = From(words, cursor, max) with { Sort = sort };
        return query.After is { } after && after.Sort != sort ? throw new FormatException("A cursor of another order.") : query;
    }

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
