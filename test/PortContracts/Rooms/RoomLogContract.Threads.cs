using LiveChat.Grains.Ports;
using static LiveChat.PortContracts.Rooms.LogEntries;

namespace LiveChat.PortContracts.Rooms;

public abstract partial class RoomLogContract
{
    [Fact]
    public async Task Replies_are_found_by_thread_and_come_back_whole()
    {
        await Append([Message(1), Message(2), Reply(3, 1), Message(4), Reply(5, 2), Reply(6, 1), Reply(7, 1)]);
        await Append([Message(1).In(OtherRoom), Reply(2, 1).In(OtherRoom)]);

        Same([Reply(3, 1), Reply(6, 1), Reply(7, 1)], await Thread(1));
        Same([Reply(5, 2)], await Thread(2));
        Same([Reply(2, 1).In(OtherRoom)], await Log.ReadThreadAsync(OtherRoom, 1, long.MaxValue, 10, Cancel));
        Assert.Empty(await Thread(4));
        Same([Message(1), Message(2), Reply(3, 1)], await Log.ReadForwardAsync(Room, 1, 3, Cancel));
        Same(Reply(6, 1), await Log.FindAsync(Room, Ada, "c6", Cancel));
    }

    [Fact]
    public async Task A_thread_is_read_from_its_end()
    {
        await Append([Message(1), Reply(2, 1), Reply(3, 1), Reply(4, 1), Message(5), Reply(6, 1)]);

        Assert.Equal(new long[] { 4, 6 }, (await Thread(1, max: 2)).Seqs());
        Assert.Equal(new long[] { 2, 3 }, (await Thread(1, before: 4, max: 2)).Seqs());
        Assert.Equal(new long[] { 2 }, (await Thread(1, before: 3, max: 2)).Seqs());
        Assert.Empty(await Thread(1, before: 2));
        Assert.Empty(await Thread(1, before: 0));
        Assert.Empty(await Thread(1, before: long.MinValue));
        Assert.Empty(await Thread(1, max: 0));
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => Thread(1, max: -1));
    }

    [Fact]
    public async Task Notes_are_made_from_acts_and_replies_in_their_order()
    {
        await Append([Change(1, 0), Message(2), Reply(3, 2), Message(4), Act(5, 4), Reply(6, 2), Act(7, 4), Reply(8, 4)]);

        Assert.Equal(new long[] { 3, 5, 6, 7, 8 }, (await Log.ReadNotedAsync(Room, 0, 10, Cancel)).Seqs());
        Assert.Equal(new long[] { 5, 6 }, (await Log.ReadNotedAsync(Room, 3, 2, Cancel)).Seqs());
        Assert.Equal(new long[] { 1 }, (await Log.ReadChangesAsync(Room, 0, 10, Cancel)).Seqs());
    }

    [Fact]
    public async Task Replies_are_found_among_thousands_and_after_opening_again()
    {
        await Append(Messages(1, 999));
        await Append([Reply(1_000, 7), .. Messages(1_001, 999), Reply(2_000, 7), .. Messages(2_001, 20), Reply(2_021, 7)]);
        await CloseAsync();
        var reopened = await OpenAsync();

        Same([Reply(1_000, 7), Reply(2_000, 7), Reply(2_021, 7)], await reopened.ReadThreadAsync(Room, 7, long.MaxValue, 10, Cancel));
        Same([Reply(2_000, 7)], await reopened.ReadThreadAsync(Room, 7, 2_021, 1, Cancel));
        Assert.Equal(new long[] { 1_000, 2_000, 2_021 }, (await reopened.ReadNotedAsync(Room, 0, 10, Cancel)).Seqs());
    }

    [Fact]
    public async Task What_is_erased_is_in_no_thread_any_more()
    {
        await Append([Message(1), Reply(2, 1), Reply(3, 1), Message(4)]);

        await Log.RedactAsync(Room, [Blank(Reply(3, 1))], Cancel);
        Same([Reply(2, 1), Blank(Reply(3, 1))], await Thread(1));
        await Log.EraseAsync(Room, 1, 4, Cancel);

        Assert.Empty(await Thread(1));
        Assert.Empty(await Log.ReadNotedAsync(Room, 0, 10, Cancel));
    }

    private Task<System.Collections.Immutable.ImmutableArray<LogEntry>> Thread(long root, long before = long.MaxValue, int max = 10) =>
        Log.ReadThreadAsync(Room, root, before, max, Cancel);

    private static LogEntry Reply(long seq, long thread) => Message(seq) with { Thread = thread };
}
