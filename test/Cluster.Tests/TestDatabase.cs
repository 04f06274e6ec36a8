using System.Collections.Concurrent;
using LiveChat.Cluster.Mongo;
using Microsoft.Extensions.Options;
using MongoDB.Driver;

namespace LiveChat.Cluster.Tests;

/// <summary>A database of a test's own on the server that LIVECHAT_MONGODB names, opened as often as the test likes.</summary>
internal sealed class TestDatabase : IDisposable
{
    private readonly string _name = "test_" + Guid.NewGuid().ToString("N")[..12];
    private readonly ConcurrentBag<ChatDatabase> _open = [];

    /// <summary>Of a replica set, or of something that says it is one.</summary>
    public static string Url { get; } = Environment.GetEnvironmentVariable("LIVECHAT_MONGODB")
        ?? throw new InvalidOperationException("Set LIVECHAT_MONGODB to the URL of a MongoDB replica set, such as mongodb://127.0.0.1:27017/?replicaSet=rs0");

    public ClusterOptions Options => new() { MongoUrl = Url, Database = _name };

    public async Task<ChatDatabase> OpenAsync()
    {
        var database = new ChatDatabase(new OptionsWrapper<ClusterOptions>(Options));
        _open.Add(database);
        await Schema.PrepareAsync(database, TestContext.Current.CancellationToken);
        return database;
    }

    public void Close()
    {
        while (_open.TryTake(out var database))
        {
            database.Dispose();
        }
    }

    public void Dispose()
    {
        Close();
        using var client = new MongoClient(MongoSettings.From(Url));
        client.DropDatabase(_name);
    }
}
