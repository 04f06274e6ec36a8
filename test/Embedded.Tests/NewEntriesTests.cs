using System.Collections.Immutable;
using LiveChat.Embedded.Rooms;
using LiveChat.Embedded.Store;
using LiveChat.Grains.Ports;
using static LiveChat.PortContracts.Rooms.LogEntries;

namespace LiveChat.Embedded.Tests;

/// <summary>Entries move from where they arrive to where they stay; nobody who reads or writes can tell.</summary>
public sealed class NewEntriesTests : IDisposable
{
    /// <summary>Enough to move once, with some left that wait.</summary>
    private const int Count = NewEntries.MostWaiting + 100;

    private const int PerWrite = 50;

    private readonly TestFolder _folder = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Some_have_moved_and_some_wait()
    {
        var store = _folder.Open();
        await Fill(store);

        Assert.InRange(await CountOf(store, "log"), NewEntries.MostWaiting, Count);
        Assert.InRange(await CountOf(store, "log_new"), 1, NewEntries.MostWaiting - 1);
    }

    [Theory]
    [InlineData(1, Count + 10)]
    [InlineData(NewEntries.MostWaiting - 20, 50)]
    [InlineData(Count - 5, 50)]
    public async Task Pages_join_the_two_in_order(int from, int max)
    {
        var store = _folder.Open();
        var log = await Fill(store);
        var expected = Enumerable.Range(from, Math.Min(max, Count - from + 1)).Select(seq => (long)seq).ToArray();

        Assert.Equal(expected, SeqsOf(await log.ReadForwardAsync(Room, from, max, Cancel)));
        Assert.Equal(expected, SeqsOf(await log.ReadBackwardAsync(Room, expected[^1], expected.Length, Cancel)));
    }

    [Fact]
    public async Task A_message_is_stored_once_on_either_side()
    {
        var store = _folder.Open();
        var log = await Fill(store);

        foreach (var seq in (long[])[1, NewEntries.MostWaiting / 2, Count])
        {
            var again = await log.AppendAsync(Room, [Message(Count + 1) with { ClientId = Message(seq).ClientId }], Cancel);

            Assert.Equal((AppendStop.Duplicate, seq), (again.Stop, again.Existing!.Seq));
        }

        Assert.Equal(Count, (await log.GetHeadsAsync([Room], Cancel))[0].Seq);
    }

    [Fact]
    public async Task A_store_that_is_opened_again_goes_on_where_it_was()
    {
        await Fill(_folder.Open());
        _folder.Close();
        var store = _folder.Open();
        var log = new SqliteRoomLog(store);

        Assert.Equal(AppendStop.Fenced, (await log.AppendAsync(Room, [Message(NewEntries.MostWaiting)], Cancel)).Stop);
        Assert.Equal(new AppendResult(1), await log.AppendAsync(Room, [Message(Count + 1)], Cancel));
        Assert.Equal(1, (await log.GetHeadsAsync([OtherRoom], Cancel))[0].Seq);
        Assert.Equal(Count + 1, (await log.GetHeadsAsync([Room], Cancel))[0].Seq);
        Assert.Equal(Count + 2, await CountOf(store, "log") + await CountOf(store, "log_new"));
    }

    [Fact]
    public async Task Two_writers_of_one_file_move_what_either_has_added()
    {
        var (first, second) = (_folder.Open(), _folder.Open());
        var logs = new[] { new SqliteRoomLog(first), new SqliteRoomLog(second) };
        for (var seq = 1; seq <= Count; seq += PerWrite)
        {
            Assert.Equal(AppendStop.None, (await logs[seq / PerWrite % 2].AppendAsync(Room, Messages(seq), Cancel)).Stop);
        }

        Assert.InRange(await CountOf(first, "log_new"), 0, NewEntries.MostWaiting - 1);
        Assert.Equal(Count, (await logs[0].ReadForwardAsync(Room, 1, int.MaxValue, Cancel)).Length);
    }

    private static async Task<SqliteRoomLog> Fill(ChatStore store)
    {
        var log = new SqliteRoomLog(store);
        Assert.Equal(new AppendResult(1), await log.AppendAsync(OtherRoom, [Message(1).In(OtherRoom)], Cancel));
        for (var seq = 1; seq <= Count; seq += PerWrite)
        {
            Assert.Equal(new AppendResult(PerWrite), await log.AppendAsync(Room, Messages(seq), Cancel));
        }

        return log;
    }

    private static ImmutableArray<LogEntry> Messages(long from) => [.. Enumerable.Range(0, PerWrite).Select(i => Message(from + i))];

    private static long[] SeqsOf(ImmutableArray<LogEntry> entries) => [.. entries.Select(entry => entry.Seq)];

    private static Task<long> CountOf(ChatStore store, string table)
    {
        return store.ReadAsync(table, static (connection, name) => connection.Ask($"SELECT COUNT(*) FROM {name}"), Cancel);
    }
}
