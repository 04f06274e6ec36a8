using System.Collections.Immutable;
using System.Text.Json;
using LiveChat.Embedded.Store;
using LiveChat.Grains.Ports;
using LiveChat.Grains.Rooms;
using LiveChat.Grains.Users;

namespace LiveChat.Embedded.Directories;

/// <summary>The directory in the store's file.</summary>
internal sealed class SqliteDirectory(ChatStore store) : IDirectory
{
    public Task PutUserAsync(UserCard card, CancellationToken cancellationToken)
    {
        return store.WriteAsync(card, UserCards.Put, cancellationToken);
    }

    public Task PutRoomAsync(RoomCard card, CancellationToken cancellationToken)
    {
        return store.WriteAsync(card, RoomCards.Put, cancellationToken);
    }

    public Task<ImmutableArray<UserCard>> GetUsersAsync(ImmutableArray<UserId> ids, CancellationToken cancellationToken)
    {
        var json = JsonSerializer.SerializeToUtf8Bytes(ids.Select(id => id.Value));
        return store.ReadAsync(json, UserCards.Get, cancellationToken);
    }

    public Task<ImmutableArray<RoomCard>> GetRoomsAsync(ImmutableArray<RoomId> ids, CancellationToken cancellationToken)
    {
        var json = JsonSerializer.SerializeToUtf8Bytes(ids.Select(id => id.Value));
        return store.ReadAsync(json, RoomCards.Get, cancellationToken);
    }

    public Task<DirectoryPage<RoomCard>> FindPublicRoomsAsync(
        string words, RoomSort sort, string? cursor, int max, CancellationToken cancellationToken)
    {
        return store.ReadAsync(CardQuery.From(words, sort, cursor, max), RoomCards.FindPublic, cancellationToken);
    }

    public Task<DirectoryPage<RoomCard>> FindAllRoomsAsync(
        string words, string? cursor, int max, CancellationToken cancellationToken)
    {
        return store.ReadAsync(CardQuery.From(words, cursor, max), RoomCards.FindAll, cancellationToken);
    }

    public Task<DirectoryPage<UserCard>> FindUsersAsync(
        string words, string? cursor, int max, CancellationToken cancellationToken)
    {
        return store.ReadAsync(CardQuery.From(words, cursor, max), UserCards.Find, cancellationToken);
    }
}
