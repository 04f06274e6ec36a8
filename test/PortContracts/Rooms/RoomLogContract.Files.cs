using System.Collections.Immutable;
using LiveChat.Grains.Ports;
using static LiveChat.PortContracts.Rooms.LogEntries;

namespace LiveChat.PortContracts.Rooms;

public abstract partial class RoomLogContract
{
    [Fact]
    public async Task Messages_with_files_are_found_from_the_end_and_come_back_whole()
    {
        await Append([WithFiles(1), Message(2), WithFiles(3) with { Thread = 2 }, Act(4, 1), WithFiles(5), Message(6)]);
        await Append([Message(1).In(OtherRoom), WithFiles(2).In(OtherRoom)]);

        Same([WithFiles(1), WithFiles(3) with { Thread = 2 }, WithFiles(5)], await Files());
        Same([WithFiles(2).In(OtherRoom)], await Log.ReadMarkedAsync(OtherRoom, LogMark.Files, long.MaxValue, 10, Cancel));
        Assert.Equal(new long[] { 3, 5 }, (await Files(max: 2)).Seqs());
        Assert.Equal(new long[] { 1 }, (await Files(before: 3)).Seqs());
        Assert.Empty(await Files(before: 1));
        Assert.Empty(await Files(before: long.MinValue));
        Assert.Empty(await Files(max: 0));
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => Files(max: -1));
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => Files(before: 0, max: -1));
        Same(WithFiles(5), await Log.FindAsync(Room, Ada, "c5", Cancel));
    }

    [Fact]
    public async Task Messages_with_files_are_found_among_thousands_and_after_opening_again()
    {
        await Append(Messages(1, 999));
        await Append([WithFiles(1_000), .. Messages(1_001, 999), WithFiles(2_000), .. Messages(2_001, 20)]);
        await CloseAsync();
        var reopened = await OpenAsync();

        Same([WithFiles(1_000), WithFiles(2_000)], await reopened.ReadMarkedAsync(Room, LogMark.Files, long.MaxValue, 10, Cancel));
        Same([WithFiles(1_000)], await reopened.ReadMarkedAsync(Room, LogMark.Files, 2_000, 1, Cancel));
    }

    [Fact]
    public async Task A_message_that_lost_its_body_still_says_that_it_had_files()
    {
        await Append([Message(1), WithFiles(2), WithFiles(3), Message(4)]);

        await Log.RedactAsync(Room, [Blank(WithFiles(2))], Cancel);
        Same([Blank(WithFiles(2)), WithFiles(3)], await Files());
        await Log.EraseAsync(Room, 1, 4, Cancel);

        Assert.Empty(await Files());
    }

    private Task<ImmutableArray<LogEntry>> Files(long before = long.MaxValue, int max = 10) => Log.ReadMarkedAsync(Room, LogMark.Files, before, max, Cancel);

    private static LogEntry WithFiles(long seq) => Message(seq) with { HasFiles = true };
}
