using System.Collections.Immutable;
using LiveChat.Embedded.Sqlite;
using LiveChat.Grains.Ports;

namespace LiveChat.Embedded.Directories;

/// <summary>The words by which the cards of one kind are found: one row for each word of each card.</summary>
internal sealed class CardWords(string table)
{
    /// <summary>Where the words are bound in a query.</summary>
    public const int FirstParameter = 10;

    /// <summary>Makes a card found by the words of a name and no others.</summary>
    public void Replace(Connection connection, string id, string name)
    {
        connection.Prepare($"DELETE FROM {table} WHERE id = ?1").Bind(1, id).Run();
        foreach (var word in NameWords.Of(name))
        {
            connection.Prepare($"INSERT INTO {table} (word, id) VALUES (?1, ?2)").Bind(1, word).Bind(2, id).Run();
        }
    }

    /// <summary>The condition that a card has a word for every prefix. Depends on how many there are, never on what they say.</summary>
    public string Condition(int prefixes)
    {
        return string.Concat(Enumerable.Range(0, prefixes).Select(i =>
            $" AND id IN (SELECT id FROM {table} WHERE word BETWEEN ?{FirstParameter + (2 * i)} AND ?{FirstParameter + (2 * i) + 1})"));
    }

    /// <summary>Binds how many rows, after which one, and the words.</summary>
    public static void Bind(Statement statement, CardQuery query, bool withRank = false)
    {
        statement.Bind(1, query.Limit);
        Bind(statement, query.Prefixes);
        if (query.After is { } after)
        {
            statement.Bind(2, after.Name).Bind(3, after.Id);
            if (withRank)
            {
                statement.Bind(4, after.Rank);
            }
        }
    }

    private static void Bind(Statement statement, ImmutableArray<string> prefixes)
    {
        for (var i = 0; i < prefixes.Length; i++)
        {
            statement
                .Bind(FirstParameter + (2 * i), prefixes[i])
                .Bind(FirstParameter + (2 * i) + 1, prefixes[i] + "\U0010FFFF");
        }
    }
}
