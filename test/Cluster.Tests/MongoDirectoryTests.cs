using LiveChat.Cluster.Directories;
using LiveChat.Grains.Ports;
using LiveChat.PortContracts.Directory;

namespace LiveChat.Cluster.Tests;

public sealed class MongoDirectoryTests : DirectoryContract
{
    private readonly TestDatabase _database = new();

    protected override async Task<IDirectory> OpenAsync() => new MongoDirectory(await _database.OpenAsync());

    protected override Task CloseAsync()
    {
        _database.Close();
        return Task.CompletedTask;
    }

    protected override Task DeleteAsync()
    {
        _database.Dispose();
        return Task.CompletedTask;
    }
}
