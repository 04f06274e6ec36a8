using System.Collections.Immutable;
using LiveChat.Embedded.Sqlite;
using LiveChat.Grains.Ports;
using LiveChat.Grains.Rooms;
using LiveChat.Grains.Users;

namespace LiveChat.Embedded.Directories;

/// <summary>The cards of rooms, and the lists of them.</summary>
internal static class RoomCards
{
    private const string Columns = "SELECT id, version, name, topic, visibility, members, created_at, kind, people, life, policy, owners FROM room_card";

    private const string PutSql =
        """
        INSERT INTO room_card (id, version, name, topic, visibility, members, created_at, sort_name, kind, people, life, policy, owners)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13)
        ON CONFLICT DO UPDATE SET version = excluded.version, name = excluded.name, topic = excluded.topic,
            visibility = excluded.visibility, members = excluded.members, created_at = excluded.created_at,
            sort_name = excluded.sort_name, kind = excluded.kind, people = excluded.people, life = excluded.life, policy = excluded.policy,
            owners = excluded.owners
        """;

    private static readonly CardWords Words = new("room_word");

    public static bool Put(Connection connection, RoomCard card)
    {
        var (version, name) = Stored(connection, card.Id);
        if (version >= card.Version)
        {
            return false;
        }

        connection
            .Prepare(PutSql)
            .Bind(1, card.Id.Value)
            .Bind(2, card.Version)
            .Bind(3, card.Name)
            .Bind(4, card.Topic)
            .Bind(5, (long)card.Visibility)
            .Bind(6, card.Members)
            .Bind(7, card.CreatedAt.ToUnixTimeMilliseconds())
            .Bind(8, NameWords.Fold(card.Name))
            .Bind(9, (long)card.Kind)
            .Bind(10, string.Join(' ', card.People.Select(person => person.Value)))
            .Bind(11, (long)card.Life)
            .Bind(12, card.Policy?.ToText() ?? "")
            .Bind(13, card.Owners ?? -1)
            .Run();

        // Most puts only count members.
        if (name != card.Name)
        {
            Words.Replace(connection, card.Id.Value, card.Name);
        }

        return true;
    }

    public static ImmutableArray<RoomCard> Get(Connection connection, byte[] ids)
    {
        return Read(connection.Prepare($"{Columns} WHERE id IN (SELECT value FROM json_each(?1)) AND life < 2").BindText(1, ids));
    }

    public static DirectoryPage<RoomCard> FindPublic(Connection connection, CardQuery query)
    {
        var rank = query.Sort switch
        {
            RoomSort.Members => "members",
            RoomSort.Newest => "created_at",
            _ => null,
        };
        var after = query.After is null ? ""
            : rank is null ? " AND (sort_name, id) > (?2, ?3)"
            : $" AND {rank} <= ?4 AND (-{rank}, sort_name, id) > (-?4, ?2, ?3)";
        var statement = connection.Prepare(
            $"""
            {Columns} WHERE visibility = 0 AND kind = 0 AND life = 0{Words.Condition(query.Prefixes.Length)}{after}
            ORDER BY {(rank is null ? "" : $"{rank} DESC, ")}sort_name, id LIMIT ?1
            """);
        CardWords.Bind(statement, query, withRank: rank is not null);
        return query.Page(Read(statement), card => CardCursor.Of(card, query.Sort));
    }

    public static DirectoryPage<RoomCard> FindAll(Connection connection, CardQuery query)
    {
        var after = query.After is null ? "" : " AND (sort_name, id) > (?2, ?3)";
        var statement = connection.Prepare(
            $"{Columns} WHERE kind = 0 AND life < 2{Words.Condition(query.Prefixes.Length)}{after} ORDER BY sort_name, id LIMIT ?1");
        CardWords.Bind(statement, query);
        return query.Page(Read(statement), card => CardCursor.Of(card, RoomSort.Name));
    }

    private static (long? Version, string? Name) Stored(Connection connection, RoomId room)
    {
        using var statement = connection.Prepare("SELECT version, name FROM room_card WHERE id = ?1").Bind(1, room.Value);
        return statement.Step() ? (statement.Long(0), statement.Text(1)) : (null, null);
    }

    private static ImmutableArray<RoomCard> Read(Statement statement)
    {
        using (statement)
        {
            var cards = ImmutableArray.CreateBuilder<RoomCard>();
            while (statement.Step())
            {
                cards.Add(new RoomCard
                {
                    Id = new RoomId(statement.Text(0)),
                    Version = statement.Long(1),
                    Name = statement.Text(2),
                    Topic = statement.Text(3),
                    Visibility = (RoomVisibility)statement.Long(4),
                    Members = (int)statement.Long(5),
                    CreatedAt = DateTimeOffset.FromUnixTimeMilliseconds(statement.Long(6)),
                    Kind = (RoomKind)statement.Long(7),
                    People = [.. statement.Text(8).Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(UserId.From)],
                    Life = (RoomLife)statement.Long(9),
                    Policy = RoomPolicy.FromText(statement.Text(10)),
                    Owners = statement.Long(11) is >= 0 and var owners ? (int)owners : null,
                });
            }

            return cards.DrainToImmutable();
        }
    }
}
