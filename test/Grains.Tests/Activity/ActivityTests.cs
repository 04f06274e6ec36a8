using LiveChat.Grains.Activity;
using LiveChat.Grains.Messages;
using LiveChat.Grains.Push;
using LiveChat.Grains.Rooms;
using LiveChat.Grains.Tests.Conversations;
using LiveChat.Grains.Tests.Messages;
using LiveChat.Grains.Tests.Rooms;
using LiveChat.Grains.Tests.Threads;
using LiveChat.Grains.Users;

namespace LiveChat.Grains.Tests.Activity;

/// <summary>What gets into the list of what concerns somebody, told by what is done in rooms.</summary>
public sealed class ActivityTests(ChatSilo silo) : IClassFixture<ChatSilo>
{
    [Fact]
    public async Task Who_is_called_answered_or_reacted_to_has_it_in_the_list_the_newest_first()
    {
        var (ada, bob, room, devices) = await Room();
        var message = await room.Say(bob, "one");
        var mention = await Post(room, ada, new MessageDraft("m1", "@bob") { Mentions = [bob] });
        await Told(devices, 1);
        var answer = await Post(room, ada, new MessageDraft("m2", "yes") { ReplyTo = message });
        await Told(devices, 2);
        await room.React(ada, message, "👍");
        await Told(devices, 3);

        var page = await Page(bob);
        Assert.Equal(
            [(ActivityKind.Reaction, message), (ActivityKind.Reply, answer), (ActivityKind.Mention, mention)],
            page.Entries.Select(entry => (entry.Kind, entry.Seq)));
        Assert.All(page.Entries, entry => Assert.Equal((Id(room), ada, false), (entry.Room, entry.Acts[0].By, entry.Read)));
        Assert.Empty((await Page(ada)).Entries);
    }

    [Fact]
    public async Task Calling_and_answering_somebody_with_one_message_is_one_thing()
    {
        var (ada, bob, room, devices) = await Room();
        var message = await room.Say(bob, "one");
        await Post(room, ada, new MessageDraft("m1", "@bob") { ReplyTo = message, Mentions = [bob] });
        await Post(room, ada, new MessageDraft("m2", "@all") { Calls = MentionScope.All });
        await Told(devices, 2);

        Assert.Equal(2, (await Page(bob)).Entries.Length);
    }

    [Fact]
    public async Task What_is_unread_is_counted_for_who_is_there_only()
    {
        var (ada, bob, room, devices) = await Room();
        var (first, second) = (await room.Say(bob, "one"), await room.Say(bob, "two"));
        await silo.Grains.User(bob).Detach(devices.Id);
        var (asked, counted) = (new TaskCompletionSource(), 0);
        silo.Calls = async call =>
        {
            counted += call.MethodName == nameof(IUserGrain.GetReadSeqs) ? 1 : 0;
            await call.Invoke();
            if (call.MethodName == nameof(IUserGrain.IsHere))
            {
                asked.TrySetResult();
            }
        };

        await room.React(ada, first, "👍");
        await asked.Task.WaitAsync(TestContext.Current.CancellationToken);
        await silo.Grains.User(bob).Attach(devices.Id);
        await room.React(ada, second, "👍");
        await Told(devices, 2);

        silo.Calls = null;
        Assert.Equal(1, counted);
    }

    [Fact]
    public async Task All_reactions_to_a_message_are_one_that_comes_up_again_and_goes_with_the_last()
    {
        var (ada, bob, room, devices) = await Room();
        var cleo = await silo.Person("cleo");
        await room.Join(cleo);
        var (first, second) = (await room.Say(bob, "one"), await room.Say(bob, "two"));
        await room.React(ada, first, "👍");
        await Told(devices, 1);
        await room.React(ada, second, "👍");
        await Told(devices, 2);
        await silo.Grains.Activity(bob).MarkRead(null);
        await Told(devices, 0);

        await room.React(cleo, first, "🎉");
        await Told(devices, 1);
        await room.React(cleo, first, "🎉");
        var top = (await Page(bob)).Entries[0];
        Assert.Equal((first, 2, false), (top.Seq, top.Count, top.Read));
        Assert.Equal([new ActivityAct(cleo, "🎉"), new ActivityAct(ada, "👍")], top.Acts);

        await room.Unreact(cleo, first, "🎉");
        await devices.Next<UserActivity>();
        await room.Unreact(ada, first, "👍");
        await Told(devices, 0);
        Assert.Equal(second, Assert.Single((await Page(bob)).Entries).Seq);
    }

    [Fact]
    public async Task Reacting_again_is_no_news_however_many_did_since()
    {
        var (ada, bob, room, devices) = await Room();
        var (first, second) = (await room.Say(bob, "one"), await room.Say(bob, "two"));
        UserId[] people = [ada, .. await Task.WhenAll(Enumerable.Range(0, ActivityEntry.MostActs).Select(i => silo.Person($"p{i}")))];
        foreach (var person in people)
        {
            await room.Join(person);
            await room.React(person, first, "👍");
            await Told(devices, 1);
        }

        await room.React(ada, first, "👍");
        await room.React(ada, second, "👍");
        await Told(devices, 2);

        Assert.Equal([(second, 1), (first, ActivityEntry.MostActs + 1)], (await Page(bob)).Entries.Select(entry => (entry.Seq, entry.Count)));
    }

    [Fact]
    public async Task Who_follows_a_thread_has_its_replies_in_the_list_until_they_read_them_there()
    {
        var (ada, bob, room, devices) = await Room();
        var root = await room.Say(bob, "one");
        await room.ReplyIn(ada, root);
        await Told(devices, 1);
        var last = (await room.ReplyIn(ada, root)).Seq;
        await Told(devices, 1);

        var entry = Assert.Single((await Page(bob)).Entries);
        Assert.Equal((ActivityKind.ThreadReply, last, root, 2, false), (entry.Kind, entry.Seq, entry.Thread!.Value, entry.Count, entry.Read));
        await silo.Grains.Threads(bob).MarkRead(bob.Member(), Id(room), root, 1);
        Assert.Equal(1, (await Page(bob)).Unread);
        await silo.Grains.Threads(bob).MarkRead(bob.Member(), Id(room), root, 2);
        Assert.Equal((0, true), ((await Page(bob)).Unread, (await Page(bob)).Entries[0].Read));
        Assert.Empty((await Page(ada)).Entries);
    }

    [Fact]
    public async Task Who_is_called_or_answered_in_a_thread_is_told_that_and_not_of_a_reply()
    {
        var (ada, bob, room, devices) = await Room();
        var root = await room.Say(bob, "one");
        var called = await Post(room, ada, ThreadSteps.Reply(root) with { Mentions = [bob] });
        await Told(devices, 1);
        var answered = await Post(room, ada, ThreadSteps.Reply(root) with { ReplyTo = root });
        await Told(devices, 2);
        var all = await Post(room, ada, ThreadSteps.Reply(root) with { Calls = MentionScope.All });
        await Told(devices, 3);

        Assert.Equal(
            [(ActivityKind.Mention, all), (ActivityKind.Reply, answered), (ActivityKind.Mention, called)],
            (await Page(bob)).Entries.Select(entry => (entry.Kind, entry.Seq)));
    }

    [Fact]
    public async Task What_happens_in_a_thread_says_so()
    {
        var (ada, bob, room, devices) = await Room();
        var root = await room.Say(ada, "one");
        var answer = (await room.ReplyIn(bob, root)).Seq;
        var theirs = (await room.ReplyIn(ada, root)).Seq;
        await Told(devices, 1);
        await room.React(ada, answer, "👍");
        await Told(devices, 2);
        await silo.Grains.Threads(bob).MarkRead(bob.Member(), Id(room), root, 2);
        await room.Revise(ada.Member(), theirs, new MessageRevision("@bob") { Mentions = [bob] });
        await devices.Next<UserActivity>();

        Assert.Equal(
            [(ActivityKind.Mention, theirs, false), (ActivityKind.Reaction, answer, false), (ActivityKind.ThreadReply, theirs, true)],
            (await Page(bob)).Entries.Select(entry => (entry.Kind, entry.Seq, entry.Read)));
        Assert.All((await Page(bob)).Entries, entry => Assert.Equal(root, entry.Thread));
    }

    [Fact]
    public async Task What_was_read_in_its_room_is_read_here_and_reactions_are_read_only_here()
    {
        var (ada, bob, room, devices) = await Room();
        var message = await room.Say(bob, "one");
        var mention = await Post(room, ada, new MessageDraft("m1", "@bob") { Mentions = [bob] });
        await Told(devices, 1);
        await room.React(ada, message, "👍");
        await Told(devices, 2);

        await silo.Grains.User(bob).MarkRead(Id(room), new ReadCursor(mention, 2));

        var page = await Page(bob);
        Assert.Equal(1, page.Unread);
        Assert.Equal([(ActivityKind.Reaction, false), (ActivityKind.Mention, true)], page.Entries.Select(entry => (entry.Kind, entry.Read)));
        await silo.Grains.Activity(bob).MarkRead(page.Entries[0].Id);
        await Told(devices, 0);
    }

    [Fact]
    public async Task Called_by_an_edit_one_finds_it_though_one_has_read_the_message()
    {
        var (ada, bob, room, devices) = await Room();
        var message = await room.Say(ada, "somebody");
        await silo.Grains.User(bob).MarkRead(Id(room), new ReadCursor(message, 1));

        await room.Revise(ada.Member(), message, new MessageRevision("@bob") { Mentions = [bob] });

        await Told(devices, 1);
        Assert.Equal(message, Assert.Single((await Page(bob)).Entries).Seq);
        Assert.Equal(0, (await silo.Grains.User(bob).GetRoom(Id(room)))!.Mentions);
    }

    [Fact]
    public async Task What_blocked_people_do_is_not_in_it_nor_what_they_did_before()
    {
        var (ada, bob, room, devices) = await Room();
        var cleo = await silo.Person("cleo");
        await room.Join(cleo);
        var message = await room.Say(bob, "one");
        await room.React(cleo, message, "👍");
        await Told(devices, 1);
        await Post(room, cleo, new MessageDraft("m1", "@bob") { Mentions = [bob] });
        await Told(devices, 2);

        await silo.Grains.User(bob).SetBlocked(cleo, blocked: true);
        await Post(room, cleo, new MessageDraft("m2", "@bob") { Mentions = [bob], ReplyTo = message });
        await room.React(ada, message, "🎉");
        await Told(devices, 1);

        var entry = Assert.Single((await Page(bob)).Entries);
        Assert.Equal((1, ada), (entry.Count, Assert.Single(entry.Acts).By));
    }

    [Fact]
    public async Task What_is_in_a_room_that_one_is_not_in_any_more_is_not_there_until_one_is_back()
    {
        var (ada, bob, room, devices) = await Room();
        await Post(room, ada, new MessageDraft("m1", "@bob") { Mentions = [bob] });
        await Told(devices, 1);

        await room.Leave(bob);
        Assert.Equal((0, 0), ((await Page(bob)).Entries.Length, (await Page(bob)).Unread));
        await room.Join(bob);
        Assert.Single((await Page(bob)).Entries);
    }

    [Fact]
    public async Task Who_is_brought_into_a_group_has_it_in_the_list()
    {
        var people = await silo.Acquaintances("ada", "bob", "cleo");
        var devices = await silo.FrontEnd();
        await silo.Grains.User(people[1]).Attach(devices.Id);
        var group = silo.NewGroup();
        Assert.True((await group.Start(people[0], people[1], people[2])).Succeeded);

        await Told(devices, 1);
        var entry = Assert.Single((await Page(people[1])).Entries);
        Assert.Equal((ActivityKind.Added, people[0]), (entry.Kind, entry.Acts[0].By));
        Assert.Equal(group.GetPrimaryKeyString(), entry.Room.Value);
        Assert.Empty((await Page(people[0])).Entries);
    }

    private static RoomId Id(IRoomGrain room) => new(room.GetPrimaryKeyString());

    private static async Task<long> Post(IRoomGrain room, UserId by, MessageDraft draft) => (await room.Post(by, draft)).Value!.Seq;

    private static Task<UserActivity> Told(SignalProbe devices, int unread) => devices.Next<UserActivity>(told => told.Unread == unread);

    private async Task<ActivityPage> Page(UserId user) => (await silo.Grains.Activity(user).GetPage(new ActivityQuery { Limit = 50 })).Value!;

    private async Task<(UserId Ada, UserId Bob, IRoomGrain Room, SignalProbe Devices)> Room()
    {
        var (ada, bob) = (await silo.Person("ada"), await silo.Person("bob"));
        var room = await silo.Room(ada);
        await room.Join(bob);
        var devices = await silo.FrontEnd();
        await silo.Grains.User(bob).Attach(devices.Id);
        return (ada, bob, room, devices);
    }
}
