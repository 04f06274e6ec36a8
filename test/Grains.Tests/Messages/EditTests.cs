using LiveChat.Grains.Messages;
using LiveChat.Grains.Push;
using LiveChat.Grains.Rooms;
using LiveChat.Grains.Tests.Rooms;
using LiveChat.Grains.Users;

namespace LiveChat.Grains.Tests.Messages;

public sealed class EditTests(ChatSilo silo) : IClassFixture<ChatSilo>
{
    [Fact]
    public async Task An_edit_is_an_event_and_the_message_reads_so_from_then_on()
    {
        var (ada, bob, room) = await Room();
        var frontEnd = await silo.FrontEnd();
        await room.Lease(frontEnd.Id);
        var message = await room.Say(ada, "helo");

        var edited = await room.Edit(ada, message, "hello");

        var page = await room.ReadAs(bob);
        Assert.Equal(message + 1, edited.Value!.Seq);
        Assert.Equal("helo", page.TextOf(message));
        Assert.Equal("hello", page.NoteOf(message)!.Value.GetProperty("text").GetString());
        Assert.Equal(edited.Value.Seq, page.NoteOf(message)!.Value.GetProperty("revision").GetInt64());
        var said = Assert.IsType<MessageEdited>(page.Events[^1]);
        Assert.Equal((message, "hello", ada), (said.Message, said.Text, said.By));
        var told = await frontEnd.Next<RoomBatch>(batch => batch.From == edited.Value.Seq);
        Assert.Equal(said, Assert.Single(ReadPage.Of(told.Events, default).Events));
    }

    [Fact]
    public async Task Edits_take_no_ordinal_so_nothing_is_unread_by_them()
    {
        var (ada, _, room) = await Room();
        var message = await room.Say(ada, "one");

        await room.Edit(ada, message, "two");

        var next = await room.Post(ada, new MessageDraft("c2", "three"));
        Assert.Equal((message + 2, 2), (next.Value!.Seq, next.Value.Ordinal));
    }

    [Fact]
    public async Task The_same_edit_again_is_no_event_also_when_both_are_on_their_way()
    {
        var (ada, _, room) = await Room();
        var message = await room.Say(ada, "one");

        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => room.Edit(ada, message, "two")));
        var later = await room.Edit(ada, message, "two");

        Assert.All(answers.Append(later), answer => Assert.Equal(message + 1, answer.Value!.Seq));
        Assert.Single((await room.ReadAs(ada)).Events.OfType<MessageEdited>());
    }

    [Fact]
    public async Task Only_the_author_edits_and_only_what_is_a_message_of_this_room()
    {
        var (ada, bob, room) = await Room();
        var (eve, _, other) = await Room();
        var message = await room.Say(bob, "mine");
        for (var i = 0; i < 5; i++)
        {
            await other.Say(eve, "elsewhere");
        }

        Assert.Equal(RefusalCode.Forbidden, (await room.Edit(ada, message, "yours")).Code());
        foreach (var nothing in new[] { 1, message + 1, 0, -1, long.MaxValue, long.MinValue })
        {
            Assert.Equal(RefusalCode.MessageNotFound, (await room.Edit(bob, nothing, "x")).Code());
            Assert.Equal(RefusalCode.MessageNotFound, (await room.DeleteMessage(bob, nothing)).Code());
            Assert.Equal(RefusalCode.MessageNotFound, (await room.React(bob, nothing, "👍")).Code());
            Assert.Equal(RefusalCode.MessageNotFound, (await room.Pin(ada, nothing)).Code());
            Assert.Equal(RefusalCode.MessageNotFound, (await room.GetMessage(bob.Member(), nothing)).Code());
        }

        var edit = (await room.Edit(bob, message, "mine!")).Value!.Seq;
        Assert.Equal(RefusalCode.MessageNotFound, (await room.Edit(bob, edit, "x")).Code());
    }

    [Fact]
    public async Task An_edit_says_what_a_message_could_say()
    {
        var (ada, _, room) = await Room();
        var message = await room.Say(ada, "one");

        Assert.Equal(RefusalCode.TextEmpty, (await room.Edit(ada, message, " \n")).Code());
        Assert.Equal(RefusalCode.TextTooLong, (await room.Edit(ada, message, new string('x', silo.Limits.MessageBytes + 1))).Code());
        Assert.True((await room.Edit(ada, message, new string('x', silo.Limits.MessageBytes))).Succeeded);
    }

    [Fact]
    public async Task After_the_time_for_it_nothing_is_edited_any_more()
    {
        await using var limited = new ChatSilo();
        limited.Limits.EditSeconds = 60;
        await limited.InitializeAsync();
        var ada = await limited.Person("ada");
        var room = await limited.Room(ada);
        var message = await room.Say(ada, "one");

        limited.Clock.Advance(TimeSpan.FromSeconds(60));
        Assert.True((await room.Edit(ada, message, "two")).Succeeded);
        limited.Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(RefusalCode.EditTooLate, (await room.Edit(ada, message, "three")).Code());
        Assert.True((await room.Edit(ada, message, "two")).Succeeded);
        Assert.True((await room.DeleteMessage(ada, message)).Succeeded);
    }

    [Fact]
    public async Task What_a_message_said_is_kept_the_newest_first_and_after_a_hundred_edits_the_oldest_are_erased()
    {
        var (ada, bob, room) = await Room();
        var message = await room.Say(ada, "text 0");
        for (var i = 1; i <= 103; i++)
        {
            Assert.True((await room.Edit(ada, message, $"text {i}")).Succeeded);
            silo.Clock.Advance(TimeSpan.FromSeconds(1)); // Not faster than a room takes it.
        }

        var texts = new List<string>();
        for (long? before = null; ;)
        {
            var page = (await room.GetEdits(bob.Member(), message, before, 30)).Value!;
            texts.AddRange(page.Items.Select(version => version.Text));
            if ((before = page.Next) is null)
            {
                break;
            }
        }

        Assert.Equal([.. Enumerable.Range(4, 100).Reverse().Select(i => $"text {i}"), "text 0"], texts);
        Assert.Equal(["", "", "", "text 4"], (await room.ReadAs(bob)).Events.OfType<MessageEdited>().Take(4).Select(edited => edited.Text));
        Assert.Equal(RefusalCode.BadRequest, (await room.GetEdits(bob.Member(), message, null, 51)).Code());
        Assert.Equal(RefusalCode.BadRequest, (await room.GetEdits(bob.Member(), message, null, 0)).Code());
    }

    private async Task<(UserId Ada, UserId Bob, IRoomGrain Room)> Room()
    {
        var (ada, bob) = (await silo.Person("ada"), await silo.Person("bob"));
        var room = await silo.Room(ada);
        await room.Join(bob);
        return (ada, bob, room);
    }
}
