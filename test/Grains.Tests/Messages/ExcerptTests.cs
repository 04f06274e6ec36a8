using System.Collections.Immutable;
using LiveChat.Grains.Messages;
using LiveChat.Grains.Rooms;
using LiveChat.Grains.Tests.Conversations;
using LiveChat.Grains.Tests.Rooms;
using LiveChat.Grains.Timelines;
using LiveChat.Grains.Users;

namespace LiveChat.Grains.Tests.Messages;

/// <summary>Messages in short, as quotes and lists show them.</summary>
public sealed class ExcerptTests(ChatSilo silo) : IClassFixture<ChatSilo>
{
    [Fact]
    public async Task An_excerpt_says_what_the_message_says_now()
    {
        var (ada, bob, room) = await Room();
        var (first, second, third) = (await room.Say(ada, "one"), await room.Say(bob, "two"), await room.Say(bob, "three"));
        var edited = (await room.Edit(ada, first, "first")).Value!.Seq;
        var deleted = (await room.DeleteMessage(bob, second)).Value!.Seq;

        var found = await Excerpts(room, bob, third, first, second);

        Assert.Equal(
            [(first, ada, "first", edited, false), (second, bob, "", deleted, true), (third, bob, "three", 0, false)],
            found.Select(each => (each.Seq, each.By, each.Text, each.Revision, each.Deleted)));
    }

    [Fact]
    public async Task Far_back_they_read_the_same_as_in_memory()
    {
        var (ada, bob, room) = await Room();
        var (first, second, third) = (await room.Say(ada, "one"), await room.Say(bob, "two"), await room.Say(bob, "three"));
        await room.Edit(ada, first, "first");
        await room.DeleteMessage(bob, second);
        var before = await Excerpts(room, bob, first, second, third);
        for (var i = 0; i < 220; i++)
        {
            silo.Clock.Advance(TimeSpan.FromSeconds(1));
            await room.Say(ada, "more");
        }

        Assert.Equal(before, await Excerpts(room, bob, first, second, third));
    }

    [Fact]
    public async Task What_is_no_message_is_left_out_and_what_is_asked_twice_comes_once()
    {
        var (ada, _, room) = await Room();
        var message = await room.Say(ada, "one");

        var found = await Excerpts(room, ada, message, 1, 0, -1, message, message + 1, long.MaxValue);

        Assert.Equal(message, Assert.Single(found).Seq);
        Assert.Empty(await Excerpts(room, ada, 1));
    }

    [Fact]
    public async Task A_long_text_is_cut_and_no_character_in_two()
    {
        var (ada, _, room) = await Room();
        var text = new string('a', MessageExcerpt.MostText - 1) + "🌱 and more";
        var (longer, fitting) = (await room.Say(ada, text), await room.Say(ada, text[..(MessageExcerpt.MostText - 1)]));

        var found = await Excerpts(room, ada, longer, fitting);

        Assert.Equal((text[..(MessageExcerpt.MostText - 1)], true), (found[0].Text, found[0].Cut));
        Assert.Equal((text[..(MessageExcerpt.MostText - 1)], false), (found[1].Text, found[1].Cut));
    }

    [Fact]
    public async Task Who_does_not_read_the_room_gets_none()
    {
        var (ada, bob, room) = await Room();
        var eve = await silo.Person("eve");
        var message = await room.Say(ada, "one");
        await room.Leave(bob);
        var people = await silo.Acquaintances("cleo", "dan");
        var direct = silo.Direct(people[0], people[1]);
        await direct.Start(people[0], people[1]);
        var said = await ((ITimelineGrain)direct).Say(people[0], "hello");

        Assert.Equal(RefusalCode.NotFound, (await room.GetExcerpts(bob.Member(), [message])).Code());
        Assert.Equal(RefusalCode.NotFound, (await room.GetExcerpts(eve.Member(), [message])).Code());
        Assert.Equal(RefusalCode.NotFound, (await direct.GetExcerpts(eve.Member(), [said])).Code());
        Assert.Equal("hello", Assert.Single((await direct.GetExcerpts(people[1].Member(), [said])).Value!.Items).Text);
    }

    [Fact]
    public async Task Fifty_at_once_and_no_more()
    {
        var (ada, _, room) = await Room();
        ImmutableArray<long> many = [.. Enumerable.Range(1, 51).Select(seq => (long)seq)];

        Assert.True((await room.GetExcerpts(ada.Member(), many[..50])).Succeeded);
        Assert.Equal(RefusalCode.BadRequest, (await room.GetExcerpts(ada.Member(), many)).Code());
        Assert.Equal(RefusalCode.BadRequest, (await room.GetExcerpts(ada.Member(), [])).Code());
        Assert.Equal(RefusalCode.BadRequest, (await room.GetExcerpts(ada.Member(), default)).Code());
    }

    private static async Task<MessageExcerpt[]> Excerpts(IRoomGrain room, UserId by, params long[] messages)
    {
        var found = await room.GetExcerpts(by.Member(), [.. messages]);
        Assert.True(found.Succeeded, found.Refusal?.Detail);
        return [.. found.Value.Items];
    }

    private async Task<(UserId Ada, UserId Bob, IRoomGrain Room)> Room()
    {
        var (ada, bob) = (await silo.Person("ada"), await silo.Person("bob"));
        var room = await silo.Room(ada);
        await room.Join(bob);
        return (ada, bob, room);
    }
}
