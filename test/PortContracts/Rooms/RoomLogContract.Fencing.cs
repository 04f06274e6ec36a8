using LiveChat.Grains.Ports;
using static LiveChat.PortContracts.Rooms.LogEntries;

namespace LiveChat.PortContracts.Rooms;

public abstract partial class RoomLogContract
{
    private static readonly AppendResult FencedAtOnce = new(0, AppendStop.Fenced);

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(5)]
    [InlineData(long.MaxValue)]
    public async Task Only_the_seq_after_the_head_is_taken(long seq)
    {
        await Append(Messages(1, 3));

        var result = await Append(Message(1, clientId: "new") with { Seq = seq });

        Assert.Equal(FencedAtOnce, result);
        Same(Messages(1, 3), await ReadAll(Room));
    }

    [Fact]
    public async Task A_new_room_does_not_start_at_two()
    {
        Assert.Equal(FencedAtOnce, await Append(Message(2)));
        Assert.Empty(await ReadAll(Room));
    }

    [Fact]
    public async Task A_second_writer_of_a_room_is_fenced()
    {
        await Append(Messages(1, 3));
        var other = await OpenAsync();
        Assert.Equal(new AppendResult(1), await other.AppendAsync(Room, [Message(4).By(Bob)], Cancel));

        var result = await Append(Message(4), Message(5));

        Assert.Equal(FencedAtOnce, result);
        Same([.. Messages(1, 3), Message(4).By(Bob)], await ReadAll(Room));
    }

    [Fact]
    public async Task A_stale_writer_is_fenced_even_when_its_entry_is_a_duplicate()
    {
        var other = await OpenAsync();
        await Append(Message(1, clientId: "once"));

        Assert.Equal(FencedAtOnce, await other.AppendAsync(Room, [Message(1, clientId: "once")], Cancel));
    }

    [Fact]
    public async Task A_fenced_writer_that_reads_the_head_may_go_on()
    {
        var other = await OpenAsync();
        await Append(Messages(1, 2));
        Assert.Equal(FencedAtOnce, await other.AppendAsync(Room, [Message(1, clientId: "new")], Cancel));

        Assert.Equal(new AppendResult(1), await other.AppendAsync(Room, [Message(3)], Cancel));

        Same(Messages(1, 3), await ReadAll(Room));
    }

    [Fact]
    public async Task Two_writers_that_take_turns_never_lose_or_double_an_entry()
    {
        IRoomLog[] logs = [Log, await OpenAsync()];

        for (var seq = 1; seq <= 40; seq++)
        {
            Assert.Equal(new AppendResult(1), await logs[seq % 2].AppendAsync(Room, [Message(seq)], Cancel));
        }

        Same(Messages(1, 40), await ReadAll(Room, logs[0]));
        Same(Messages(1, 40), await ReadAll(Room, logs[1]));
    }

    [Fact]
    public async Task Of_two_writers_in_a_race_one_wins_each_seq()
    {
        const int Last = 100;
        IRoomLog[] logs = [Log, await OpenAsync()];

        var won = await Task.WhenAll(logs.Select((log, writer) => Task.Run(() => Race(log, writer, Last), Cancel)));

        var entries = await ReadAll(Room);
        Assert.Equal(Enumerable.Range(1, Last).Select(i => (long)i), entries.Seqs());
        Assert.Equal(Last, won[0].Count + won[1].Count);
        foreach (var entry in entries)
        {
            Assert.Contains(entry.Seq, won[entry.Author == Ada ? 0 : 1]);
        }
    }

    [Fact]
    public async Task A_fence_in_one_room_leaves_the_others_alone()
    {
        var appends = Enumerable.Range(1, 20)
            .Select(i => Append(Message(i % 2 + 1).In(new($"room{i}"))))
            .ToArray();

        var results = await Task.WhenAll(appends);

        for (var i = 1; i <= 20; i++)
        {
            Assert.Equal(i % 2 == 0 ? new AppendResult(1) : FencedAtOnce, results[i - 1]);
        }
    }

    /// <summary>Appends as an activation does that reads the head again each time it is fenced; answers the seqs it won.</summary>
    private static async Task<HashSet<long>> Race(IRoomLog log, int writer, int last)
    {
        var won = new HashSet<long>();
        for (var seq = 1L; seq <= last;)
        {
            var entry = Message(seq, clientId: $"w{writer}-{seq}").By(writer == 0 ? Ada : Bob);
            var result = await log.AppendAsync(Room, [entry], Cancel);
            if (result.Stop == AppendStop.None)
            {
                won.Add(seq++);
            }
            else
            {
                Assert.Equal(AppendStop.Fenced, result.Stop);
                seq = (await log.GetHeadsAsync([Room], Cancel))[0].Seq + 1;
            }
        }

        return won;
    }
}
