using LiveChat.Grains.Messages;
using LiveChat.Grains.Rooms;
using LiveChat.Grains.Tests.Conversations;
using LiveChat.Grains.Tests.Rooms;
using LiveChat.Grains.Timelines;
using LiveChat.Grains.Users;

namespace LiveChat.Grains.Tests.Messages;

public sealed class PinTests(ChatSilo silo) : IClassFixture<ChatSilo>
{
    [Fact]
    public async Task Pinned_messages_are_listed_the_last_that_was_pinned_first_with_what_was_done_to_them()
    {
        var (ada, bob, room) = await Room();
        var (first, second, third) = (await room.Say(bob, "one"), await room.Say(bob, "two"), await room.Say(bob, "three"));
        await room.Pin(ada, third);
        await room.Pin(ada, first);
        await room.Pin(ada, second);
        await room.Edit(bob, first, "first");

        var page = (await room.GetPins(bob.Member(), null, 2)).Value!;
        Assert.Equal([second, first], Seqs(page));
        Assert.Equal("first", ReadPage.Of(page.Messages, page.Notes).NoteOf(first)!.Value.GetProperty("text").GetString());
        var rest = (await room.GetPins(bob.Member(), page.Next, 2)).Value!;
        Assert.Equal([third], Seqs(rest));
        Assert.Null(rest.Next);
        Assert.Equal(RefusalCode.BadRequest, (await room.GetPins(bob.Member(), null, 0)).Code());
    }

    [Fact]
    public async Task Pinning_again_is_no_event_and_unpinning_takes_it_off_the_list()
    {
        var (ada, bob, room) = await Room();
        var message = await room.Say(bob, "one");

        var pinned = await room.Pin(ada, message);
        Assert.Equal(pinned.Value, (await room.Pin(ada, message)).Value);
        Assert.True((await room.Unpin(ada, message)).Succeeded);
        Assert.True((await room.Unpin(ada, message)).Succeeded);

        Assert.Empty(Seqs((await room.GetPins(bob.Member(), null, 10)).Value!));
        Assert.Equal(2, (await room.ReadAs(bob)).Events.Count(happened => happened is MessagePinned or MessageUnpinned));
    }

    [Fact]
    public async Task Moderators_pin_unless_the_policy_says_otherwise()
    {
        var (ada, bob, room) = await Room();
        var message = await room.Say(bob, "one");

        Assert.Equal(RefusalCode.Forbidden, (await room.Pin(bob, message)).Code());
        Assert.Equal(RefusalCode.Forbidden, (await room.Unpin(bob, message)).Code());
        await room.Change(ada, new RoomPatch { Policy = new RoomPolicyPatch { Pin = RoomRole.Member } });
        Assert.True((await room.Pin(bob, message)).Succeeded);
        Assert.True((await room.Unpin(bob, message)).Succeeded);
    }

    [Fact]
    public async Task In_conversations_everybody_pins_and_nobody_deletes_what_another_said()
    {
        var people = await silo.Acquaintances("ada", "bob");
        var direct = silo.Direct(people[0], people[1]);
        await direct.Start(people[0], people[1]);
        var message = await ((ITimelineGrain)direct).Say(people[0], "hello");

        Assert.True((await direct.Pin(people[1], message)).Succeeded);
        Assert.True((await direct.React(people[1], message, "👍")).Succeeded);
        Assert.Equal(RefusalCode.Forbidden, (await direct.DeleteMessage(people[1], message)).Code());
        Assert.True((await direct.Edit(people[0], message, "hi")).Succeeded);
        Assert.True((await direct.DeleteMessage(people[0], message)).Succeeded);
    }

    [Fact]
    public async Task Who_is_blocked_in_a_direct_conversation_changes_nothing_there_but_takes_back_what_they_said()
    {
        var people = await silo.Acquaintances("ada", "bob");
        var (ada, bob) = (people[0], people[1]);
        var direct = silo.Direct(ada, bob);
        await direct.Start(ada, bob);
        var message = await ((ITimelineGrain)direct).Say(bob, "hello");
        await silo.Grains.User(ada).SetBlocked(bob, blocked: true);

        Assert.Equal(RefusalCode.TakesNoMessages, (await direct.Edit(bob, message, "x")).Code());
        Assert.Equal(RefusalCode.TakesNoMessages, (await direct.React(bob, message, "👍")).Code());
        Assert.Equal(RefusalCode.TakesNoMessages, (await direct.Pin(bob, message)).Code());
        Assert.True((await direct.DeleteMessage(bob, message)).Succeeded);
    }

    [Fact]
    public async Task A_room_has_so_many_pins_and_a_place_is_free_when_one_is_unpinned_or_deleted()
    {
        await using var limited = new ChatSilo();
        limited.Limits.Pins = 2;
        await limited.InitializeAsync();
        var ada = await limited.Person("ada");
        var room = await limited.Room(ada);
        long[] messages = [await room.Say(ada, "one"), await room.Say(ada, "two"), await room.Say(ada, "three")];

        var answers = await Task.WhenAll(messages.Select(message => room.Pin(ada, message)));
        Assert.Single(answers, answer => answer.Code() == RefusalCode.TooMany);
        var pinned = messages.Where((_, i) => answers[i].Succeeded).ToArray();
        var left = messages.Except(pinned).Single();
        await room.Unpin(ada, pinned[0]);
        Assert.True((await room.Pin(ada, left)).Succeeded);
        await room.DeleteMessage(ada, pinned[1]);
        Assert.True((await room.Pin(ada, pinned[0])).Succeeded);

        await limited.Restart();
        room = limited.Grains.Room(new RoomId(room.GetPrimaryKeyString()));
        Assert.Equal(RefusalCode.TooMany, (await room.Pin(ada, await room.Say(ada, "four"))).Code());
        Assert.Equal([pinned[0], left], Seqs((await room.GetPins(ada.Member(), null, 10)).Value!));
    }

    private static long[] Seqs(MessagePage page) => [.. ReadPage.Of(page.Messages, page.Notes).Events.Select(happened => happened.Seq)];

    private async Task<(UserId Ada, UserId Bob, IRoomGrain Room)> Room()
    {
        var (ada, bob) = (await silo.Person("ada"), await silo.Person("bob"));
        var room = await silo.Room(ada);
        await room.Join(bob);
        return (ada, bob, room);
    }
}
