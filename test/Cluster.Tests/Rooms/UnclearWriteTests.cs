using System.Diagnostics.Metrics;
using LiveChat.Cluster.Mongo;
using LiveChat.Cluster.Rooms;
using LiveChat.Cluster.Tests.Mongo;
using LiveChat.Grains.Ports;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using static LiveChat.PortContracts.Rooms.LogEntries;

namespace LiveChat.Cluster.Tests.Rooms;

/// <summary>Writes whose outcome the driver does not know: what is answered is true, and what is not known is not answered.</summary>
public sealed class UnclearWriteTests : IAsyncLifetime
{
    private readonly TestDatabase _database = new();
    private readonly MongoLine _line = new();
    private readonly ServiceProvider _services = new ServiceCollection().AddMetrics().BuildServiceProvider();
    private ChatDatabase _behind = null!;
    private MongoRoomLog _log = null!;
    private MongoRoomLog _truth = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _truth = Log(await _database.OpenAsync());
        var options = _database.Options;
        options.MongoUrl = _line.Url;
        _behind = new ChatDatabase(new OptionsWrapper<ClusterOptions>(options));
        _log = Log(_behind);
        Assert.Equal(new AppendResult(1), await _log.AppendAsync(Room, [Message(1)], Cancel));
    }

    [Fact]
    public async Task A_write_whose_answer_is_lost_is_repeated_and_stored_once()
    {
        _line.Plan(Fate.AnswerLost);

        Assert.Equal(new AppendResult(2), await _log.AppendAsync(Room, Messages(2, 2), Cancel));

        Same(Messages(1, 3), await _truth.ReadForwardAsync(Room, 1, 10, Cancel));
        Assert.Equal(3, _line.Inserts); // One before, this one, and its repetition.
    }

    [Fact]
    public async Task A_write_that_never_arrives_is_repeated()
    {
        _line.Plan(Fate.LostOnTheWay);

        Assert.Equal(new AppendResult(2), await _log.AppendAsync(Room, Messages(2, 2), Cancel));

        Same(Messages(1, 3), await _truth.ReadForwardAsync(Room, 1, 10, Cancel));
        Assert.Equal(3, _line.Inserts); // One before, this one, and its repetition.
    }

    [Fact]
    public async Task When_the_repetition_is_lost_as_well_the_end_of_the_room_tells_that_all_is_there()
    {
        _line.Plan(Fate.AnswerLost, Fate.LostOnTheWay);

        Assert.Equal(new AppendResult(2), await _log.AppendAsync(Room, Messages(2, 2), Cancel));

        Same(Messages(1, 3), await _truth.ReadForwardAsync(Room, 1, 10, Cancel));
        Assert.Equal(new AppendResult(1), await _log.AppendAsync(Room, [Message(4)], Cancel));
    }

    [Fact]
    public async Task What_is_not_there_may_still_come_so_nothing_is_answered()
    {
        _line.Plan(Fate.LostOnTheWay, Fate.LostOnTheWay);

        await Assert.ThrowsAsync<IOException>(() => _log.AppendAsync(Room, Messages(2, 2), Cancel));

        Same([Message(1)], await _truth.ReadForwardAsync(Room, 1, 10, Cancel));
        Assert.Equal(new AppendResult(2), await _log.AppendAsync(Room, Messages(2, 2), Cancel));
    }

    [Fact]
    public async Task Entries_of_somebody_else_at_the_same_place_are_not_taken_for_ours()
    {
        _line.Plan(Fate.LostOnTheWay, Fate.LostOnTheWay);
        await _truth.AppendAsync(Room, [Message(2).By(Bob), Message(3).By(Bob)], Cancel);

        await Assert.ThrowsAsync<IOException>(() => _log.AppendAsync(Room, Messages(2, 2), Cancel));

        Assert.Equal(new AppendResult(0, AppendStop.Fenced), await _log.AppendAsync(Room, Messages(2, 2), Cancel));
    }

    [Fact]
    public async Task With_the_server_away_the_failure_can_cross_to_another_silo()
    {
        _line.IsDown = true;

        var failure = await Assert.ThrowsAnyAsync<Exception>(() => _log.AppendAsync(Room, [Message(2)], Cancel));

        Assert.IsType<IOException>(failure);
        Assert.Null(failure.InnerException);
        _line.IsDown = false;
        Assert.Equal(new AppendResult(1), await _log.AppendAsync(Room, [Message(2)], Cancel));
    }

    public async ValueTask DisposeAsync()
    {
        _behind.Dispose();
        await _line.DisposeAsync();
        _database.Dispose();
        await _services.DisposeAsync();
    }

    private MongoRoomLog Log(ChatDatabase database) =>
        new(database, new StoreInstruments(_services.GetRequiredService<IMeterFactory>()), TimeProvider.System);
}
