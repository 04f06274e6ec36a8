using LiveChat.Grains.Messages;
using LiveChat.Grains.Push;
using LiveChat.Grains.Rooms;
using LiveChat.Grains.Tests.Rooms;
using LiveChat.Grains.Users;

namespace LiveChat.Grains.Tests.Messages;

/// <summary>Edits that say anew whom a message calls.</summary>
public sealed class RevisionTests(ChatSilo silo) : IClassFixture<ChatSilo>
{
    [Fact]
    public async Task Who_is_called_by_an_edit_is_told_and_who_was_before_is_not_again()
    {
        var (ada, bob, cleo, room) = await Room();
        var message = (await room.Post(ada, new MessageDraft("m1", "@bob") { Mentions = [bob] })).Value!.Seq;
        var devices = await silo.FrontEnd();
        await silo.Grains.User(bob).Attach(devices.Id);
        await silo.Grains.User(cleo).Attach(devices.Id);

        var edited = await room.Revise(ada.Member(), message, new MessageRevision("@bob @cleo") { Mentions = [bob, cleo, cleo] });

        var told = await devices.Next<UserMentioned>();
        Assert.Equal((cleo, message, 1), (told.User, told.Seq, told.Mentions));
        Assert.Empty(devices.Rest().OfType<UserMentioned>());
        var page = await room.ReadAs(bob);
        Assert.Equal([bob, cleo], Assert.IsType<MessageEdited>(page.Events[^1]).Mentions!.Value);
        Assert.Equal([bob.Value, cleo.Value], page.NoteOf(message)!.Value.GetProperty("mentions").EnumerateArray().Select(user => user.GetString()));
        Assert.True(edited.Succeeded);
    }

    [Fact]
    public async Task An_edit_that_says_nothing_of_it_leaves_it_as_it_is()
    {
        var (ada, bob, cleo, room) = await Room();
        var message = (await room.Post(ada, new MessageDraft("m1", "@bob") { Mentions = [bob] })).Value!.Seq;

        await room.Edit(ada, message, "@bob!");
        Assert.False((await room.ReadAs(bob)).NoteOf(message)!.Value.TryGetProperty("mentions", out _));
        await room.Revise(ada.Member(), message, new MessageRevision("@cleo") { Mentions = [cleo] });
        await room.Edit(ada, message, "@cleo!");

        Assert.Equal(cleo.Value, Assert.Single((await room.ReadAs(bob)).NoteOf(message)!.Value.GetProperty("mentions").EnumerateArray()).GetString());
    }

    [Fact]
    public async Task The_same_again_is_no_event_and_calling_others_with_the_same_text_is_one()
    {
        var (ada, bob, cleo, room) = await Room();
        var message = (await room.Post(ada, new MessageDraft("m1", "hello") { Mentions = [bob] })).Value!.Seq;

        var first = await room.Edit(ada, message, "hello");
        var same = await room.Revise(ada.Member(), message, new MessageRevision("hello") { Mentions = [bob] });
        var other = await room.Revise(ada.Member(), message, new MessageRevision("hello") { Mentions = [cleo] });
        var again = await room.Revise(ada.Member(), message, new MessageRevision("hello") { Mentions = [cleo] });
        var none = await room.Revise(ada.Member(), message, new MessageRevision("hello") { Mentions = [] });

        Assert.Equal(first.Value, same.Value);
        Assert.Equal((message + 2, message + 2, message + 3), (other.Value!.Seq, again.Value!.Seq, none.Value!.Seq));
        Assert.Empty((await room.ReadAs(bob)).NoteOf(message)!.Value.GetProperty("mentions").EnumerateArray());
    }

    [Fact]
    public async Task Calling_all_by_an_edit_asks_for_the_right_to_unless_the_message_does_already()
    {
        var (ada, bob, _, room) = await Room();
        var message = await room.Say(bob, "hello");
        var all = new MessageRevision("@all") { Mentions = [], Calls = MentionScope.All };

        Assert.Equal(RefusalCode.Forbidden, (await room.Revise(bob.Member(), message, all)).Code());
        Assert.Equal(RefusalCode.Forbidden, (await room.Revise(ada.Member(), message, all)).Code());
        Assert.Null((await room.ReadAs(ada)).NoteOf(message));
        await room.Change(ada, new RoomPatch { Policy = new RoomPolicyPatch { MentionAll = RoomRole.Member } });
        Assert.True((await room.Revise(bob.Member(), message, all)).Succeeded);
        await room.Change(ada, new RoomPatch { Policy = new RoomPolicyPatch { MentionAll = RoomRole.Owner } });
        Assert.True((await room.Revise(bob.Member(), message, all with { Text = "@all!" })).Succeeded);
        Assert.Equal(RefusalCode.Forbidden, (await room.Revise(bob.Member(), message, all with { Calls = MentionScope.Here })).Code());
        Assert.True((await room.Revise(bob.Member(), message, all with { Calls = null })).Succeeded);
        Assert.Equal(RefusalCode.Forbidden, (await room.Revise(bob.Member(), message, all)).Code());
    }

    [Fact]
    public async Task What_cannot_be_called_changes_nothing()
    {
        var (ada, bob, _, room) = await Room();
        var message = await room.Say(ada, "hello");
        var eve = await silo.Person("eve");
        UserId[] many = [.. Enumerable.Range(0, 51).Select(i => new UserId($"person{i}"))];

        Assert.Equal(RefusalCode.TooMany, (await room.Revise(ada.Member(), message, new MessageRevision("hi") { Mentions = [.. many] })).Code());
        Assert.Equal(RefusalCode.BadRequest, (await room.Revise(ada.Member(), message, new MessageRevision("hi") { Mentions = [], Calls = (MentionScope)7 })).Code());
        Assert.Equal(RefusalCode.TextEmpty, (await room.Revise(ada.Member(), message, new MessageRevision(" ") { Mentions = [bob] })).Code());
        Assert.Equal(RefusalCode.MessageNotFound, (await room.Revise(ada.Member(), 1, new MessageRevision("hi") { Mentions = [bob] })).Code());
        Assert.Equal(RefusalCode.Forbidden, (await room.Revise(bob.Member(), message, new MessageRevision("hi") { Mentions = [bob] })).Code());
        Assert.Null((await room.ReadAs(ada)).NoteOf(message));
        await room.Revise(ada.Member(), message, new MessageRevision("hi") { Mentions = [eve, bob] });
        Assert.Equal(bob.Value, Assert.Single((await room.ReadAs(ada)).NoteOf(message)!.Value.GetProperty("mentions").EnumerateArray()).GetString());
    }

    private async Task<(UserId Ada, UserId Bob, UserId Cleo, IRoomGrain Room)> Room()
    {
        var (ada, bob, cleo) = (await silo.Person("ada"), await silo.Person("bob"), await silo.Person("cleo"));
        var room = await silo.Room(ada);
        await room.Join(bob);
        await room.Join(cleo);
        return (ada, bob, cleo, room);
    }
}
