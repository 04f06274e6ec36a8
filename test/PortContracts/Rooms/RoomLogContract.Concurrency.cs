using LiveChat.Grains.Ports;
using LiveChat.Grains.Rooms;
using static LiveChat.PortContracts.Rooms.LogEntries;

namespace LiveChat.PortContracts.Rooms;

public abstract partial class RoomLogContract
{
    [Fact]
    public async Task Many_rooms_at_once_lose_nothing_and_keep_their_order()
    {
        var rooms = Enumerable.Range(0, 50).Select(i => new RoomId($"busy{i}")).ToArray();

        await Task.WhenAll(rooms.Select(room => Task.Run(() => Fill(room, batches: 20), Cancel)));

        foreach (var room in rooms)
        {
            Same(Messages(1, 60).In(room), await ReadAll(room));
        }
    }

    [Fact]
    public async Task Batches_of_one_room_that_do_not_wait_for_each_other_keep_their_order()
    {
        var appends = Enumerable.Range(0, 50).Select(i => Append(Messages(1 + (i * 3), 3))).ToArray();

        var results = await Task.WhenAll(appends);

        Assert.All(results, result => Assert.Equal(new AppendResult(3), result));
        Same(Messages(1, 150), await ReadAll(Room));
    }

    [Fact]
    public async Task What_was_acked_is_read_at_once()
    {
        for (var seq = 1; seq <= 50; seq++)
        {
            await Append(Message(seq));

            Same([Message(seq)], await Log.ReadBackwardAsync(Room, long.MaxValue, 1, Cancel));
            Assert.Equal(seq, (await Log.GetHeadsAsync([Room], Cancel))[0].Seq);
            Assert.NotNull(await Log.FindAsync(Room, Ada, $"c{seq}", Cancel));
        }
    }

    [Fact]
    public async Task Readers_beside_a_writer_see_a_dense_prefix()
    {
        var writing = Task.Run(() => Fill(Room, batches: 100), Cancel);

        var readers = Enumerable.Range(0, 4).Select(_ => Task.Run(
            async () =>
            {
                bool last;
                do
                {
                    last = writing.IsCompleted;
                    var seen = (await ReadAll(Room)).Seqs();
                    Assert.Equal(Enumerable.Range(1, seen.Length).Select(i => (long)i), seen);
                }
                while (!last);
            },
            Cancel));

        await Task.WhenAll([writing, .. readers]);
        Assert.Equal(300, (await ReadAll(Room)).Length);
    }

    private async Task Fill(RoomId room, int batches)
    {
        for (var batch = 0; batch < batches; batch++)
        {
            var result = await Append(Messages(1 + (batch * 3), 3).In(room));
            Assert.Equal(new AppendResult(3), result);
        }
    }
}
