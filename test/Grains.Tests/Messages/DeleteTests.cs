using LiveChat.Grains.Messages;
using LiveChat.Grains.Permissions;
using LiveChat.Grains.Rooms;
using LiveChat.Grains.Tests.Rooms;
using LiveChat.Grains.Users;

namespace LiveChat.Grains.Tests.Messages;

public sealed class DeleteTests(ChatSilo silo) : IClassFixture<ChatSilo>
{
    [Fact]
    public async Task What_a_deleted_message_said_is_nowhere_any_more()
    {
        var (ada, bob, room) = await Room();
        var message = await room.Say(bob, "secret one");
        await room.Edit(bob, message, "secret two");
        await room.Edit(bob, message, "secret three");
        await room.React(ada, message, "👍");
        await room.Pin(ada, message);

        var deleted = await room.DeleteMessage(bob, message);

        var page = await room.ReadAs(ada);
        var note = page.NoteOf(message)!.Value;
        Assert.Equal("", page.TextOf(message));
        Assert.All(page.Events.OfType<MessageEdited>(), edited => Assert.Equal("", edited.Text));
        Assert.Equal(bob.Value, note.GetProperty("deletedBy").GetString());
        Assert.Equal(deleted.Value!.Seq, note.GetProperty("revision").GetInt64());
        Assert.False(note.TryGetProperty("text", out _) || note.TryGetProperty("pinnedBy", out _));
        Assert.Empty(page.ReactionsOf(message));
        Assert.DoesNotContain("secret", await silo.Stored(room), StringComparison.Ordinal);
        Assert.Equal(RefusalCode.MessageNotFound, (await room.GetMessage(ada.Member(), message)).Code());
        Assert.Equal(RefusalCode.MessageNotFound, (await room.GetEdits(ada.Member(), message, null, 10)).Code());
        Assert.True((await room.GetPins(ada.Member(), null, 10)).Value!.Messages.IsEmpty);
    }

    [Fact]
    public async Task Nothing_is_done_to_a_deleted_message_but_deleting_it_again()
    {
        var (ada, bob, room) = await Room();
        var message = await room.Say(bob, "hello");
        var deleted = await room.DeleteMessage(bob, message);

        Assert.Equal(RefusalCode.MessageNotFound, (await room.Edit(bob, message, "x")).Code());
        Assert.Equal(RefusalCode.MessageNotFound, (await room.React(bob, message, "👍")).Code());
        Assert.Equal(RefusalCode.MessageNotFound, (await room.Unreact(bob, message, "👍")).Code());
        Assert.Equal(RefusalCode.MessageNotFound, (await room.Pin(ada, message)).Code());
        Assert.Equal(RefusalCode.MessageNotFound, (await room.Unpin(ada, message)).Code());
        Assert.Equal(deleted.Value, (await room.DeleteMessage(bob, message)).Value);
        Assert.Equal(deleted.Value, (await room.DeleteMessage(ada, message)).Value);
    }

    [Fact]
    public async Task Members_delete_their_own_and_who_keeps_order_deletes_any()
    {
        var (ada, bob, room) = await Room();
        var (eve, sam) = (await silo.Person("eve"), new Actor(await silo.Person("sam"), ServerRole.Moderator));
        await room.Join(eve);
        await room.Join(sam);
        var (first, second) = (await room.Say(ada, "one"), await room.Say(bob, "two"));

        Assert.Equal(RefusalCode.Forbidden, (await room.DeleteMessage(eve, first)).Code());
        Assert.True((await room.DeleteMessage(ada, second)).Succeeded);
        Assert.True((await room.DeleteMessage(sam, first)).Succeeded);
        Assert.Equal(RefusalCode.MessageNotFound, (await room.DeleteMessage(eve, first)).Code());
    }

    [Fact]
    public async Task Sent_again_a_deleted_message_is_answered_with_its_place_and_not_said_again()
    {
        var (_, bob, room) = await Room();
        var message = await room.Say(bob, "hello", "c1");
        await room.DeleteMessage(bob, message);

        Assert.Equal(message, (await room.Post(bob, new MessageDraft("c1", "hello"))).Value!.Seq);
        for (var i = 0; i < 220; i++)
        {
            silo.Clock.Advance(TimeSpan.FromSeconds(1));
            await room.Say(bob, "more");
        }

        Assert.Equal(message, (await room.Post(bob, new MessageDraft("c1", "hello"))).Value!.Seq);
        Assert.Equal("", ReadPage.Of((await room.GetHistory(bob, new HistoryRange { Before = message + 1, Limit = 1 })).Value!.Events, default).TextOf(message));
    }

    [Fact]
    public async Task When_the_text_cannot_be_erased_nobody_reads_it_and_it_is_erased_later()
    {
        await using var own = new ChatSilo();
        await own.InitializeAsync();
        var ada = await own.Person("ada");
        var room = await own.Room(ada);
        var message = await room.Say(ada, "secret");
        for (var i = 0; i < 220; i++)
        {
            own.Clock.Advance(TimeSpan.FromSeconds(1));
            await room.Say(ada, "more");
        }

        own.Log.FailRedactions();
        Assert.True((await room.DeleteMessage(ada, message)).Succeeded);
        Assert.Contains("secret", await own.Stored(room), StringComparison.Ordinal);
        Assert.Equal("", (await room.ReadAs(ada, new HistoryRange { Before = message + 1, Limit = 1 })).TextOf(message));

        var stored = own.Notes.NextPut;
        own.Clock.Advance(TimeSpan.FromSeconds(3));
        await stored;
        Assert.DoesNotContain("secret", await own.Stored(room), StringComparison.Ordinal);
    }

    [Fact]
    public async Task When_the_server_goes_down_before_the_text_is_erased_the_next_start_does_it()
    {
        await using var own = new ChatSilo();
        await own.InitializeAsync();
        var ada = await own.Person("ada");
        var room = await own.Room(ada);
        var message = await room.Say(ada, "secret");
        await room.Edit(ada, message, "secret too");
        own.Log.FailRedactions(2); // The second is that of going down.
        await room.DeleteMessage(ada, message);
        await own.Restart();
        room = own.Grains.Room(new RoomId(room.GetPrimaryKeyString()));
        Assert.Contains("secret", await own.Stored(room), StringComparison.Ordinal);

        Assert.Equal("", (await room.ReadAs(ada)).TextOf(message));
        var stored = own.Notes.NextPut;
        own.Clock.Advance(TimeSpan.FromSeconds(3));
        await stored;
        Assert.DoesNotContain("secret", await own.Stored(room), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_looks_in_from_outside_sees_what_messages_say_now_and_not_those_that_are_deleted()
    {
        var (ada, bob, room) = await Room();
        var eve = await silo.Person("eve");
        var (first, second) = (await room.Say(ada, "one"), await room.Say(bob, "two"));
        await room.Edit(ada, first, "first");
        await room.DeleteMessage(bob, second);

        var preview = (await room.Preview(eve)).Value!;

        Assert.Equal(["first"], ReadPage.Of(preview.Messages, default).Events.OfType<MessagePosted>().Select(posted => posted.Text));
    }

    private async Task<(UserId Ada, UserId Bob, IRoomGrain Room)> Room()
    {
        var (ada, bob) = (await silo.Person("ada"), await silo.Person("bob"));
        var room = await silo.Room(ada);
        await room.Join(bob);
        return (ada, bob, room);
    }
}
