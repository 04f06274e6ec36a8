using LiveChat.Grains.Ports;
using LiveChat.Grains.Rooms;
using static LiveChat.PortContracts.Rooms.LogEntries;

namespace LiveChat.PortContracts.Rooms;

public abstract partial class RoomLogContract
{
    [Theory]
    [InlineData(1, 100, new long[] { 1, 2, 3, 4, 5 })]
    [InlineData(3, 100, new long[] { 3, 4, 5 })]
    [InlineData(2, 2, new long[] { 2, 3 })]
    [InlineData(5, 1, new long[] { 5 })]
    [InlineData(6, 10, new long[0])]
    [InlineData(1, 0, new long[0])]
    [InlineData(-7, 2, new long[] { 1, 2 })]
    [InlineData(long.MinValue, 1, new long[] { 1 })]
    [InlineData(long.MaxValue, 1, new long[0])]
    public async Task Forward_reads_start_at_a_seq_and_end_at_a_count(long from, int max, long[] expected)
    {
        await AppendWithNeighbours();

        Assert.Equal(expected, (await Log.ReadForwardAsync(Room, from, max, Cancel)).Seqs());
    }

    [Theory]
    [InlineData(5, 100, new long[] { 1, 2, 3, 4, 5 })]
    [InlineData(3, 2, new long[] { 2, 3 })]
    [InlineData(1, 5, new long[] { 1 })]
    [InlineData(0, 5, new long[0])]
    [InlineData(5, 0, new long[0])]
    [InlineData(-1, 5, new long[0])]
    [InlineData(long.MinValue, 5, new long[0])]
    [InlineData(99, 1, new long[] { 5 })]
    [InlineData(long.MaxValue, 3, new long[] { 3, 4, 5 })]
    public async Task Backward_reads_end_at_a_seq_and_answer_oldest_first(long to, int max, long[] expected)
    {
        await AppendWithNeighbours();

        Assert.Equal(expected, (await Log.ReadBackwardAsync(Room, to, max, Cancel)).Seqs());
    }

    [Theory]
    [InlineData(0, 100, new long[] { 1, 4, 6 })]
    [InlineData(1, 100, new long[] { 4, 6 })]
    [InlineData(3, 1, new long[] { 4 })]
    [InlineData(6, 100, new long[0])]
    [InlineData(0, 0, new long[0])]
    [InlineData(-5, 2, new long[] { 1, 4 })]
    [InlineData(long.MaxValue, 2, new long[0])]
    public async Task Changes_are_read_without_the_messages_between_them(long after, int max, long[] expected)
    {
        await Append(Change(1, 0), Message(2), Message(3), Change(4, 2), Message(5), Change(6, 3));
        await Append(Change(1, 0).In(OtherRoom));

        var changes = await Log.ReadChangesAsync(Room, after, max, Cancel);

        Assert.Equal(expected, changes.Seqs());
        Assert.All(changes, entry => Assert.Equal(LogEntryKind.Change, entry.Kind));
    }

    [Fact]
    public async Task A_change_comes_back_with_every_field()
    {
        await Append(Message(1), Change(2, ordinal: 1), Message(3) with { Ordinal = 2, Kind = LogEntryKind.Change });

        Same(
            [Change(2, ordinal: 1), Message(3) with { Ordinal = 2, Kind = LogEntryKind.Change }],
            await Log.ReadChangesAsync(Room, 0, 10, Cancel));
    }

    [Fact]
    public async Task A_room_that_nobody_wrote_to_is_empty()
    {
        Assert.Empty(await ReadAll(Room));
        Assert.Empty(await Log.ReadBackwardAsync(Room, long.MaxValue, 10, Cancel));
        Assert.Empty(await Log.ReadChangesAsync(Room, 0, 10, Cancel));
    }

    [Fact]
    public async Task A_negative_count_is_a_bug_of_the_caller()
    {
        await Assert.ThrowsAnyAsync<ArgumentException>(() => Log.ReadForwardAsync(Room, 1, -1, Cancel));
        await Assert.ThrowsAnyAsync<ArgumentException>(() => Log.ReadBackwardAsync(Room, 1, -1, Cancel));
        await Assert.ThrowsAnyAsync<ArgumentException>(() => Log.ReadChangesAsync(Room, 1, -1, Cancel));
    }

    [Fact]
    public async Task A_cancelled_read_gives_up()
    {
        var cancelled = new CancellationToken(canceled: true);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Log.ReadForwardAsync(Room, 1, 1, cancelled));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Log.GetHeadsAsync([Room], cancelled));
    }

    [Fact]
    public async Task A_long_room_is_read_page_by_page_without_a_seam()
    {
        await Append(Messages(1, 1_000));

        var backwards = new List<LogEntry>();
        for (var to = long.MaxValue; to > 0;)
        {
            var page = await Log.ReadBackwardAsync(Room, to, 64, Cancel);
            backwards.InsertRange(0, page);
            to = page.IsEmpty ? 0 : page[0].Seq - 1;
        }

        Same(Messages(1, 1_000), [.. backwards]);
    }

    [Fact]
    public async Task Heads_come_in_the_order_asked_with_zeros_for_empty_rooms()
    {
        await Append(Message(1), Message(2), Change(3, ordinal: 2));
        await Append(Message(1).In(OtherRoom));

        var heads = await Log.GetHeadsAsync([OtherRoom, new RoomId("nobody"), Room], Cancel);

        Assert.Equal(
            [
                new RoomHead { Room = OtherRoom, Seq = 1, Ordinal = 1, At = Message(1).At },
                new RoomHead { Room = new RoomId("nobody"), Seq = 0, Ordinal = 0, At = DateTimeOffset.UnixEpoch },
                new RoomHead { Room = Room, Seq = 3, Ordinal = 2, At = Message(3).At },
            ],
            heads);
    }

    [Fact]
    public async Task Heads_of_five_hundred_rooms_come_in_one_answer()
    {
        var rooms = Enumerable.Range(0, 500).Select(i => new RoomId($"many{i}")).ToArray();
        await Task.WhenAll(rooms.Select((room, i) => i % 5 == 0
            ? Task.CompletedTask
            : Append(Messages(1, i % 5).In(room))));

        var heads = await Log.GetHeadsAsync([.. rooms], Cancel);

        Assert.Equal(rooms, heads.Select(head => head.Room));
        Assert.Equal(Enumerable.Range(0, 500).Select(i => (long)(i % 5)), heads.Select(head => head.Seq));
    }

    [Fact]
    public async Task A_room_asked_twice_is_answered_twice()
    {
        await Append(Message(1));

        var heads = await Log.GetHeadsAsync([Room, Room], Cancel);

        Assert.Equal([1, 1], heads.Select(head => head.Seq));
    }

    [Fact]
    public async Task Heads_of_no_rooms_are_none()
    {
        Assert.Empty(await Log.GetHeadsAsync([], Cancel));
    }

    /// <summary>Five messages in the room, and rooms before and after it whose entries must not be seen.</summary>
    private async Task AppendWithNeighbours()
    {
        await Append(Messages(1, 9).In(new("before")));
        await Append(Messages(1, 5));
        await Append(Messages(1, 9).In(OtherRoom));
    }
}
