using LiveChat.Grains.Messages;
using LiveChat.Grains.Ports;
using LiveChat.Grains.Rooms;
using LiveChat.Grains.Tests.Rooms;
using LiveChat.Grains.Timelines;
using LiveChat.Grains.Users;

namespace LiveChat.Grains.Tests.Messages;

/// <summary>How notes get into the store and come back from it, or from the log.</summary>
public sealed class NoteStoreTests : IAsyncLifetime
{
    private readonly ChatSilo _silo = new();
    private UserId _ada;
    private RoomId _id;

    /// <summary>Asked for anew: of before a restart it is of another silo.</summary>
    private IRoomGrain Room => _silo.Grains.Room(_id);

    public async ValueTask InitializeAsync()
    {
        await _silo.InitializeAsync();
        _ada = await _silo.Person("ada");
        _id = new RoomId((await _silo.Room(_ada)).GetPrimaryKeyString());
    }

    public ValueTask DisposeAsync() => _silo.DisposeAsync();

    [Fact]
    public async Task An_act_writes_no_note_at_once_and_many_soon_after_with_one_write()
    {
        var message = await Room.Say(_ada, "one");
        for (var i = 0; i < 10; i++)
        {
            await Room.Edit(_ada, message, $"text {i}");
        }

        Assert.Equal(0, _silo.Notes.Puts);
        await Stored();

        var note = Assert.Single(await _silo.Notes.ReadAsync(_id, 1, 100, Cancel));
        Assert.Equal((1, message, message + 10), (_silo.Notes.Puts, note.Message, note.Revision));
        Assert.Equal(new NoteCursor(message + 10, MessageNote.Rules), await _silo.Notes.GetCursorAsync(_id, Cancel));
    }

    [Fact]
    public async Task Going_to_sleep_stores_what_changed()
    {
        await Room.React(_ada, await Room.Say(_ada, "one"), "👍");

        await _silo.Restart();

        Assert.Single(await _silo.Notes.ReadAsync(_id, 1, 100, Cancel));
    }

    [Fact]
    public async Task What_was_not_stored_is_folded_from_the_log_on_top_of_what_was()
    {
        var (first, second) = (await Room.Say(_ada, "one"), await Room.Say(_ada, "two"));
        await Room.React(_ada, first, "👍");
        await Stored();
        await Room.React(_ada, first, "🌱");
        await Room.Pin(_ada, second);
        _silo.Notes.FailPuts(); // That of going down.
        await _silo.Restart();

        var page = await Room.ReadAs(_ada);

        Assert.Equal(["👍", "🌱"], page.ReactionsOf(first).Select(reaction => reaction.Emoji));
        Assert.Equal(_ada.Value, page.NoteOf(second)!.Value.GetProperty("pinnedBy").GetString());
        await Stored();
        Assert.Equal(2, (await _silo.Notes.ReadAsync(_id, 1, 100, Cancel)).Length);
    }

    [Fact]
    public async Task Notes_that_cannot_be_stored_are_tried_again()
    {
        var message = await Room.Say(_ada, "one");
        var (failed, stored) = (_silo.Notes.NextFailure, _silo.Notes.NextPut);
        _silo.Notes.FailPuts();
        await Room.React(_ada, message, "👍");

        _silo.Clock.Advance(TimeSpan.FromSeconds(3));
        await failed;
        await Room.ReadAs(_ada); // Another turn: the one in which it failed is over, and has set when to try again.
        _silo.Clock.Advance(TimeSpan.FromSeconds(3));
        await stored;

        Assert.Equal(2, _silo.Notes.Puts);
        Assert.Equal("👍", Assert.Single((await Room.ReadAs(_ada)).ReactionsOf(message)).Emoji);
    }

    [Fact]
    public async Task Notes_of_before_are_read_far_back_and_acts_on_them_go_on_from_there()
    {
        var message = await Room.Say(_ada, "one");
        await Room.React(_ada, message, "👍");
        await TalkOn();

        await _silo.Restart();
        Assert.Empty((await Room.ReadAs(_ada)).ReactionsOf(message));
        var far = new HistoryRange { Before = message + 1, Limit = 10 };
        Assert.Single((await Room.ReadAs(_ada, far)).ReactionsOf(message));
        var again = await Room.React(_ada, message, "👍");
        await Room.React(_ada, message, "🌱");

        Assert.Equal(message + 1, again.Value!.Seq);
        Assert.Equal(["👍", "🌱"], (await Room.ReadAs(_ada, far)).ReactionsOf(message).Select(reaction => reaction.Emoji));
    }

    [Fact]
    public async Task Notes_made_by_older_rules_are_made_anew_from_the_log()
    {
        var message = await Room.Say(_ada, "one");
        var acted = await Room.React(_ada, message, "👍");
        await _silo.Restart();
        var wrong = new StoredNote { Message = message, Revision = acted.Value!.Seq, Body = NoteJson.Encode(new MessageNote { Message = message, Revision = acted.Value.Seq }) };
        await _silo.Notes.EraseAsync(_id, Cancel);
        await _silo.Notes.PutAsync(_id, [wrong], new NoteCursor(acted.Value.Seq, MessageNote.Rules - 1), Cancel);

        Assert.Equal("👍", Assert.Single((await Room.ReadAs(_ada)).ReactionsOf(message)).Emoji);
    }

    [Fact]
    public async Task With_the_room_its_notes_are_erased()
    {
        await Room.React(_ada, await Room.Say(_ada, "one"), "👍");
        await Stored();

        await Room.Delete(_ada.Member());
        await _silo.Restart();

        Assert.Empty(await _silo.Notes.ReadAsync(_id, 1, 100, Cancel));
        Assert.Equal(default, await _silo.Notes.GetCursorAsync(_id, Cancel));
    }

    [Fact]
    public async Task An_act_whose_write_has_an_unknown_outcome_is_told_so_and_then_found_or_not()
    {
        var message = await Room.Say(_ada, "one");
        _silo.Log.FailAppendsAfterCommit();

        Assert.Equal(RefusalCode.Unavailable, (await Room.React(_ada, message, "👍")).Code());

        Assert.Equal(message + 1, (await Room.React(_ada, message, "👍")).Value!.Seq);
        Assert.Single((await Room.ReadAs(_ada)).Events.OfType<ReactionAdded>());
    }

    [Fact]
    public async Task Where_nothing_was_done_no_notes_are_looked_for()
    {
        var message = await Room.Say(_ada, "one");
        await _silo.Restart();
        await Room.ReadAs(_ada);
        Assert.Equal(0, _silo.Notes.Reads);

        await TalkOn();
        await _silo.Restart();
        await Room.ReadAs(_ada);
        await Room.ReadAs(_ada, new HistoryRange { Before = message + 1, Limit = 10 });
        await Room.GetPins(_ada.Member(), null, 10);

        Assert.Equal(1, _silo.Notes.Reads); // How far the notes go, when it woke.
    }

    [Fact]
    public async Task A_page_of_pinned_messages_asks_for_notes_once_however_far_back_they_are()
    {
        var messages = new List<long>();
        for (var i = 0; i < 5; i++)
        {
            messages.Add(await Room.Say(_ada, $"number {i}"));
            await Room.Pin(_ada, messages[^1]);
        }

        await TalkOn();
        await _silo.Restart();
        await Room.ReadAs(_ada);
        var before = _silo.Notes.Reads;

        var page = (await Room.GetPins(_ada.Member(), null, 10)).Value!;

        Assert.Equal(before + 1, _silo.Notes.Reads);
        Assert.Equal(Enumerable.Reverse(messages), ReadPage.Of(page.Messages, page.Notes).Events.Select(posted => posted.Seq));
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>More than memory keeps.</summary>
    private async Task TalkOn()
    {
        for (var i = 0; i < Timeline.WindowSize + 20; i++)
        {
            _silo.Clock.Advance(TimeSpan.FromSeconds(1));
            await Room.Say(_ada, "more");
        }
    }

    private async Task Stored()
    {
        var stored = _silo.Notes.NextPut;
        _silo.Clock.Advance(TimeSpan.FromSeconds(3));
        await stored;
    }
}
