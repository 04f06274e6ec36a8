using System.Collections.Immutable;
using System.Globalization;
using LiveChat.Grains.Ports;
using LiveChat.Grains.Rooms;
using LiveChat.Grains.Users;

namespace LiveChat.PortContracts.Directory;

/// <summary>A directory in memory; it keeps the whole contract of the port except durability.</summary>
public sealed class MemoryDirectory : IDirectory
{
    private readonly Lock _gate = new();
    private readonly Dictionary<UserId, UserCard> _users = [];
    private readonly Dictionary<RoomId, RoomCard> _rooms = [];

    public Task PutUserAsync(UserCard card, CancellationToken cancellationToken)
    {
        return Answer(
            () =>
            {
                if (!_users.TryGetValue(card.Id, out var there) || there.Version < card.Version)
                {
                    _users[card.Id] = card;
                }

                return true;
            },
            cancellationToken);
    }

    public Task PutRoomAsync(RoomCard card, CancellationToken cancellationToken)
    {
        return Answer(
            () =>
            {
                if (!_rooms.TryGetValue(card.Id, out var there) || there.Version < card.Version)
                {
                    _rooms[card.Id] = card;
                }

                return true;
            },
            cancellationToken);
    }

    public Task<ImmutableArray<UserCard>> GetUsersAsync(ImmutableArray<UserId> ids, CancellationToken cancellationToken)
    {
        return Answer(
            () => ids.Distinct().Where(_users.ContainsKey).Select(id => _users[id]).ToImmutableArray(), cancellationToken);
    }

    public Task<ImmutableArray<RoomCard>> GetRoomsAsync(ImmutableArray<RoomId> ids, CancellationToken cancellationToken)
    {
        return Answer(
            () => ids.Distinct().Where(_rooms.ContainsKey).Select(id => _rooms[id]).Where(room => room.Life != RoomLife.Deleted).ToImmutableArray(), cancellationToken);
    }

    public Task<DirectoryPage<RoomCard>> FindPublicRoomsAsync(
        string words, RoomSort sort, string? cursor, int max, CancellationToken cancellationToken)
    {
        return Answer(
            () => !Enum.IsDefined(sort) ? throw new ArgumentOutOfRangeException(nameof(sort)) : Page(
                _rooms.Values
                    .Where(room => room is { Visibility: RoomVisibility.Public, Life: RoomLife.Active } && Matches(words, room.Name))
                    .OrderByDescending(room => CardCursor.Of(room, sort).Rank)
                    .ThenBy(room => NameWords.Fold(room.Name), StringComparer.Ordinal)
                    .ThenBy(room => room.Id.Value, StringComparer.Ordinal),
                cursor,
                max,
                order: $"{sort}-"),
            cancellationToken);
    }

    public Task<DirectoryPage<RoomCard>> FindAllRoomsAsync(
        string words, string? cursor, int max, CancellationToken cancellationToken)
    {
        return Answer(
            () => Page(
                _rooms.Values
                    .Where(room => room is { Kind: RoomKind.Room, Life: not RoomLife.Deleted } && Matches(words, room.Name))
                    .OrderBy(room => NameWords.Fold(room.Name), StringComparer.Ordinal)
                    .ThenBy(room => room.Id.Value, StringComparer.Ordinal),
                cursor,
                max),
            cancellationToken);
    }

    public Task<DirectoryPage<UserCard>> FindUsersAsync(
        string words, string? cursor, int max, CancellationToken cancellationToken)
    {
        return Answer(
            () => Page(
                _users.Values
                    .Where(user => Matches(words, $"{user.Name} {user.DisplayName}"))
                    .OrderBy(user => NameWords.Fold(user.Name), StringComparer.Ordinal)
                    .ThenBy(user => user.Id.Value, StringComparer.Ordinal),
                cursor,
                max),
            cancellationToken);
    }

    private static bool Matches(string typed, string name)
    {
        var words = NameWords.Of(name);
        return NameWords.Of(typed).All(prefix => words.Any(word => word.StartsWith(prefix, StringComparison.Ordinal)));
    }

    /// <summary>The cursor is how many rows were seen, in which order: enough for a directory that does not change between pages.</summary>
    private static DirectoryPage<T> Page<T>(IEnumerable<T> rows, string? cursor, int max, string order = "")
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(max, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(max, 100);
        if (cursor?.StartsWith(order, StringComparison.Ordinal) == false)
        {
            throw new FormatException("Not a cursor of this order.");
        }

        var seen = cursor is null ? 0 : int.Parse(cursor[order.Length..], NumberStyles.None, CultureInfo.InvariantCulture);
        var page = rows.Skip(seen).Take(max + 1).ToImmutableArray();
        return page.Length <= max
            ? new DirectoryPage<T>(page, null)
            : new DirectoryPage<T>(page[..max], $"{order}{seen + max}");
    }

    private Task<T> Answer<T>(Func<T> query, CancellationToken cancellationToken)
    {
        if (cancellationToken.IsCancellationRequested)
        {
            return Task.FromCanceled<T>(cancellationToken);
        }

        lock (_gate)
        {
            try
            {
                return Task.FromResult(query());
            }
            catch (Exception failure) when (failure is FormatException or OverflowException or ArgumentException)
            {
                return Task.FromException<T>(failure is OverflowException ? new FormatException("Not a cursor.") : failure);
            }
        }
    }
}
