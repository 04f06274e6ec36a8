using LiveChat.Grains.Messages;
using LiveChat.Grains.Polls;
using LiveChat.Grains.Rooms;
using LiveChat.Grains.Tests.Conversations;
using LiveChat.Grains.Tests.Messages;
using LiveChat.Grains.Tests.Rooms;
using LiveChat.Grains.Timelines;
using LiveChat.Grains.Users;

namespace LiveChat.Grains.Tests.Polls;

public sealed class PollTests(ChatSilo silo) : IClassFixture<ChatSilo>
{
    [Fact]
    public async Task Everybody_votes_changes_their_mind_and_sees_how_it_stands()
    {
        var (ada, bob, room) = await Room();
        var poll = await room.Ask(ada);

        await room.Vote(ada, poll, 0);
        await room.Vote(bob, poll, 0);
        Assert.Equal("2,0,0 of 2 mine 0", await room.PollOf(bob, poll));
        await room.Vote(bob, poll, 2);

        Assert.Equal("1,0,1 of 2 mine 2", await room.PollOf(bob, poll));
        Assert.Equal("1,0,1 of 2 mine 0", await room.PollOf(ada, poll));
        Assert.Equal([bob], await room.Voters(ada, poll, 2));
        var votes = (await room.ReadAs(ada)).Events.OfType<PollVoted>().ToArray();
        Assert.Equal([(ada, "0"), (bob, "0"), (bob, "2")], votes.Select(vote => (vote.By, string.Join(',', vote.Options!.Value))));
        Assert.Equal([1, 0, 1], votes[^1].Counts!.Value);
    }

    [Fact]
    public async Task A_vote_that_is_taken_back_counts_no_more_and_can_be_given_again()
    {
        var (ada, bob, room) = await Room();
        var poll = await room.Ask(ada);
        await room.Vote(bob, poll, 1);

        await room.Vote(bob, poll);
        Assert.Equal("0,0,0 of 0", await room.PollOf(bob, poll));
        await room.Vote(bob, poll, 0);

        Assert.Equal("1,0,0 of 1 mine 0", await room.PollOf(bob, poll));
    }

    [Fact]
    public async Task The_same_vote_again_is_no_event_also_when_many_are_on_their_way()
    {
        var (ada, bob, room) = await Room();
        var poll = await room.Ask(ada);

        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => room.Vote(bob, poll, 1)));

        Assert.All(answers, answer => Assert.Equal(poll + 1, answer.Value!.Seq));
        Assert.Single((await room.ReadAs(ada)).Events.OfType<PollVoted>());
        Assert.Equal("0,1,0 of 1 mine 1", await room.PollOf(bob, poll));
    }

    [Fact]
    public async Task One_chooses_several_only_where_one_may()
    {
        var (ada, bob, room) = await Room();
        var (single, multiple) = (await room.Ask(ada), await room.Ask(ada, PollActs.Tea with { Multiple = true }));

        Assert.Equal(RefusalCode.PollInvalid, (await room.Vote(bob, single, 0, 1)).Code());
        Assert.True((await room.Vote(bob, single, 1, 1)).Succeeded);
        Assert.True((await room.Vote(bob, multiple, 2, 0, 2)).Succeeded);
        Assert.True((await room.Vote(bob, multiple, 0, 2)).Succeeded);

        Assert.Equal("1,0,1 of 1 mine 0,2", await room.PollOf(bob, multiple));
        Assert.Single((await room.ReadAs(ada)).Events.OfType<PollVoted>(), vote => vote.Message == multiple);
    }

    [Fact]
    public async Task Only_what_is_asked_is_voted_on()
    {
        var (ada, bob, room) = await Room();
        var (poll, plain) = (await room.Ask(ada), await room.Say(ada, "hello"));

        Assert.Equal(RefusalCode.PollInvalid, (await room.Vote(bob, poll, 3)).Code());
        Assert.Equal(RefusalCode.PollInvalid, (await room.Vote(bob, poll, -1)).Code());
        Assert.Equal(RefusalCode.NoPoll, (await room.Vote(bob, plain, 0)).Code());
        Assert.Equal(RefusalCode.NoPoll, (await room.ClosePoll(ada, plain)).Code());
        Assert.Equal(RefusalCode.MessageNotFound, (await room.Vote(bob, 1, 0)).Code());
        Assert.Equal(RefusalCode.MessageNotFound, (await room.Vote(bob, 999, 0)).Code());
        Assert.Equal(RefusalCode.NoPoll, (await room.GetVoters(bob.Member(), plain, 0, 0, 10)).Code());
        Assert.Equal(RefusalCode.PollInvalid, (await room.GetVoters(bob.Member(), poll, 3, 0, 10)).Code());
        Assert.Equal(RefusalCode.BadRequest, (await room.GetVoters(bob.Member(), poll, 0, -1, 10)).Code());
        Assert.Equal(RefusalCode.BadRequest, (await room.GetVoters(bob.Member(), poll, 0, 0, 101)).Code());
        Assert.Empty((await room.ReadAs(ada)).Events.OfType<MessageAct>());
    }

    [Fact]
    public async Task A_closed_poll_keeps_its_results_and_takes_no_votes()
    {
        var (ada, bob, room) = await Room();
        var poll = await room.Ask(ada);
        await room.Vote(bob, poll, 0);

        Assert.True((await room.ClosePoll(ada, poll)).Succeeded);
        Assert.Equal(RefusalCode.PollOver, (await room.Vote(ada, poll, 1)).Code());
        Assert.True((await room.Vote(bob, poll, 0)).Succeeded); // As it stands: sent again.
        Assert.True((await room.ClosePoll(ada, poll)).Succeeded);

        Assert.Equal("1,0,0 of 1 mine 0 closed", await room.PollOf(bob, poll));
        Assert.Equal([1, 0, 0], Assert.Single((await room.ReadAs(ada)).Events.OfType<PollClosed>()).Counts);
    }

    [Fact]
    public async Task It_ends_at_its_time_by_itself_also_when_the_server_was_down_then()
    {
        var (ada, bob, room) = await Room();
        var poll = await room.Ask(ada, PollActs.Tea with { EndsAt = silo.Clock.GetUtcNow().AddHours(1) });
        await room.Vote(bob, poll, 0);

        var id = new RoomId(room.GetPrimaryKeyString());
        await silo.Restart();
        silo.Clock.Advance(TimeSpan.FromHours(1));
        room = silo.Grains.Room(id);

        Assert.Equal(RefusalCode.PollOver, (await room.Vote(ada, poll, 1)).Code());
        Assert.Equal(RefusalCode.PollOver, (await room.Vote(bob, poll)).Code());
        Assert.True((await room.ClosePoll(ada, poll)).Succeeded); // It is over: nothing happens.
        Assert.Equal("1,0,0 of 1 mine 0", await room.PollOf(bob, poll));
    }

    [Fact]
    public async Task The_author_closes_it_and_who_keeps_order()
    {
        var (ada, bob, room) = await Room();
        var eve = await silo.Person("eve");
        await room.Join(eve);
        var (first, second) = (await room.Ask(bob), await room.Ask(bob));

        Assert.Equal(RefusalCode.Forbidden, (await room.ClosePoll(eve, first)).Code());
        Assert.True((await room.ClosePoll(bob, first)).Succeeded);
        Assert.True((await room.ClosePoll(ada, second)).Succeeded);
    }

    [Fact]
    public async Task Who_may_react_may_vote()
    {
        var (ada, bob, room) = await Room();
        var eve = await silo.Person("eve");
        var poll = await room.Ask(ada);

        await room.Change(ada, new RoomPatch { Policy = new RoomPolicyPatch { Send = RoomRole.Moderator } });
        Assert.True((await room.Vote(bob, poll, 0)).Succeeded);
        Assert.Equal(RefusalCode.Forbidden, (await room.TryAsk(bob, PollActs.Tea)).Code());
        await room.Mute(ada, bob);
        Assert.Equal(RefusalCode.Muted, (await room.Vote(bob, poll, 1)).Code());
        Assert.Equal(RefusalCode.NotFound, (await (await silo.Room(ada, RoomVisibility.Private)).Vote(eve, poll, 1)).Code());
        await room.SetArchived(ada, archived: true);
        Assert.Equal(RefusalCode.Archived, (await room.Vote(ada, poll, 1)).Code());
        Assert.Equal(RefusalCode.Archived, (await room.ClosePoll(ada, poll)).Code());

        Assert.Equal("1,0,0 of 1", await room.PollOf(ada, poll));
    }

    [Fact]
    public async Task A_poll_that_is_deleted_is_gone_with_what_it_asked_and_who_voted()
    {
        var (ada, bob, room) = await Room();
        var poll = await room.Ask(ada);
        await room.Vote(bob, poll, 0);

        await room.DeleteMessage(ada, poll);

        Assert.Equal(RefusalCode.MessageNotFound, (await room.Vote(ada, poll, 0)).Code());
        Assert.Equal(RefusalCode.MessageNotFound, (await room.ClosePoll(ada, poll)).Code());
        Assert.Equal(RefusalCode.MessageNotFound, (await room.GetVoters(ada.Member(), poll, 0, 0, 10)).Code());
        var page = await room.ReadAs(bob);
        Assert.Equal("", page.PollOf(poll));
        Assert.Null(page.Events.OfType<MessagePosted>().Single(posted => posted.Seq == poll).Poll);
    }

    [Fact]
    public async Task What_is_asked_does_not_change()
    {
        var (ada, bob, room) = await Room();
        var poll = await room.Ask(ada);

        Assert.Equal(RefusalCode.PollUnchangeable, (await room.Edit(ada, poll, "Which coffee?")).Code());
        Assert.Equal(RefusalCode.Forbidden, (await room.Edit(bob, poll, "Which coffee?")).Code());

        Assert.Equal("Which tea?", (await room.ReadAs(bob)).TextOf(poll));
    }

    [Fact]
    public async Task It_is_a_message_in_a_thread_in_a_conversation_and_in_short()
    {
        var people = await silo.Acquaintances("ada", "bob");
        var direct = silo.Direct(people[0], people[1]);
        await direct.Start(people[0], people[1]);
        ITimelineGrain talk = direct;
        var root = await talk.Say(people[0], "hello");

        var posted = await talk.Post(people[1].Member(), new MessageDraft("p1", "Which tea?") { Poll = PollActs.Tea, Thread = root });
        Assert.True((await talk.Vote(people[0], posted.Value!.Seq, 1)).Succeeded);
        Assert.Equal(RefusalCode.Forbidden, (await talk.ClosePoll(people[0], posted.Value.Seq)).Code());

        Assert.Equal("0,1,0 of 1 mine 1", await talk.PollOf(people[0], posted.Value.Seq));
        var excerpts = (await talk.GetExcerpts(people[0].Member(), [root, posted.Value.Seq])).Value!.Items;
        Assert.Equal([("hello", (bool?)null), ("Which tea?", true)], excerpts.Select(one => (one.Text, one.Poll)));
    }

    [Fact]
    public async Task Forwarded_it_is_a_text_and_forwards_nothing_itself()
    {
        var (ada, _, room) = await Room();
        var poll = await room.Ask(ada);
        var source = new ForwardSource(new RoomId(room.GetPrimaryKeyString()), poll);

        Assert.True((await room.Post(ada.Member(), new MessageDraft("f1", "") { Forward = source })).Succeeded);
        Assert.Equal(RefusalCode.PollInvalid, (await room.Post(ada.Member(), new MessageDraft("f2", "Tea?") { Forward = source, Poll = PollActs.Tea })).Code());

        var forwarded = (await room.ReadAs(ada)).Events.OfType<MessagePosted>().Last();
        Assert.Equal(("Which tea?\n- Green\n- Black\n- None", null), (forwarded.Forwarded!.Text, forwarded.Poll));
        Assert.Equal(RefusalCode.NoPoll, (await room.Vote(ada, forwarded.Seq, 0)).Code());
    }

    private async Task<(UserId Ada, UserId Bob, IRoomGrain Room)> Room()
    {
        var (ada, bob) = (await silo.Person("ada"), await silo.Person("bob"));
        var room = await silo.Room(ada);
        await room.Join(bob);
        return (ada, bob, room);
    }
}
