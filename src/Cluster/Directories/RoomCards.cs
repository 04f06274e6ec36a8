using System.Collections.Immutable;
using LiveChat.Grains.Ports;
using LiveChat.Grains.Rooms;
using LiveChat.Grains.Users;
using MongoDB.Bson;

namespace LiveChat.Cluster.Directories;

/// <summary>The card of a room as a document.</summary>
internal static class RoomCards
{
    /// <summary>Public rooms in use. Cards of before rooms could be archived do not say it.</summary>
    public static readonly BsonDocument Listed = new() { { "public", true }, { "life", new BsonDocument("$in", new BsonArray { 0, BsonNull.Value }) } };

    public static BsonDocument Write(RoomCard card) => new()
    {
        { "_id", card.Id.Value },
        { "version", card.Version },
        { "name", card.Name },
        { "topic", card.Topic },
        { "public", card.Visibility == RoomVisibility.Public },
        { "members", card.Members },
        { "createdAt", new BsonDateTime(card.CreatedAt.ToUnixTimeMilliseconds()) },
        { "sortName", NameWords.Fold(card.Name) },
        { "words", Cards.Words(card.Name) },
        { "kind", (int)card.Kind },
        { "people", new BsonArray(card.People.Select(person => person.Value)) },
        { "life", (int)card.Life },
        { "policy", card.Policy?.ToText() ?? "" },
        { "owners", card.Owners is { } owners ? owners : BsonNull.Value },
    };

    public static ImmutableArray<RoomCard> Read(IEnumerable<BsonDocument> cards) =>
    [
        .. cards.Select(card => new RoomCard
        {
            Id = new RoomId(card["_id"].AsString),
            Version = card["version"].AsInt64,
            Name = card["name"].AsString,
            Topic = card["topic"].AsString,
            Visibility = card["public"].AsBoolean ? RoomVisibility.Public : RoomVisibility.Private,
            Members = card["members"].AsInt32,
            CreatedAt = DateTimeOffset.FromUnixTimeMilliseconds(card["createdAt"].AsBsonDateTime.MillisecondsSinceEpoch),

            // Cards of before conversations have neither.
            Kind = (RoomKind)card.GetValue("kind", 0).AsInt32,
            People = [.. card.GetValue("people", new BsonArray()).AsBsonArray.Select(person => new UserId(person.AsString))],

            // Cards of before policies have neither.
            Life = (RoomLife)card.GetValue("life", 0).AsInt32,
            Policy = RoomPolicy.FromText(card.GetValue("policy", "").AsString),

            // Cards of before owners were counted do not say it.
            Owners = card.GetValue("owners", BsonNull.Value).AsNullableInt32,
        }),
    ];

    /// <summary>No conversations, and none that were deleted. Cards of before there were either do not say it.</summary>
    public static BsonDocument AreRooms => new()
    {
        { "kind", new BsonDocument("$in", new BsonArray { BsonNull.Value, 0 }) },
        { "life", new BsonDocument("$ne", (int)RoomLife.Deleted) },
    };

    public static BsonDocument Order(RoomSort sort)
    {
        var order = new BsonDocument { { "sortName", 1 }, { "_id", 1 } };
        return Rank(sort) is { } rank ? new BsonDocument(rank, -1).AddRange(order) : order;
    }

    /// <summary>Behind a row in its order.</summary>
    public static BsonDocument After(CardCursor after)
    {
        var byName = Cards.AfterName(after);
        if (Rank(after.Sort) is not { } rank)
        {
            return byName;
        }

        BsonValue there = after.Sort == RoomSort.Newest ? new BsonDateTime(after.Rank) : new BsonInt64(after.Rank);
        return new BsonDocument("$or", new BsonArray
        {
            new BsonDocument(rank, new BsonDocument("$lt", there)),
            new BsonDocument { { rank, there }, { "$or", byName["$or"] } },
        });
    }

    /// <summary>What comes before the name; the greatest first.</summary>
    private static string? Rank(RoomSort sort) => sort switch
    {
        RoomSort.Members => "members",
        RoomSort.Newest => "createdAt",
        _ => null,
    };
}
