using LiveChat.Grains.Ports;
using LiveChat.Grains.Rooms;
using static LiveChat.PortContracts.Rooms.LogEntries;

namespace LiveChat.PortContracts.Rooms;

public abstract partial class RoomLogContract
{
    [Fact]
    public async Task The_first_entry_of_a_room_is_seq_one()
    {
        var result = await Append(Message(1));

        Assert.Equal(new AppendResult(1), result);
        Same([Message(1)], await ReadAll(Room));
    }

    [Fact]
    public async Task A_batch_is_stored_in_order()
    {
        var result = await Append(Messages(1, 100));

        Assert.Equal(new AppendResult(100), result);
        Same(Messages(1, 100), await ReadAll(Room));
    }

    [Fact]
    public async Task A_second_batch_goes_on_where_the_first_ended()
    {
        await Append(Messages(1, 3));

        var result = await Append(Messages(4, 2));

        Assert.Equal(new AppendResult(2), result);
        Same(Messages(1, 5), await ReadAll(Room));
    }

    [Fact]
    public async Task A_big_batch_is_stored_whole()
    {
        var result = await Append(Messages(1, 2_500));

        Assert.Equal(new AppendResult(2_500), result);
        Assert.Equal(2_500, (await ReadAll(Room)).Length);
    }

    [Fact]
    public async Task Rooms_count_on_their_own()
    {
        await Append(Messages(1, 3));

        var result = await Append(Message(1).In(OtherRoom));

        Assert.Equal(new AppendResult(1), result);
        Same([Message(1).In(OtherRoom)], await ReadAll(OtherRoom));
        Same(Messages(1, 3), await ReadAll(Room));
    }

    [Theory]
    [InlineData("")]
    [InlineData("שלום 日本語 🇺🇳 e\u0301")]
    [InlineData("a\0b'; DROP TABLE log; --")]
    public async Task A_body_comes_back_as_it_was(string body)
    {
        await Append(Message(1, body: body));

        Assert.Equal(body, Assert.Single(await ReadAll(Room)).Text());
    }

    [Fact]
    public async Task A_body_need_not_be_text()
    {
        var bytes = Enumerable.Range(0, 256).Select(i => (byte)i).ToArray();

        await Append(Message(1) with { Body = bytes });

        Assert.Equal(bytes, Assert.Single(await ReadAll(Room)).Body.ToArray());
    }

    [Fact]
    public async Task A_body_of_half_a_mebibyte_comes_back()
    {
        var bytes = new byte[512 * 1024];
        new Random(1).NextBytes(bytes);

        await Append(Message(1) with { Body = bytes }, Message(2));

        Assert.Equal(bytes, (await ReadAll(Room))[0].Body.ToArray());
    }

    [Fact]
    public async Task A_body_is_what_it_was_when_it_was_appended()
    {
        var buffer = "first"u8.ToArray();
        await Append(Message(1) with { Body = buffer });

        "later"u8.CopyTo(buffer);

        Assert.Equal("first", Assert.Single(await ReadAll(Room)).Text());
    }

    [Fact]
    public async Task The_time_is_kept_to_the_millisecond_in_utc()
    {
        var at = new DateTimeOffset(2026, 3, 1, 14, 30, 15, 123, TimeSpan.FromHours(2)).AddTicks(4_567);

        await Append(Message(1) with { At = at });

        var stored = Assert.Single(await ReadAll(Room)).At;
        Assert.Equal(new DateTimeOffset(2026, 3, 1, 12, 30, 15, 123, TimeSpan.Zero), stored);
        Assert.Equal(TimeSpan.Zero, stored.Offset);
    }

    [Fact]
    public async Task An_empty_batch_is_a_bug_of_the_caller()
    {
        await Assert.ThrowsAnyAsync<ArgumentException>(() => Log.AppendAsync(Room, [], Cancel));
        await Assert.ThrowsAnyAsync<ArgumentException>(() => Log.AppendAsync(Room, default, Cancel));
    }

    [Fact]
    public async Task A_batch_with_a_hole_is_a_bug_of_the_caller()
    {
        await Assert.ThrowsAnyAsync<ArgumentException>(() => Append(Message(1), Message(3)));

        Assert.Empty(await ReadAll(Room));
    }

    [Fact]
    public async Task A_batch_of_two_rooms_is_a_bug_of_the_caller()
    {
        await Assert.ThrowsAnyAsync<ArgumentException>(() => Append(Message(1), Message(2).In(OtherRoom)));

        Assert.Empty(await ReadAll(Room));
    }

    [Fact]
    public async Task Seq_zero_is_a_bug_of_the_caller()
    {
        await Assert.ThrowsAnyAsync<ArgumentException>(() => Append(Message(0)));
    }

    [Fact]
    public async Task A_cancelled_append_gives_up_and_the_log_lives_on()
    {
        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => Log.AppendAsync(Room, [Message(1)], new CancellationToken(canceled: true)));

        Assert.Equal(new AppendResult(1), await Append(Message(1)));
    }

    [Fact]
    public async Task A_closed_store_opens_with_everything_in_it()
    {
        await Append(Messages(1, 3));
        await Append(Messages(1, 2).In(OtherRoom));
        await CloseAsync();

        var reopened = await OpenAsync();

        Same(Messages(1, 3), await ReadAll(Room, reopened));
        Same(Messages(1, 2).In(OtherRoom), await ReadAll(OtherRoom, reopened));
        Assert.Equal(new AppendResult(1), await reopened.AppendAsync(Room, [Message(4)], Cancel));
    }

    [Fact]
    public async Task Ids_of_the_greatest_length_are_kept()
    {
        var room = new RoomId(new string('z', 32));
        var entry = Message(1, clientId: new string('é', LogBatch.MaxClientIdLength)).In(room).By(new(new string('y', 32)));

        await Append(entry);

        Same([entry], await ReadAll(room));
    }
}
