using LiveChat.Grains.Ports;
using static LiveChat.PortContracts.Rooms.LogEntries;

namespace LiveChat.PortContracts.Rooms;

public abstract partial class RoomLogContract
{
    [Fact]
    public async Task Acts_are_found_without_what_stands_between_them()
    {
        await Append([Change(1, 0), Message(2), Act(3, 2), Message(4), Change(5, 4), Act(6, 4), Act(7, 4)]);
        await Append([Message(1).In(OtherRoom), Act(2, 1).In(OtherRoom)]);

        Assert.Equal(new long[] { 3, 6, 7 }, (await Log.ReadNotedAsync(Room, 0, 10, Cancel)).Seqs());
        Assert.Equal(new long[] { 6 }, (await Log.ReadNotedAsync(Room, 3, 1, Cancel)).Seqs());
        Assert.Empty(await Log.ReadNotedAsync(Room, 7, 10, Cancel));
        Assert.Empty(await Log.ReadNotedAsync(Room, long.MaxValue, 10, Cancel));
        Assert.Empty(await Log.ReadNotedAsync(Room, 0, 0, Cancel));
        Assert.Equal(new long[] { 1, 5 }, (await Log.ReadChangesAsync(Room, 0, 10, Cancel)).Seqs());
        Same(Act(6, 4), (await Log.ReadForwardAsync(Room, 6, 1, Cancel))[0]);
    }

    [Fact]
    public async Task Acts_are_found_among_thousands_and_after_opening_again()
    {
        for (var i = 0; i < 3; i++)
        {
            await Append([.. Messages((i * 1_000) + 1, 999), Act((i + 1) * 1_000, 1)]);
        }

        await CloseAsync();
        var reopened = await OpenAsync();

        Assert.Equal(new long[] { 1_000, 2_000, 3_000 }, (await reopened.ReadNotedAsync(Room, 0, 10, Cancel)).Seqs());
    }

    [Fact]
    public async Task A_redacted_entry_has_its_new_body_everywhere_and_nothing_else_of_it_changes()
    {
        await Append([Change(1, 0), Message(2), Act(3, 2), Message(4)]);
        await Append(Messages(1, 4).In(OtherRoom));

        await Log.RedactAsync(Room, [Blank(Message(2)), Blank(Act(3, 2)), Blank(Message(99))], Cancel);
        await Log.RedactAsync(Room, [Blank(Message(2))], Cancel);
        await Log.RedactAsync(Room, [], Cancel);

        Same([Change(1, 0), Blank(Message(2)), Blank(Act(3, 2)), Message(4)], await ReadAll(Room));
        Same(Blank(Message(2)), await Log.FindAsync(Room, Ada, "c2", Cancel));
        Same(Messages(1, 4).In(OtherRoom), await ReadAll(OtherRoom));
        var again = await Append(Message(5, clientId: "c2"));
        Assert.Equal((0, AppendStop.Duplicate), (again.Stored, again.Stop));
        Same(Blank(Message(2)), again.Existing);
    }

    [Fact]
    public async Task Redacting_in_a_room_without_entries_does_no_harm()
    {
        await Log.RedactAsync(Room, [Blank(Message(1))], Cancel);

        Assert.Empty(await ReadAll(Room));
        Assert.Equal(new AppendResult(1), await Append(Message(1)));
    }

    [Fact]
    public async Task What_was_redacted_long_ago_or_just_now_stays_so_when_the_store_is_opened_again()
    {
        await Append(Messages(1, 2_500));
        await Log.RedactAsync(Room, [Blank(Message(7)), Blank(Message(2_499))], Cancel);
        await CloseAsync();
        var reopened = await OpenAsync();

        Same(Blank(Message(7)), (await reopened.ReadForwardAsync(Room, 7, 1, Cancel))[0]);
        Same(Blank(Message(2_499)), (await reopened.ReadForwardAsync(Room, 2_499, 1, Cancel))[0]);
        Same(Message(8), (await reopened.ReadForwardAsync(Room, 8, 1, Cancel))[0]);
    }

    private static LogEntry Act(long seq, long ordinal) => Change(seq, ordinal) with { Kind = LogEntryKind.Act };

    private static LogEntry Blank(LogEntry entry) => entry with { Body = "{}"u8.ToArray() };
}
