using System.Collections.Immutable;
using LiveChat.Grains.Pictures;
using LiveChat.Grains.Ports;
using LiveChat.Grains.Users;
using MongoDB.Bson;

namespace LiveChat.Cluster.Directories;

/// <summary>The card of a person as a document.</summary>
internal static class UserCards
{
    public static BsonDocument Write(UserCard card) => new()
    {
        { "_id", card.Id.Value },
        { "version", card.Version },
        { "name", card.Name },
        { "displayName", card.DisplayName },
        { "sortName", NameWords.Fold(card.Name) },
        { "picture", card.Picture?.Value ?? "" },
        { "words", Cards.Words($"{card.Name} {card.DisplayName}") },
    };

    public static ImmutableArray<UserCard> Read(IEnumerable<BsonDocument> cards) =>
    [
        .. cards.Select(card => new UserCard
        {
            Id = new UserId(card["_id"].AsString),
            Version = card["version"].AsInt64,
            Name = card["name"].AsString,
            DisplayName = card["displayName"].AsString,

            // Cards of before pictures have none.
            Picture = card.GetValue("picture", "").AsString is { Length: > 0 } picture ? new PictureId(picture) : null,
        }),
    ];

    public static CardCursor CursorOf(UserCard card) => new(0, NameWords.Fold(card.Name), card.Id.Value);
}
