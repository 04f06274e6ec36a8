using LiveChat.Grains.Ports;
using LiveChat.Grains.Rooms;
using LiveChat.Grains.Users;

namespace LiveChat.PortContracts.Directory;

/// <summary>What every <see cref="IDirectory"/> keeps. An adapter derives from it once per kind of store.</summary>
public abstract partial class DirectoryContract : IAsyncLifetime
{
    /// <summary>The directory under test.</summary>
    protected IDirectory Directory { get; private set; } = null!;

    protected static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => Directory = await OpenAsync();

    public async ValueTask DisposeAsync()
    {
        await CloseAsync();
        await DeleteAsync();
        GC.SuppressFinalize(this);
    }

    /// <summary>Opens one more directory over the store of this test.</summary>
    protected abstract Task<IDirectory> OpenAsync();

    /// <summary>Closes every directory of this test; the store stays.</summary>
    protected abstract Task CloseAsync();

    /// <summary>Deletes the store.</summary>
    protected virtual Task DeleteAsync() => Task.CompletedTask;

    protected static UserCard User(string id, string name, string? displayName = null, long version = 1)
    {
        return new UserCard { Id = new(id), Name = name, DisplayName = displayName ?? name, Version = version };
    }

    protected static RoomCard Card(string id, string name, int members = 1, long version = 1)
    {
        return new RoomCard
        {
            Id = new(id),
            Name = name,
            Topic = $"About {name}",
            Visibility = RoomVisibility.Public,
            Members = members,
            CreatedAt = new DateTimeOffset(2026, 3, 1, 12, 0, 0, 250, TimeSpan.Zero),
            Version = version,
        };
    }

    private async Task Put(params UserCard[] cards)
    {
        foreach (var card in cards)
        {
            await Directory.PutUserAsync(card, Cancel);
        }
    }

    private async Task Put(params RoomCard[] cards)
    {
        foreach (var card in cards)
        {
            await Directory.PutRoomAsync(card, Cancel);
        }
    }

    private async Task<IEnumerable<string>> FindRooms(string words)
    {
        return (await Directory.FindPublicRoomsAsync(words, RoomSort.Members, null, 100, Cancel)).Items.Select(card => card.Id.Value);
    }

    private async Task<IEnumerable<string>> FindUsers(string words)
    {
        return (await Directory.FindUsersAsync(words, null, 100, Cancel)).Items.Select(card => card.Id.Value);
    }
}
