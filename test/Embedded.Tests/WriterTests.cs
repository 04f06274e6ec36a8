using LiveChat.Embedded.Directories;
using LiveChat.Embedded.Rooms;
using LiveChat.Embedded.Sqlite;
using LiveChat.Embedded.Store;
using LiveChat.Grains.Ports;
using LiveChat.Grains.Rooms;
using LiveChat.Grains.Users;
using LiveChat.PortContracts.Rooms;
using static LiveChat.PortContracts.Rooms.LogEntries;

namespace LiveChat.Embedded.Tests;

public sealed class WriterTests : IDisposable
{
    private readonly TestFolder _folder = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_full_file_fails_what_does_not_fit_and_keeps_what_was_acked()
    {
        var store = _folder.Open(connection => connection.Execute("PRAGMA max_page_count = 200"));
        var log = new SqliteRoomLog(store);
        var acked = 0;
        while (await Append(log, acked + 1) is { Stop: AppendStop.None })
        {
            acked++;
        }

        Assert.InRange(acked, 10, 200);
        Assert.False(store.IsWell);
        Assert.Equal(acked, (await log.GetHeadsAsync([Room], Cancel))[0].Seq);

        await store.WriteAsync(0, (connection, _) => Run(connection, "PRAGMA max_page_count = 100000"), Cancel);
        Assert.Equal(new AppendResult(1), await Append(log, acked + 1));
        Assert.True(store.IsWell);
        Assert.Equal(acked + 1, (await log.ReadForwardAsync(Room, 1, 1_000, Cancel)).Length);
    }

    [Fact]
    public async Task One_transaction_that_fails_fails_all_that_is_in_it()
    {
        var store = _folder.Open(connection => connection.Execute("PRAGMA max_page_count = 100"));
        var log = new SqliteRoomLog(store);
        var gate = Hold(store);

        var small = log.AppendAsync(Room, [Message(1)], Cancel);
        var big = log.AppendAsync(OtherRoom, [Message(1).In(OtherRoom) with { Body = new byte[1 << 20] }], Cancel);
        gate.Open();

        await Assert.ThrowsAnyAsync<IOException>(() => small);
        await Assert.ThrowsAnyAsync<IOException>(() => big);
        Assert.Empty(await log.ReadForwardAsync(Room, 1, 1, Cancel));
        Assert.Equal(new AppendResult(1), await log.AppendAsync(Room, [Message(1)], Cancel));
    }

    [Fact]
    public async Task A_write_that_cannot_be_made_stops_no_other()
    {
        var store = _folder.Open();
        var log = new SqliteRoomLog(store);
        var gate = Hold(store);

        var before = log.AppendAsync(Room, [Message(1)], Cancel);
        var halfPair = log.AppendAsync(OtherRoom, [Message(1, clientId: "\ud83d").In(OtherRoom)], Cancel);
        var breaksARule = store.WriteAsync(
            0, (connection, _) => Run(connection, "INSERT INTO room (id) VALUES ('x'), ('x')"), Cancel);
        var throws = store.WriteAsync<int, int>(0, (_, _) => throw new InvalidOperationException("On purpose."), Cancel);
        var after = new SqliteDirectory(store).PutUserAsync(
            new UserCard { Id = Ada, Name = "ada", DisplayName = "Ada", Version = 1 }, Cancel);
        gate.Open();

        Assert.Equal(new AppendResult(1), await before);
        await Assert.ThrowsAnyAsync<ArgumentException>(() => halfPair);
        await Assert.ThrowsAsync<SqliteFailure>(() => breaksARule);
        await Assert.ThrowsAsync<InvalidOperationException>(() => throws);
        await after;
        Assert.True(store.IsWell);
        Same([Message(1)], await log.ReadForwardAsync(Room, 1, 10, Cancel));
        Assert.Equal(new AppendResult(1), await log.AppendAsync(OtherRoom, [Message(1).In(OtherRoom)], Cancel));
    }

    [Fact]
    public async Task What_waits_is_written_in_one_transaction()
    {
        var store = _folder.Open();
        var log = new SqliteRoomLog(store);
        var gate = Hold(store);

        var appends = Enumerable.Range(0, 50)
            .Select(i => log.AppendAsync(new RoomId($"room{i}"), [Message(1).In(new($"room{i}"))], Cancel))
            .ToArray();
        gate.Open();
        await Task.WhenAll(appends);

        // The one that held the writer, and one for all that came meanwhile.
        Assert.Equal([1, 50], _folder.Meters.RowsOfCommits);
    }

    [Fact]
    public async Task A_write_given_up_while_it_waits_does_not_happen()
    {
        var store = _folder.Open();
        var log = new SqliteRoomLog(store);
        var gate = Hold(store);
        using var giveUp = new CancellationTokenSource();

        var append = log.AppendAsync(Room, [Message(1)], giveUp.Token);
        await giveUp.CancelAsync();
        gate.Open();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => append);
        Assert.Equal(new AppendResult(1), await log.AppendAsync(Room, [Message(1, "other")], Cancel));
    }

    [Fact]
    public async Task A_full_queue_makes_callers_wait_and_loses_none()
    {
        const int Many = 10_000;
        var log = new SqliteRoomLog(_folder.Open());

        var appends = Enumerable.Range(1, Many).Select(seq => log.AppendAsync(Room, [Message(seq)], Cancel)).ToArray();
        var results = await Task.WhenAll(appends);

        // Who found the queue full comes in any order, so some are fenced; nothing is lost or stored twice.
        var stored = results.Sum(result => result.Stored);
        Assert.InRange(stored, 1, Many);
        Assert.Equal(stored, (await log.GetHeadsAsync([Room], Cancel))[0].Seq);
    }

    [Fact]
    public async Task Closing_writes_what_waits_and_leaves_one_file()
    {
        var store = _folder.Open();
        var log = new SqliteRoomLog(store);
        var gate = Hold(store);
        var appends = Enumerable.Range(1, 20).Select(seq => log.AppendAsync(Room, [Message(seq)], Cancel)).ToArray();

        gate.Open();
        _folder.Close();

        Assert.All(await Task.WhenAll(appends), result => Assert.Equal(1, result.Stored));
        Assert.Equal([_folder.File], Directory.GetFiles(_folder.Path));
        await Assert.ThrowsAsync<ObjectDisposedException>(() => log.AppendAsync(Room, [Message(21)], Cancel));
        await Assert.ThrowsAsync<ObjectDisposedException>(() => log.ReadForwardAsync(Room, 1, 1, Cancel));
    }

    /// <summary>Keeps the writer busy until the gate opens, so that what comes now waits together.</summary>
    private static WriterGate Hold(ChatStore store)
    {
        var gate = new WriterGate();
        _ = store.WriteAsync(gate, (connection, held) => held.Stand(connection), Cancel);
        gate.Arrived.Wait(Cancel);
        return gate;
    }

    private static bool Run(Connection connection, string sql)
    {
        connection.Execute(sql);
        return true;
    }

    private static async Task<AppendResult?> Append(SqliteRoomLog log, long seq)
    {
        try
        {
            return await log.AppendAsync(Room, [Message(seq) with { Body = new byte[4_000] }], Cancel);
        }
        catch (IOException)
        {
            return null;
        }
    }

    private sealed class WriterGate
    {
        private readonly ManualResetEventSlim _open = new();

        public ManualResetEventSlim Arrived { get; } = new();

        public void Open() => _open.Set();

        public bool Stand(Connection connection)
        {
            Arrived.Set();
            _open.Wait(TimeSpan.FromSeconds(30));
            return Run(connection, "INSERT INTO room (id) VALUES ('held')");
        }
    }
}
