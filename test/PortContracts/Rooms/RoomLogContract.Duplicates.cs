using LiveChat.Grains.Ports;
using static LiveChat.PortContracts.Rooms.LogEntries;

namespace LiveChat.PortContracts.Rooms;

public abstract partial class RoomLogContract
{
    [Fact]
    public async Task The_same_client_id_again_answers_the_first_entry()
    {
        await Append(Message(1, "once", "first"));

        var result = await Append(Message(2, "once", "second"));

        Assert.Equal((0, AppendStop.Duplicate), (result.Stored, result.Stop));
        Same(Message(1, "once", "first"), result.Existing);
        Same([Message(1, "once", "first")], await ReadAll(Room));
    }

    [Fact]
    public async Task A_duplicate_inside_a_batch_stops_there()
    {
        await Append(Message(1, "once"));

        var result = await Append(Message(2), Message(3, "once"), Message(4));

        Assert.Equal((1, AppendStop.Duplicate), (result.Stored, result.Stop));
        Same(Message(1, "once"), result.Existing);
        Same([Message(1, "once"), Message(2)], await ReadAll(Room));
    }

    [Fact]
    public async Task A_duplicate_of_an_entry_of_the_same_batch_stops_there()
    {
        var result = await Append(Message(1, "once", "first"), Message(2), Message(3, "once", "second"));

        Assert.Equal((2, AppendStop.Duplicate), (result.Stored, result.Stop));
        Same(Message(1, "once", "first"), result.Existing);
        Assert.Equal(2, (await ReadAll(Room)).Length);
    }

    [Fact]
    public async Task After_a_duplicate_the_rest_may_be_appended_with_its_seqs_moved_up()
    {
        await Append(Message(1, "once"));
        await Append(Message(2, "once"), Message(3, "fresh"));

        var result = await Append(Message(2, "fresh"));

        Assert.Equal(new AppendResult(1), result);
        Same([Message(1, "once"), Message(2, "fresh")], await ReadAll(Room));
    }

    [Fact]
    public async Task Of_ten_sends_in_parallel_under_one_client_id_one_is_stored()
    {
        var results = await Task.WhenAll(
            Enumerable.Range(1, 10).Select(i => Task.Run(() => Append(Message(1, "once", $"{i}")), Cancel)));

        var stored = Assert.Single(await ReadAll(Room));
        Assert.Equal(stored.Text(), $"{Array.FindIndex(results, result => result.Stored == 1) + 1}");
        Assert.Equal(9, results.Count(result => result is { Stored: 0, Stop: AppendStop.Fenced }));
    }

    [Fact]
    public async Task Ten_re_sends_in_parallel_all_learn_the_first_entry()
    {
        await Append(Message(1, "once", "first"));

        var results = await Task.WhenAll(
            Enumerable.Range(1, 10).Select(_ => Task.Run(() => Append(Message(2, "once")), Cancel)));

        Assert.All(results, result => Same(Message(1, "once", "first"), result.Existing));
        Assert.Single(await ReadAll(Room));
    }

    [Fact]
    public async Task Another_author_may_use_the_same_client_id()
    {
        var result = await Append(Message(1, "once"), Message(2, "once").By(Bob));

        Assert.Equal(new AppendResult(2), result);
    }

    [Fact]
    public async Task Another_room_may_have_the_same_client_id()
    {
        await Append(Message(1, "once"));

        Assert.Equal(new AppendResult(1), await Append(Message(1, "once").In(OtherRoom)));
    }

    [Fact]
    public async Task Client_ids_differ_by_case()
    {
        Assert.Equal(new AppendResult(3), await Append(Message(1, "Id"), Message(2, "id"), Message(3, "ID")));
    }

    [Fact]
    public async Task Entries_without_a_client_id_are_never_duplicates()
    {
        Assert.Equal(new AppendResult(3), await Append(Change(1, 0), Change(2, 0), Change(3, 0)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("12345678901234567890123456789012345678901234567890123456789012345")]
    public async Task A_client_id_without_a_sensible_length_is_a_bug_of_the_caller(string clientId)
    {
        await Assert.ThrowsAnyAsync<ArgumentException>(() => Append(Message(1) with { ClientId = clientId }));
    }

    [Fact]
    public async Task A_client_id_is_remembered_by_a_reopened_store()
    {
        await Append(Message(1, "once", "first"));
        await CloseAsync();
        var reopened = await OpenAsync();

        var result = await reopened.AppendAsync(Room, [Message(2, "once")], Cancel);

        Same(Message(1, "once", "first"), result.Existing);
    }

    [Fact]
    public async Task A_duplicate_written_by_another_process_is_found()
    {
        var other = await OpenAsync();
        await Append(Message(1));
        await other.AppendAsync(Room, [Message(2, "once", "first")], Cancel);

        var result = await Append(Message(3, "once", "second"));

        Assert.Equal((0, AppendStop.Duplicate), (result.Stored, result.Stop));
        Same(Message(2, "once", "first"), result.Existing);
    }

    [Fact]
    public async Task An_entry_is_found_by_author_and_client_id()
    {
        await Append(Message(1, "a"), Message(2, "b"), Message(3, "b").By(Bob));
        await Append(Message(1, "a", "elsewhere").In(OtherRoom));

        Same(Message(2, "b"), await Log.FindAsync(Room, Ada, "b", Cancel));
        Same(Message(3, "b").By(Bob), await Log.FindAsync(Room, Bob, "b", Cancel));
        Same(Message(1, "a", "elsewhere").In(OtherRoom), await Log.FindAsync(OtherRoom, Ada, "a", Cancel));
    }

    [Fact]
    public async Task What_was_never_stored_is_not_found()
    {
        await Append(Message(1, "a"));

        Assert.Null(await Log.FindAsync(Room, Ada, "b", Cancel));
        Assert.Null(await Log.FindAsync(Room, Bob, "a", Cancel));
        Assert.Null(await Log.FindAsync(OtherRoom, Ada, "a", Cancel));
        Assert.Null(await Log.FindAsync(Room, Ada, "A", Cancel));
    }
}
