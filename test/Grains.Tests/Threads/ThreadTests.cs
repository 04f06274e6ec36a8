using LiveChat.Grains.Rooms;
using LiveChat.Grains.Tests.Messages;
using LiveChat.Grains.Tests.Rooms;
using LiveChat.Grains.Users;
using static LiveChat.Grains.Tests.Threads.ThreadSteps;

namespace LiveChat.Grains.Tests.Threads;

/// <summary>Replies in threads, as the room keeps them.</summary>
public sealed class ThreadTests(ChatSilo silo) : IClassFixture<ChatSilo>
{
    [Fact]
    public async Task Replies_are_counted_in_their_thread_and_not_in_the_room()
    {
        var (ada, bob, room) = await Room();
        var (root, other) = (await room.Say(ada, "one"), await room.Say(ada, "two"));
        var before = (await room.Get(ada)).Value!.Head;

        var first = await room.ReplyIn(bob, root);
        var elsewhere = await room.ReplyIn(bob, other);
        var echoed = await room.ReplyIn(ada, root, echo: true);
        var next = await room.Post(ada, new MessageDraft("m1", "three"));

        Assert.Equal((before.Seq + 1, before.Ordinal, 1), (first.Seq, first.Ordinal, first.ThreadOrdinal));
        Assert.Equal((before.Ordinal, 1), (elsewhere.Ordinal, elsewhere.ThreadOrdinal));
        Assert.Equal((before.Ordinal + 1, 2), (echoed.Ordinal, echoed.ThreadOrdinal));
        Assert.Equal((before.Ordinal + 2, null), (next.Value!.Ordinal, next.Value.ThreadOrdinal));
        var said = (await room.ReadAs(ada)).Events.OfType<MessagePosted>().Where(posted => posted.Thread == root).ToArray();
        Assert.Equal([(1, null), (2, true)], said.Select(posted => ((int)posted.ThreadOrdinal!, posted.Echo)));
    }

    [Fact]
    public async Task The_note_of_the_root_says_how_many_replies_there_are_and_by_whom_first()
    {
        var (ada, bob, room) = await Room();
        var root = await room.Say(ada, "one");
        await room.ReplyIn(bob, root);
        await room.ReplyIn(ada, root);
        await room.ReplyIn(bob, root, echo: true);

        Assert.Equal(Thread(3, bob, ada), (await room.ReadAs(ada)).ThreadOf(root));
        Assert.Equal(Thread(3, bob, ada), (await room.ReadThread(bob, root)).ThreadOf(root));
    }

    [Fact]
    public async Task A_thread_names_five_people_and_counts_on()
    {
        var (ada, _, room) = await Room();
        var root = await room.Say(ada, "one");
        var people = new List<UserId>();
        for (var i = 0; i < 7; i++)
        {
            people.Add(await silo.Person($"person{i}"));
            await room.Join(people[^1]);
            await room.ReplyIn(people[^1], root);
        }

        Assert.Equal(Thread(7, people.Take(5)), (await room.ReadAs(ada)).ThreadOf(root));
    }

    [Fact]
    public async Task A_page_of_a_thread_has_what_it_is_about_and_its_last_replies()
    {
        var (ada, bob, room) = await Room();
        var root = await room.Say(ada, "one");
        var replies = new List<long>();
        for (var i = 0; i < 5; i++)
        {
            replies.Add((await room.ReplyIn(bob, root)).Seq);
            await room.Say(ada, "between");
        }

        await room.React(ada, replies[4], "👍");
        var page = await room.GetThread(ada.Member(), root, null, 2);
        var read = ReadPage.Of(page.Value!.Messages, page.Value.Notes);
        var older = await room.GetThread(ada.Member(), root, page.Value.Next, 2);
        var oldest = await room.GetThread(ada.Member(), root, older.Value!.Next, 2);

        Assert.Equal([root, replies[3], replies[4]], read.Events.Select(posted => posted.Seq));
        Assert.Equal("👍", Assert.Single(read.ReactionsOf(replies[4])).Emoji);
        Assert.Equal([root, replies[1], replies[2]], ReadPage.Of(older.Value.Messages, older.Value.Notes).Events.Select(posted => posted.Seq));
        Assert.Equal([root, replies[0]], ReadPage.Of(oldest.Value!.Messages, oldest.Value.Notes).Events.Select(posted => posted.Seq));
        Assert.Null(oldest.Value.Next);
        Assert.Null((await room.GetThread(ada.Member(), root, null, 5)).Value!.Next);
        Assert.Equal(RefusalCode.BadRequest, (await room.GetThread(ada.Member(), root, null, 0)).Code());
        Assert.Equal(RefusalCode.BadRequest, (await room.GetThread(ada.Member(), root, null, 101)).Code());
    }

    [Fact]
    public async Task Without_replies_a_thread_is_what_it_is_about()
    {
        var (ada, bob, room) = await Room();
        var root = await room.Say(ada, "one");

        Assert.Equal([root], (await room.ReadThread(bob, root)).Events.Select(posted => posted.Seq));
    }

    [Fact]
    public async Task Nobody_replies_to_what_is_no_message_of_the_room_or_deleted_or_yet_to_come()
    {
        var (ada, bob, room) = await Room();
        var root = await room.Say(ada, "one");
        await room.DeleteMessage(ada, root);
        var head = (await room.Get(ada)).Value!.Head;

        foreach (var nothing in new[] { root, 1, 0, -1, root + 1, root + 2, root + 3, long.MaxValue, long.MinValue })
        {
            Assert.Equal(RefusalCode.MessageNotFound, (await room.Post(bob, Reply(nothing))).Code());
            Assert.Equal(RefusalCode.MessageNotFound, (await room.Post(bob, Reply(nothing, echo: true))).Code());
        }

        Assert.Equal(head, (await room.Get(ada)).Value!.Head);
        Assert.Equal(RefusalCode.MessageNotFound, (await room.GetThread(bob.Member(), head.Seq, null, 10)).Code());
        Assert.Equal(RefusalCode.BadRequest, (await room.Post(bob, new MessageDraft("m1", "x") { Echo = true })).Code());
    }

    [Fact]
    public async Task A_reply_has_no_thread_of_its_own()
    {
        var (ada, bob, room) = await Room();
        var root = await room.Say(ada, "one");
        var (reply, echoed) = (await room.ReplyIn(bob, root), await room.ReplyIn(bob, root, echo: true));

        foreach (var inside in new[] { reply.Seq, echoed.Seq })
        {
            Assert.Equal(RefusalCode.ThreadInside, (await room.Post(ada, Reply(inside))).Code());
            Assert.Equal(RefusalCode.MessageNotFound, (await room.GetThread(ada.Member(), inside, null, 10)).Code());
        }
    }

    [Fact]
    public async Task Sent_again_a_reply_is_stored_once_and_takes_no_place_also_when_the_thread_is_closed()
    {
        var (ada, bob, room) = await Room();
        var (root, other) = (await room.Say(ada, "one"), await room.Say(ada, "two"));
        var first = await room.Post(bob, Reply(root, "r1"));
        await TalkOn(room, ada);

        Assert.Equal(first.Value, (await room.Post(bob, Reply(root, "r1"))).Value);
        Assert.Equal(RefusalCode.ClientIdReused, (await room.Post(bob, Reply(other, "r1"))).Code());
        Assert.Equal(RefusalCode.ClientIdReused, (await room.Post(bob, Reply(root, "r1", echo: true))).Code());
        Assert.Equal(RefusalCode.ClientIdReused, (await room.Post(bob, new MessageDraft("r1", "reply"))).Code());
        var together = await room.PostAll(bob, [Reply(root, "r1"), Reply(root, "r2"), Reply(root, "r3")]);
        Assert.Equal([1, 2, 3], together.Select(posted => posted.Value!.ThreadOrdinal));
        await room.DeleteMessage(ada, root);
        Assert.Equal(first.Value, (await room.Post(bob, Reply(root, "r1"))).Value);
        Assert.Equal(RefusalCode.MessageNotFound, (await room.Post(bob, Reply(root, "r4"))).Code());
    }

    [Fact]
    public async Task Of_many_at_once_each_has_its_place()
    {
        var (ada, bob, room) = await Room();
        var (root, other) = (await room.Say(ada, "one"), await room.Say(ada, "two"));

        var posted = await Task.WhenAll(Enumerable.Range(0, 30).Select(i => room.Post(i % 2 == 0 ? ada : bob, Reply(i % 3 == 0 ? other : root, echo: i % 5 == 0))));

        Assert.All(posted, one => Assert.True(one.Succeeded));
        Assert.Equal(Enumerable.Range(1, 20), posted.Where((_, i) => i % 3 != 0).Select(one => (int)one.Value!.ThreadOrdinal!).Order());
        Assert.Equal(Enumerable.Range(1, 10), posted.Where((_, i) => i % 3 == 0).Select(one => (int)one.Value!.ThreadOrdinal!).Order());
        var inOrder = (await room.ReadThread(ada, root)).Events.OfType<MessagePosted>().Skip(1).Select(reply => reply.ThreadOrdinal);
        Assert.Equal(Enumerable.Range(1, 20).Select(number => (long?)number), inOrder);
    }

    [Fact]
    public async Task A_deleted_root_keeps_its_thread_and_a_deleted_reply_its_place()
    {
        var (ada, bob, room) = await Room();
        var root = await room.Say(ada, "one");
        var (first, second) = (await room.ReplyIn(bob, root), await room.ReplyIn(ada, root));

        await room.DeleteMessage(bob, first.Seq);
        await room.DeleteMessage(ada, root);

        var page = await room.ReadThread(bob, root);
        Assert.Equal(["", "", "reply"], page.Events.OfType<MessagePosted>().Select(posted => posted.Text));
        Assert.Equal(Thread(2, bob, ada), page.ThreadOf(root));
        Assert.True(page.NoteOf(root)!.Value.TryGetProperty("deletedBy", out _));
        Assert.Equal(second.Seq, page.Events[^1].Seq);
    }

    [Fact]
    public async Task Who_is_out_reads_no_thread_and_who_is_muted_does_not_reply()
    {
        var (ada, bob, room) = await Room();
        var root = await room.Say(ada, "one");
        var eve = await silo.Person("eve");
        await room.Mute(ada, bob);

        Assert.Equal(RefusalCode.NotFound, (await room.GetThread(eve.Member(), root, null, 10)).Code());
        Assert.Equal(RefusalCode.NotFound, (await room.GetMessages(eve.Member(), [root])).Code());
        Assert.Equal(RefusalCode.Muted, (await room.Post(bob, Reply(root))).Code());
        Assert.True((await room.GetThread(bob.Member(), root, null, 10)).Succeeded);
    }

    [Fact]
    public async Task From_outside_only_what_is_shown_in_the_room_is_seen()
    {
        var (ada, bob, room) = await Room();
        var root = await room.Say(ada, "one");
        await room.ReplyIn(bob, root);
        var echoed = await room.ReplyIn(bob, root, echo: true);

        var preview = (await room.Preview(await silo.Person("eve"))).Value!;

        Assert.Equal([root, echoed.Seq], ReadPage.Of(preview.Messages, default).Events.Select(posted => posted.Seq));
    }

    [Fact]
    public async Task Replies_in_a_conversation_are_replies_too()
    {
        var (ada, bob) = (await silo.Person("ada"), await silo.Person("bob"));
        var talk = silo.Grains.Conversation(RoomId.Direct(ada, bob));
        Assert.True((await talk.Start(ada.Member(), new Grains.Conversations.ConversationDraft { People = [bob] })).Succeeded);
        var root = await talk.Say(ada, "one");

        Assert.Equal(1, (await talk.ReplyIn(bob, root)).ThreadOrdinal);
        Assert.Equal(Thread(1, bob), (await talk.ReadAs(ada)).ThreadOf(root));
    }

    private async Task TalkOn(IRoomGrain room, UserId by)
    {
        for (var i = 0; i < 220; i++)
        {
            silo.Clock.Advance(TimeSpan.FromSeconds(1));
            await room.Say(by, "more");
        }
    }

    private async Task<(UserId Ada, UserId Bob, IRoomGrain Room)> Room()
    {
        silo.Clock.Advance(TimeSpan.FromMinutes(1));
        var (ada, bob) = (await silo.Person("ada"), await silo.Person("bob"));
        var room = await silo.Room(ada);
        await room.Join(bob);
        return (ada, bob, room);
    }
}
