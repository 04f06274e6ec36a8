using System.Collections.Immutable;
using LiveChat.Cluster.Mongo;
using LiveChat.Grains.Ports;
using LiveChat.Grains.Rooms;
using LiveChat.Grains.Users;
using MongoDB.Bson;

namespace LiveChat.Cluster.Directories;

/// <summary>The directory as one document a card.</summary>
internal sealed class MongoDirectory(ChatDatabase database) : IDirectory
{
    private static readonly BsonDocument ByName = new() { { "sortName", 1 }, { "_id", 1 } };

    private readonly Cards _users = new(database.Users);
    private readonly Cards _rooms = new(database.Rooms);

    public Task PutUserAsync(UserCard card, CancellationToken cancellationToken)
    {
        return _users.PutAsync(UserCards.Write(card), cancellationToken);
    }

    public Task PutRoomAsync(RoomCard card, CancellationToken cancellationToken)
    {
        return _rooms.PutAsync(RoomCards.Write(card), cancellationToken);
    }

    public async Task<ImmutableArray<UserCard>> GetUsersAsync(ImmutableArray<UserId> ids, CancellationToken cancellationToken)
    {
        return UserCards.Read(await _users.GetAsync(ids.Select(id => id.Value), cancellationToken));
    }

    public async Task<ImmutableArray<RoomCard>> GetRoomsAsync(ImmutableArray<RoomId> ids, CancellationToken cancellationToken)
    {
        var cards = RoomCards.Read(await _rooms.GetAsync(ids.Select(id => id.Value), cancellationToken));
        return cards.RemoveAll(card => card.Life == RoomLife.Deleted);
    }

    public async Task<DirectoryPage<RoomCard>> FindPublicRoomsAsync(
        string words, RoomSort sort, string? cursor, int max, CancellationToken cancellationToken)
    {
        var query = CardQuery.From(words, sort, cursor, max);
        var conditions = Cards.Matching(query.Prefixes).Prepend(RoomCards.Listed);
        if (query.After is { } after)
        {
            conditions = conditions.Append(RoomCards.After(after));
        }

        var rows = RoomCards.Read(await _rooms.FindAsync(conditions, RoomCards.Order(query.Sort), query.Limit, cancellationToken));
        return query.Page(rows, card => CardCursor.Of(card, query.Sort));
    }

    public async Task<DirectoryPage<RoomCard>> FindAllRoomsAsync(
        string words, string? cursor, int max, CancellationToken cancellationToken)
    {
        var query = CardQuery.From(words, cursor, max);
        var conditions = Cards.Matching(query.Prefixes).Prepend(RoomCards.AreRooms);
        if (query.After is { } after)
        {
            conditions = conditions.Append(Cards.AfterName(after));
        }

        var rows = RoomCards.Read(await _rooms.FindAsync(conditions, ByName, query.Limit, cancellationToken));
        return query.Page(rows, card => CardCursor.Of(card, RoomSort.Name));
    }

    public async Task<DirectoryPage<UserCard>> FindUsersAsync(
        string words, string? cursor, int max, CancellationToken cancellationToken)
    {
        var query = CardQuery.From(words, cursor, max);
        var conditions = Cards.Matching(query.Prefixes);
        if (query.After is { } after)
        {
            conditions = conditions.Append(Cards.AfterName(after));
        }

        var rows = UserCards.Read(await _users.FindAsync(conditions, ByName, query.Limit, cancellationToken));
        return query.Page(rows, UserCards.CursorOf);
    }
}
