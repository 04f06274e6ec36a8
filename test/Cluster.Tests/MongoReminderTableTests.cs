using LiveChat.PortContracts.Reminders;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using MongoDB.Driver;
using Orleans;
using Orleans.Providers.MongoDB.Configuration;
using Orleans.Providers.MongoDB.Reminders;
using Orleans.Providers.MongoDB.Utils;

namespace LiveChat.Cluster.Tests;

/// <summary>The library's table under our contract, over our client.</summary>
public sealed class MongoReminderTableTests : ReminderTableContract
{
    private readonly TestDatabase _database = new();

    protected override async Task<IReminderTable> OpenAsync()
    {
        var database = await _database.OpenAsync();
        var table = new MongoReminderTable(
            new OneClient(database.Client),
            NullLogger<MongoReminderTable>.Instance,
            new OptionsWrapper<MongoDBRemindersOptions>(new MongoDBRemindersOptions { DatabaseName = database.Database.DatabaseNamespace.DatabaseName }),
            new OptionsWrapper<Orleans.Configuration.ClusterOptions>(new Orleans.Configuration.ClusterOptions { ServiceId = "test", ClusterId = "test" }));
        await table.Init();
        return table;
    }

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

    private sealed class OneClient(IMongoClient client) : IMongoClientFactory
    {
        public IMongoClient Create(string name) => client;
    }
}
