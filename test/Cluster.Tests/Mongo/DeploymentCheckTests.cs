using LiveChat.Cluster.Mongo;
using LiveChat.Grains.Ports;
using Microsoft.Extensions.Time.Testing;
using MongoDB.Bson;
using MongoDB.Driver;

namespace LiveChat.Cluster.Tests.Mongo;

/// <summary>What is refused at start, each with one line that says what to do.</summary>
public sealed class DeploymentCheckTests
{
    private static readonly BsonDocument OfASet = new()
    {
        { "setName", "rs0" },
        { "hosts", new BsonArray { "127.0.0.1:27017" } },
    };

    private readonly FakeTimeProvider _clock = new(DateTimeOffset.UnixEpoch);

    [Fact]
    public async Task A_replica_set_is_taken()
    {
        Assert.Null(await CheckAsync(OfASet));
    }

    [Fact]
    public async Task A_server_that_stands_alone_is_refused()
    {
        var refused = await Assert.ThrowsAsync<StoreRefusedException>(() => CheckAsync([]));

        Assert.Contains("rs.initiate()", refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', refused.Message);
    }

    [Fact]
    public async Task A_set_with_an_arbiter_is_refused()
    {
        var hello = OfASet.DeepClone().AsBsonDocument.Add("arbiters", new BsonArray { "127.0.0.1:27019" });

        var refused = await Assert.ThrowsAsync<StoreRefusedException>(() => CheckAsync(hello));

        Assert.Contains("arbiter", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_sharded_cluster_is_refused()
    {
        var refused = await Assert.ThrowsAsync<StoreRefusedException>(() => CheckAsync(new BsonDocument("msg", "isdbgrid")));

        Assert.Contains("sharded", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(16, true)]
    [InlineData(17, false)]
    public async Task A_server_older_than_6_0_is_refused(int wireVersion, bool isRefused)
    {
        var hello = OfASet.DeepClone().AsBsonDocument.Add("maxWireVersion", wireVersion);

        var outcome = await Record.ExceptionAsync(() => CheckAsync(hello));

        Assert.Equal(isRefused, outcome is StoreRefusedException);
    }

    [Theory]
    [InlineData(59, false)]
    [InlineData(61, true)]
    [InlineData(-3600, true)]
    public async Task Clocks_that_differ_are_worth_a_line_and_no_more(int seconds, bool warns)
    {
        var hello = OfASet.DeepClone().AsBsonDocument.Add("localTime", DateTime.UnixEpoch.AddSeconds(seconds));

        Assert.Equal(warns, await CheckAsync(hello) is not null);
    }

    [Fact]
    public async Task A_server_that_is_not_there_is_named()
    {
        var settings = MongoSettings.From("mongodb://name:secret@127.0.0.1:1/?replicaSet=rs0");
        settings.ServerSelectionTimeout = TimeSpan.FromMilliseconds(300);
        using var client = new MongoClient(settings);

        var refused = await Assert.ThrowsAsync<StoreRefusedException>(() => DeploymentCheck.RunAsync(client, _clock, Cancel));

        Assert.Contains("127.0.0.1:1", refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_server_of_these_tests_is_taken()
    {
        using var client = new MongoClient(MongoSettings.From(TestDatabase.Url));

        await DeploymentCheck.RunAsync(client, TimeProvider.System, Cancel);
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private async Task<string?> CheckAsync(BsonDocument hello)
    {
        await using var server = new FakeMongo(hello);
        using var client = new MongoClient(MongoSettings.From(server.Url));
        return await DeploymentCheck.RunAsync(client, _clock, Cancel);
    }
}
