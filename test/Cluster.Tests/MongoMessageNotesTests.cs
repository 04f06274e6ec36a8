using System.Diagnostics.Metrics;
using LiveChat.Cluster.Notes;
using LiveChat.Cluster.Rooms;
using LiveChat.Grains.Ports;
using LiveChat.PortContracts.Notes;
using Microsoft.Extensions.DependencyInjection;

namespace LiveChat.Cluster.Tests;

public sealed class MongoMessageNotesTests : MessageNotesContract
{
    private readonly TestDatabase _database = new();
    private readonly ServiceProvider _services = new ServiceCollection().AddMetrics().BuildServiceProvider();

    protected override async Task<(IRoomLog Log, IMessageNotes Notes)> OpenAsync()
    {
        var database = await _database.OpenAsync();
        var instruments = new StoreInstruments(_services.GetRequiredService<IMeterFactory>());
        return (new MongoRoomLog(database, instruments, TimeProvider.System), new MongoMessageNotes(database));
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
