using LiveChat.Cluster.Mongo;
using LiveChat.Grains.Ports;
using MongoDB.Bson;
using MongoDB.Driver;

namespace LiveChat.Cluster.Tests.Mongo;

public sealed class SchemaTests : IDisposable
{
    private readonly TestDatabase _database = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Silos_that_start_together_prepare_it_once()
    {
        await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => Task.Run(_database.OpenAsync, Cancel)));

        var stored = await (await _database.OpenAsync()).Schema.Find(new BsonDocument()).ToListAsync(Cancel);
        Assert.Equal(Schema.Version, Assert.Single(stored)["version"].ToInt32());
    }

    [Fact]
    public async Task A_database_of_a_newer_version_is_refused_and_left_alone()
    {
        var database = await _database.OpenAsync();
        await database.Schema.UpdateManyAsync(
            new BsonDocument(), new BsonDocument("$set", new BsonDocument("version", Schema.Version + 1)), cancellationToken: Cancel);

        var refused = await Assert.ThrowsAsync<StoreRefusedException>(_database.OpenAsync);

        Assert.Contains("newer", refused.Message, StringComparison.Ordinal);
        var stored = await database.Schema.Find(new BsonDocument()).SingleAsync(Cancel);
        Assert.Equal(Schema.Version + 1, stored["version"].ToInt32());
    }

    [Fact]
    public async Task The_indexes_are_those_that_the_queries_need()
    {
        var database = await _database.OpenAsync();

        Assert.Equal(["_id_", "acts", "changes", "once", "replies", "threads"], await NamesAsync(database.Log));
        Assert.Equal(["_id_", "pinned"], await NamesAsync(database.Notes));
        Assert.Equal(["_id_", "by-name", "words"], await NamesAsync(database.Users));
        Assert.Equal(["_id_", "by-age", "by-members", "by-name", "words"], await NamesAsync(database.Rooms));
    }

    public void Dispose() => _database.Dispose();

    private static async Task<IEnumerable<string>> NamesAsync<T>(IMongoCollection<T> collection)
    {
        var indexes = await (await collection.Indexes.ListAsync(Cancel)).ToListAsync(Cancel);
        return indexes.Select(index => index["name"].AsString).Order(StringComparer.Ordinal);
    }
}
