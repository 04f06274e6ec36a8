using System.Diagnostics.Metrics;
using LiveChat.Cluster.Rooms;
using LiveChat.Grains.Ports;
using LiveChat.PortContracts.Rooms;
using Microsoft.Extensions.DependencyInjection;

namespace LiveChat.Cluster.Tests.Rooms;

public sealed class MongoRoomLogTests : RoomLogContract
{
    private readonly TestDatabase _database = new();
    private readonly ServiceProvider _services = new ServiceCollection().AddMetrics().BuildServiceProvider();

    protected override async Task<IRoomLog> OpenAsync()
    {
        var instruments = new StoreInstruments(_services.GetRequiredService<IMeterFactory>());
        return new MongoRoomLog(await _database.OpenAsync(), instruments, TimeProvider.System);
    }

    protected override Task CloseAsync()
    {
        _database.Close();
        return Task.CompletedTask;
    }

    protected override async Task DeleteAsync()
    {
        _database.Dispose();
        await _services.DisposeAsync();
    }
}
