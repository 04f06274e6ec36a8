using System.Collections.Immutable;
using LiveChat.Grains.Ports;
using static LiveChat.PortContracts.Rooms.LogEntries;

namespace LiveChat.PortContracts.Rooms;

public abstract partial class RoomLogContract
{
    [Fact]
    public async Task Texts_with_links_are_found_from_the_end_and_come_back_whole()
    {
        await Append([WithLinks(1), Message(2), WithLinks(3) with { Thread = 2, HasFiles = true }, Act(4, 3) with { HasLinks = true }, WithFiles(5), Change(6, 5)]);
        await Append([Message(1).In(OtherRoom), WithLinks(2).In(OtherRoom)]);

        Same([WithLinks(1), WithLinks(3) with { Thread = 2, HasFiles = true }, Act(4, 3) with { HasLinks = true }], await Links());
        Same([WithLinks(2).In(OtherRoom)], await Log.ReadMarkedAsync(OtherRoom, LogMark.Links, long.MaxValue, 10, Cancel));
        Assert.Equal(new long[] { 3, 4 }, (await Links(max: 2)).Seqs());
        Assert.Equal(new long[] { 1 }, (await Links(before: 3)).Seqs());
        Assert.Equal(new long[] { 3, 5 }, (await Files()).Seqs());
        Assert.Empty(await Links(before: 1));
        Assert.Empty(await Links(before: long.MinValue));
        Assert.Empty(await Links(max: 0));
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => Links(max: -1));
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => Links(before: 0, max: -1));
        Same(WithLinks(1), await Log.FindAsync(Room, Ada, "c1", Cancel));
    }

    [Fact]
    public async Task Texts_with_links_are_found_among_thousands_and_after_opening_again()
    {
        await Append(Messages(1, 999));
        await Append([WithLinks(1_000), .. Messages(1_001, 999), WithLinks(2_000), .. Messages(2_001, 20)]);
        await CloseAsync();
        var reopened = await OpenAsync();

        Same([WithLinks(1_000), WithLinks(2_000)], await reopened.ReadMarkedAsync(Room, LogMark.Links, long.MaxValue, 10, Cancel));
        Same([WithLinks(1_000)], await reopened.ReadMarkedAsync(Room, LogMark.Links, 2_000, 1, Cancel));
    }

    [Fact]
    public async Task A_text_that_was_erased_still_says_that_it_had_links()
    {
        await Append([Message(1), WithLinks(2), WithLinks(3), Message(4)]);

        await Log.RedactAsync(Room, [Blank(WithLinks(2))], Cancel);
        Same([Blank(WithLinks(2)), WithLinks(3)], await Links());
        await Log.EraseAsync(Room, 1, 4, Cancel);

        Assert.Empty(await Links());
    }

    private Task<ImmutableArray<LogEntry>> Links(long before = long.MaxValue, int max = 10) => Log.ReadMarkedAsync(Room, LogMark.Links, before, max, Cancel);

    private static LogEntry WithLinks(long seq) => Message(seq) with { HasLinks = true };
}
