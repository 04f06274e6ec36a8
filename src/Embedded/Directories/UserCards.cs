using System.Collections.Immutable;
using LiveChat.Embedded.Sqlite;
using LiveChat.Grains.Pictures;
using LiveChat.Grains.Ports;
using LiveChat.Grains.Users;

namespace LiveChat.Embedded.Directories;

/// <summary>The cards of people, by name.</summary>
internal static class UserCards
{
    private const string Columns = "SELECT id, version, name, display_name, picture FROM user_card";

    private const string PutSql =
        """
        INSERT INTO user_card (id, version, name, display_name, sort_name, picture) VALUES (?1, ?2, ?3, ?4, ?5, ?6)
        ON CONFLICT DO UPDATE SET version = excluded.version, name = excluded.name, display_name = excluded.display_name,
            sort_name = excluded.sort_name, picture = excluded.picture
        WHERE excluded.version > version
        """;

    private static readonly CardWords Words = new("user_word");

    public static bool Put(Connection connection, UserCard card)
    {
        connection
            .Prepare(PutSql)
            .Bind(1, card.Id.Value)
            .Bind(2, card.Version)
            .Bind(3, card.Name)
            .Bind(4, card.DisplayName)
            .Bind(5, NameWords.Fold(card.Name))
            .Bind(6, card.Picture?.Value ?? "")
            .Run();
        var stored = connection.Changes > 0;
        if (stored)
        {
            Words.Replace(connection, card.Id.Value, $"{card.Name} {card.DisplayName}");
        }

        return stored;
    }

    public static ImmutableArray<UserCard> Get(Connection connection, byte[] ids)
    {
        return Read(connection.Prepare($"{Columns} WHERE id IN (SELECT value FROM json_each(?1))").BindText(1, ids));
    }

    public static DirectoryPage<UserCard> Find(Connection connection, CardQuery query)
    {
        var after = query.After is null ? "" : " AND (sort_name, id) > (?2, ?3)";
        var statement = connection.Prepare(
            $"{Columns} WHERE TRUE{Words.Condition(query.Prefixes.Length)}{after} ORDER BY sort_name, id LIMIT ?1");
        CardWords.Bind(statement, query);
        return query.Page(Read(statement), card => new CardCursor(0, NameWords.Fold(card.Name), card.Id.Value));
    }

    private static ImmutableArray<UserCard> Read(Statement statement)
    {
        using (statement)
        {
            var cards = ImmutableArray.CreateBuilder<UserCard>();
            while (statement.Step())
            {
                cards.Add(new UserCard
                {
                    Id = new UserId(statement.Text(0)),
                    Version = statement.Long(1),
                    Name = statement.Text(2),
                    DisplayName = statement.Text(3),
                    Picture = statement.Text(4) is { Length: > 0 } picture ? new PictureId(picture) : null,
                });
            }

            return cards.DrainToImmutable();
        }
    }
}
