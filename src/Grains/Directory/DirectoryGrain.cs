using System.Collections.Immutable;
using LiveChat.Grains.Ports;
using LiveChat.Grains.Rooms;
using LiveChat.Grains.Users;
using Orleans.Concurrency;

namespace LiveChat.Grains.Directory;

[GrainType("directory"), StatelessWorker, Reentrant]
internal sealed class DirectoryGrain(IDirectory directory, TimeProvider clock) : Grain, IDirectoryGrain
{
    private static readonly TimeSpan StoreTimeout = TimeSpan.FromSeconds(10);
    private static readonly Refusal NoSuchPage = new(RefusalCode.BadRequest, "The cursor is not one of ours.");
    private static readonly Refusal NoSuchOrder = new(RefusalCode.BadRequest, "There is no such order.");

    public Task<Result<DirectoryPage<RoomCard>>> FindRooms(string words, string? cursor, int max) =>
        FindRoomsSorted(words, RoomSort.Members, cursor, max);

    public async Task<Result<DirectoryPage<RoomCard>>> FindRoomsSorted(string words, RoomSort sort, string? cursor, int max)
    {
        if (!Enum.IsDefined(sort))
        {
            return NoSuchOrder;
        }

        using var timeout = new CancellationTokenSource(StoreTimeout, clock);
        try
        {
            return await directory.FindPublicRoomsAsync(words, sort, cursor, max, timeout.Token);
        }
        catch (FormatException)
        {
            return NoSuchPage;
        }
    }

    public async Task<Result<DirectoryPage<RoomCard>>> FindAllRooms(string words, string? cursor, int max)
    {
        using var timeout = new CancellationTokenSource(StoreTimeout, clock);
        try
        {
            return await directory.FindAllRoomsAsync(words, cursor, max, timeout.Token);
        }
        catch (FormatException)
        {
            return NoSuchPage;
        }
    }

    public async Task<Result<DirectoryPage<UserCard>>> FindUsers(string words, string? cursor, int max)
    {
        using var timeout = new CancellationTokenSource(StoreTimeout, clock);
        try
        {
            return await directory.FindUsersAsync(words, cursor, max, timeout.Token);
        }
        catch (FormatException)
        {
            return NoSuchPage;
        }
    }

    public async Task<ImmutableArray<UserCard>> GetUsers(ImmutableArray<UserId> users)
    {
        using var timeout = new CancellationTokenSource(StoreTimeout, clock);
        return await directory.GetUsersAsync(users, timeout.Token);
    }
}
