using LiveChat.Grains.Rooms;
using LiveChat.Grains.Tests.Rooms;
using LiveChat.Grains.Users;

namespace LiveChat.Grains.Tests.Messages;

/// <summary>Messages that answer others, and that call people.</summary>
public sealed class ReplyTests(ChatSilo silo) : IClassFixture<ChatSilo>
{
    [Fact]
    public async Task An_answer_says_what_it_answers_also_far_back()
    {
        var (ada, bob, room) = await Room();
        var message = await room.Say(ada, "who?");
        for (var i = 0; i < 220; i++)
        {
            silo.Clock.Advance(TimeSpan.FromSeconds(1));
            await room.Say(ada, "more");
        }

        var answers = await room.PostAll(bob, [Draft("r1") with { ReplyTo = message }, Draft("r2")]);

        Assert.Equal(answers[0].Value!.Seq + 1, answers[1].Value!.Seq);
        var said = (await room.ReadAs(ada)).Events.OfType<MessagePosted>().TakeLast(2).ToArray();
        Assert.Equal([message, null], said.Select(posted => posted.ReplyTo));
    }

    [Fact]
    public async Task What_is_no_message_of_the_room_or_deleted_is_not_answered()
    {
        var (ada, bob, room) = await Room();
        var message = await room.Say(ada, "one");
        await room.DeleteMessage(ada, message);

        foreach (var nothing in new[] { message, 1, 0, -1, message + 1, message + 2, long.MaxValue })
        {
            Assert.Equal(RefusalCode.MessageNotFound, (await room.Post(bob, Draft("r1") with { ReplyTo = nothing })).Code());
        }

        Assert.Equal(message + 1, (await room.ReadAs(ada)).Events[^1].Seq);
    }

    [Fact]
    public async Task Sent_again_an_answer_is_stored_once_also_when_what_it_answers_is_gone()
    {
        var (ada, bob, room) = await Room();
        var (message, other) = (await room.Say(ada, "one"), await room.Say(ada, "two"));
        var answer = await room.Post(bob, Draft("r1") with { ReplyTo = message });

        Assert.Equal(RefusalCode.ClientIdReused, (await room.Post(bob, Draft("r1") with { ReplyTo = other })).Code());
        Assert.Equal(RefusalCode.ClientIdReused, (await room.Post(bob, Draft("r1"))).Code());
        await room.DeleteMessage(ada, message);
        Assert.Equal(answer.Value, (await room.Post(bob, Draft("r1") with { ReplyTo = message })).Value);
    }

    [Fact]
    public async Task Who_is_called_is_in_the_room_and_named_once()
    {
        var (ada, bob, room) = await Room();
        var eve = await silo.Person("eve");

        await room.Post(ada, Draft("m1") with { Mentions = [bob, eve, bob, new UserId("nobody")] });
        await room.Post(ada, Draft("m2") with { Mentions = [eve] });

        var said = (await room.ReadAs(bob)).Events.OfType<MessagePosted>().ToArray();
        Assert.Equal([bob], said[0].Mentions);
        Assert.Null(said[1].Mentions);
    }

    [Fact]
    public async Task A_message_calls_fifty_by_name_and_no_more()
    {
        var (ada, _, room) = await Room();
        UserId[] many = [.. Enumerable.Range(0, 51).Select(i => new UserId($"person{i}"))];

        Assert.True((await room.Post(ada, Draft("m1") with { Mentions = [.. many[..50]] })).Succeeded);
        Assert.Equal(RefusalCode.TooMany, (await room.Post(ada, Draft("m2") with { Mentions = [.. many] })).Code());
        Assert.Equal(RefusalCode.BadRequest, (await room.Post(ada, Draft("m3") with { Calls = (MentionScope)7 })).Code());
    }

    [Fact]
    public async Task Moderators_call_all_unless_the_policy_says_otherwise()
    {
        var (ada, bob, room) = await Room();

        Assert.Equal(RefusalCode.Forbidden, (await room.Post(bob, Draft("m1") with { Calls = MentionScope.All })).Code());
        Assert.Equal(RefusalCode.Forbidden, (await room.Post(bob, Draft("m1") with { Calls = MentionScope.Here })).Code());
        Assert.True((await room.Post(ada, Draft("m1") with { Calls = MentionScope.All })).Succeeded);
        await room.Change(ada, new RoomPatch { Policy = new RoomPolicyPatch { MentionAll = RoomRole.Member } });
        Assert.True((await room.Post(bob, Draft("m1") with { Calls = MentionScope.Here })).Succeeded);
        Assert.Equal([MentionScope.All, MentionScope.Here], (await room.ReadAs(bob)).Events.OfType<MessagePosted>().Select(posted => posted.Calls!.Value));
    }

    private static MessageDraft Draft(string clientId) => new(clientId, "hello");

    private async Task<(UserId Ada, UserId Bob, IRoomGrain Room)> Room()
    {
        var (ada, bob) = (await silo.Person("ada"), await silo.Person("bob"));
        var room = await silo.Room(ada);
        await room.Join(bob);
        return (ada, bob, room);
    }
}
