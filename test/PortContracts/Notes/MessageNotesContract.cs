using System.Collections.Immutable;
using System.Text;
using LiveChat.Grains.Ports;
using static LiveChat.PortContracts.Rooms.LogEntries;

namespace LiveChat.PortContracts.Notes;

/// <summary>What every <see cref="IMessageNotes"/> keeps. An adapter derives from it once per kind of store.</summary>
public abstract class MessageNotesContract : IAsyncLifetime
{
    private IMessageNotes _notes = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        (var log, _notes) = await OpenAsync();
        await log.AppendAsync(Room, Messages(1, 30), Cancel);
        await log.AppendAsync(OtherRoom, Messages(1, 30).In(OtherRoom), Cancel);
    }

    public async ValueTask DisposeAsync()
    {
        await CloseAsync();
        await DeleteAsync();
        GC.SuppressFinalize(this);
    }

    /// <summary>Opens one more over the store of this test, as another process would, with the log that the messages are in.</summary>
    protected abstract Task<(IRoomLog Log, IMessageNotes Notes)> OpenAsync();

    /// <summary>Closes all that this test opened; the store stays.</summary>
    protected abstract Task CloseAsync();

    /// <summary>Deletes the store.</summary>
    protected virtual Task DeleteAsync() => Task.CompletedTask;

    [Fact]
    public async Task Notes_are_read_by_place_and_by_message_in_order_and_of_their_room_only()
    {
        await Put([Note(9, 40), Note(3, 41), Note(5, 42)], 42);
        await _notes.PutAsync(OtherRoom, [Note(4, 50)], new NoteCursor(50, 1), Cancel);

        Same([Note(3, 41), Note(5, 42), Note(9, 40)], await _notes.ReadAsync(Room, 1, 100, Cancel));
        Same([Note(5, 42)], await _notes.ReadAsync(Room, 4, 8, Cancel));
        Same([Note(3, 41)], await _notes.ReadAsync(Room, 3, 3, Cancel));
        Assert.Empty(await _notes.ReadAsync(Room, 10, 9, Cancel));
        Same([Note(3, 41), Note(9, 40)], await _notes.GetAsync(Room, [9, 4, 3, 0, -1], Cancel));
        Assert.Empty(await _notes.GetAsync(Room, [], Cancel));
        Same([Note(4, 50)], await _notes.ReadAsync(OtherRoom, 1, long.MaxValue, Cancel));
    }

    [Fact]
    public async Task A_note_is_replaced_by_the_same_and_by_later_revisions_and_never_by_an_earlier_one()
    {
        await Put([Note(3, 40, "first"), Note(4, 41)], 41);

        await Put([Note(3, 40, "same")], 42);
        Same([Note(3, 40, "same")], await _notes.GetAsync(Room, [3], Cancel));
        await Put([Note(3, 43, "later"), Note(5, 44)], 44);
        await Put([Note(5, 20, "stale"), Note(3, 39, "stale"), Note(6, 20, "new")], 44);

        Same([Note(3, 43, "later"), Note(4, 41), Note(5, 44), Note(6, 20, "new")], await _notes.ReadAsync(Room, 1, 100, Cancel));
    }

    [Fact]
    public async Task The_cursor_is_zero_at_first_and_never_goes_back()
    {
        Assert.Equal(default, await _notes.GetCursorAsync(Room, Cancel));

        await _notes.PutAsync(Room, [], new NoteCursor(40, 1), Cancel);
        Assert.Equal(new NoteCursor(40, 1), await _notes.GetCursorAsync(Room, Cancel));
        await _notes.PutAsync(Room, [Note(3, 39)], new NoteCursor(39, 2), Cancel);
        Assert.Equal(new NoteCursor(40, 1), await _notes.GetCursorAsync(Room, Cancel));
        await _notes.PutAsync(Room, [], new NoteCursor(40, 2), Cancel);
        Assert.Equal(new NoteCursor(40, 2), await _notes.GetCursorAsync(Room, Cancel));
        await _notes.PutAsync(Room, [], new NoteCursor(41, 1), Cancel);
        Assert.Equal(new NoteCursor(41, 1), await _notes.GetCursorAsync(Room, Cancel));
        Assert.Equal(default, await _notes.GetCursorAsync(OtherRoom, Cancel));
        Same([Note(3, 39)], await _notes.ReadAsync(Room, 0, long.MaxValue, Cancel));
    }

    [Fact]
    public async Task Pinned_ones_are_read_the_last_that_was_pinned_first_until_they_are_not_pinned()
    {
        await Put([Note(3, 40) with { Pinned = 40 }, Note(7, 41) with { Pinned = 41 }, Note(5, 42) with { Pinned = 42 }, Note(6, 43)], 43);
        await _notes.PutAsync(OtherRoom, [Note(4, 50) with { Pinned = 50 }], new NoteCursor(50, 1), Cancel);

        Same([Note(5, 42) with { Pinned = 42 }, Note(7, 41) with { Pinned = 41 }, Note(3, 40) with { Pinned = 40 }], await _notes.ReadPinnedAsync(Room, 10, Cancel));
        Same([Note(5, 42) with { Pinned = 42 }], await _notes.ReadPinnedAsync(Room, 1, Cancel));
        Assert.Empty(await _notes.ReadPinnedAsync(Room, 0, Cancel));
        await Put([Note(5, 44)], 44);
        Same([Note(7, 41) with { Pinned = 41 }, Note(3, 40) with { Pinned = 40 }], await _notes.ReadPinnedAsync(Room, 10, Cancel));
    }

    [Fact]
    public async Task What_is_erased_is_gone_and_other_rooms_stay()
    {
        await Put([Note(3, 40) with { Pinned = 40 }], 40);
        await _notes.PutAsync(OtherRoom, [Note(4, 50)], new NoteCursor(50, 1), Cancel);

        await _notes.EraseAsync(Room, Cancel);
        await _notes.EraseAsync(Room, Cancel);

        Assert.Empty(await _notes.ReadAsync(Room, 1, long.MaxValue, Cancel));
        Assert.Empty(await _notes.ReadPinnedAsync(Room, 10, Cancel));
        Assert.Equal(default, await _notes.GetCursorAsync(Room, Cancel));
        Same([Note(4, 50)], await _notes.ReadAsync(OtherRoom, 1, long.MaxValue, Cancel));
        await Put([Note(3, 1)], 1);
        Assert.Equal(new NoteCursor(1, 1), await _notes.GetCursorAsync(Room, Cancel));
    }

    [Fact]
    public async Task What_was_put_is_there_when_the_store_is_opened_again()
    {
        await Put([Note(3, 40) with { Pinned = 40 }], 40);
        await CloseAsync();

        var (_, reopened) = await OpenAsync();

        Same([Note(3, 40) with { Pinned = 40 }], await reopened.ReadAsync(Room, 1, 100, Cancel));
        Assert.Equal(new NoteCursor(40, 1), await reopened.GetCursorAsync(Room, Cancel));
    }

    [Fact]
    public async Task Many_notes_are_put_at_once_and_large_ones_too()
    {
        StoredNote[] many = [.. Enumerable.Range(1, 2_000).Select(seq => Note(seq, seq + 5_000))];
        var large = Note(2_001, 9_000, new string('x', 400_000));

        await Put([.. many, large], 9_000);

        Same([.. many, large], await _notes.ReadAsync(Room, 1, long.MaxValue, Cancel));
    }

    [Fact]
    public async Task Two_that_write_the_same_notes_in_any_order_leave_the_latest()
    {
        var (_, other) = await OpenAsync();

        await Task.WhenAll(Enumerable.Range(1, 40).Select(revision =>
            (revision % 2 == 0 ? _notes : other).PutAsync(Room, [Note(3, revision, $"r{revision}"), Note(4, revision)], new NoteCursor(revision, 1), Cancel)));

        Same([Note(3, 40, "r40"), Note(4, 40)], await _notes.ReadAsync(Room, 1, 100, Cancel));
        Assert.Equal(new NoteCursor(40, 1), await other.GetCursorAsync(Room, Cancel));
    }

    private Task Put(ImmutableArray<StoredNote> notes, long cursor) => _notes.PutAsync(Room, notes, new NoteCursor(cursor, 1), Cancel);

    private static StoredNote Note(long message, long revision, string body = "{}") =>
        new() { Message = message, Revision = revision, Body = Encoding.UTF8.GetBytes(body) };

    private static void Same(ImmutableArray<StoredNote> expected, ImmutableArray<StoredNote> actual) =>
        Assert.Equal(
            expected.Select(note => (note.Message, note.Revision, note.Pinned, Encoding.UTF8.GetString(note.Body.Span))),
            actual.Select(note => (note.Message, note.Revision, note.Pinned, Encoding.UTF8.GetString(note.Body.Span))));
}
