using LiveChat.Grains.Ports;
using static LiveChat.PortContracts.Rooms.LogEntries;

namespace LiveChat.PortContracts.Rooms;

public abstract partial class RoomLogContract
{
    [Fact]
    public async Task What_is_erased_is_gone_and_the_rest_stays()
    {
        await Append([Change(1, 0), .. Messages(2, 6), Change(8, 7)]);
        await Append(Messages(1, 3).In(OtherRoom));

        await Log.EraseAsync(Room, 1, 8, Cancel);

        Assert.Equal(new long[] { 8 }, (await ReadAll(Room)).Seqs());
        Assert.Equal(new long[] { 8 }, (await Log.ReadBackwardAsync(Room, long.MaxValue, 10, Cancel)).Seqs());
        Assert.Equal(new long[] { 8 }, (await Log.ReadChangesAsync(Room, 0, 10, Cancel)).Seqs());
        Assert.Null(await Log.FindAsync(Room, Ada, "c3", Cancel));
        Assert.Equal(8, (await Log.GetHeadsAsync([Room], Cancel))[0].Seq);
        Same(Messages(1, 3).In(OtherRoom), await ReadAll(OtherRoom));
    }

    [Fact]
    public async Task Erasing_again_or_where_nothing_is_does_no_harm()
    {
        await Append(Messages(1, 5));

        await Log.EraseAsync(Room, 2, 4, Cancel);
        await Log.EraseAsync(Room, 1, 4, Cancel);
        await Log.EraseAsync(Room, 4, 4, Cancel);
        await Log.EraseAsync(Room, -5, 0, Cancel);
        await Log.EraseAsync(OtherRoom, 1, 100, Cancel);

        Assert.Equal(new long[] { 4, 5 }, (await ReadAll(Room)).Seqs());
        Assert.Empty(await ReadAll(OtherRoom));
    }

    [Fact]
    public async Task After_erasing_the_room_goes_on_where_it_was()
    {
        await Append(Messages(1, 5));
        await Log.EraseAsync(Room, 1, 5, Cancel);

        Assert.Equal(AppendStop.Fenced, (await Append(Message(1))).Stop);
        Assert.Equal(AppendStop.Fenced, (await Append(Message(5, clientId: "other"))).Stop);
        Assert.Equal(new AppendResult(1), await Append(Message(6)));
        Assert.Equal(new long[] { 5, 6 }, (await ReadAll(Room)).Seqs());
    }

    [Fact]
    public async Task A_client_id_that_was_erased_can_be_used_again()
    {
        await Append(Messages(1, 5));
        await Log.EraseAsync(Room, 1, 5, Cancel);

        Assert.Equal(new AppendResult(1), await Append(Message(6, clientId: "c2")));
    }

    [Fact]
    public async Task Many_entries_are_erased_and_stay_so_when_the_store_is_opened_again()
    {
        await Append(Messages(1, 2_500));
        await Append(Messages(2_501, 10));

        await Log.EraseAsync(Room, 1, 2_505, Cancel);
        await CloseAsync();
        var reopened = await OpenAsync();

        Assert.Equal(new long[] { 2_505, 2_506, 2_507, 2_508, 2_509, 2_510 }, (await ReadAll(Room, reopened)).Seqs());
        Assert.Equal(new AppendResult(1), await reopened.AppendAsync(Room, [Message(2_511)], Cancel));
    }
}
