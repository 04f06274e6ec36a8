using LiveChat.Cluster.State;
using LiveChat.PortContracts.State;
using Orleans.Storage;

namespace LiveChat.Cluster.Tests;

public sealed class MongoGrainStorageTests : GrainStorageContract
{
    private readonly TestDatabase _database = new();

    protected override async Task<IGrainStorage> OpenAsync() => new MongoGrainStorage(await _database.OpenAsync());

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
