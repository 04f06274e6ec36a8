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
        }),
    ];

    /// <summary>No conversations; cards of before conversations are all of rooms.</summary>
    public static BsonDocument AreRooms => new("kind", new BsonDocument("$in", new BsonArray { BsonNull.Value, 0 }));

    /// <summary>Behind a row in the order of most members, then names.</summary>
    public static BsonDocument After(CardCursor after) => new("$or", new BsonArray
    {
        new BsonDocument("members", new BsonDocument("$lt", after.Members)),
        new BsonDocument { { "members", after.Members }, { "$or", Cards.AfterName(after)["$or"] } },
    });

    public static CardCursor CursorOf(RoomCard card) => new(card.Members, NameWords.Fold(card.Name), card.Id.Value);
}
