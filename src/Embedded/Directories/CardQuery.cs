using System.Collections.Immutable;
using LiveChat.Embedded.Sqlite;
using LiveChat.Grains.Ports;

namespace LiveChat.Embedded.Directories;

/// <summary>What somebody looks for: cards with words that begin so, after that row, so many.</summary>
internal sealed record CardQuery(ImmutableArray<string> Prefixes, CardCursor? After, int Max)
{
    public static CardQuery From(string words, string? cursor, int max)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(max, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(max, 100);
        return new CardQuery(NameWords.Of(words), cursor is null ? null : CardCursor.Parse(cursor), max);
    }

    /// <summary>One row more than the page has: it tells whether there is a next one.</summary>
    public void Bind(Statement statement, bool withMembers = false)
    {
        statement.Bind(1, Max + 1);
        CardWords.Bind(statement, Prefixes);
        if (After is null)
        {
            return;
        }

        statement.Bind(2, After.Name).Bind(3, After.Id);
        if (withMembers)
        {
            statement.Bind(4, After.Members);
        }
    }

    public DirectoryPage<T> Page<T>(ImmutableArray<T> rows, Func<T, CardCursor> cursorOf)
    {
        return rows.Length <= Max
            ? new DirectoryPage<T>(rows, null)
            : new DirectoryPage<T>(rows[..Max], cursorOf(rows[Max - 1]).ToString());
    }
}
