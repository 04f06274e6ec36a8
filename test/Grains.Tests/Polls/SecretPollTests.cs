using System.Text;
using LiveChat.Grains.Polls;
using LiveChat.Grains.Push;
using LiveChat.Grains.Rooms;
using LiveChat.Grains.Tests.Messages;
using LiveChat.Grains.Tests.Rooms;
using LiveChat.Grains.Users;

namespace LiveChat.Grains.Tests.Polls;

/// <summary>What members are not told of votes: in no push, page, repair or note.</summary>
public sealed class SecretPollTests(ChatSilo silo) : IClassFixture<ChatSilo>
{
    private static readonly Poll Anonymous = PollActs.Tea with { Anonymous = true };
    private static readonly Poll Hidden = PollActs.Tea with { Hidden = true };

    [Fact]
    public async Task Nobody_is_told_who_voted_in_an_anonymous_poll()
    {
        var (ada, bob, eve, room) = await Room();
        var frontEnd = await silo.FrontEnd();
        await room.Lease(frontEnd.Id);
        var poll = await room.Ask(ada, Anonymous);
        await frontEnd.Next<RoomBatch>(batch => batch.To == poll);

        await room.Vote(bob, poll, 1);
        await room.Vote(eve, poll, 1);
        await room.Vote(bob, poll, 2);

        string[] told =
        [
            Text((await frontEnd.Next<RoomBatch>(batch => batch.From > poll)).Events),
            Text((await frontEnd.Next<RoomBatch>()).Events),
            Text((await frontEnd.Next<RoomBatch>()).Events),
            Text((await room.Repair(poll, 50)).Events),
            Text((await room.GetHistory(ada.Member(), new HistoryRange { After = poll, Limit = 50 })).Value!.Events),
            Text((await room.GetHistory(ada.Member(), new HistoryRange { Limit = 50 })).Value!.Notes),
            Text((await room.GetMessage(ada.Member(), poll)).Value!.Notes),
        ];
        Assert.All(told, one => Assert.DoesNotContain(bob.Value, one, StringComparison.Ordinal));
        Assert.All(told, one => Assert.DoesNotContain(eve.Value, one, StringComparison.Ordinal));
        Assert.All(told[..5], one => Assert.Contains("\"by\":\"nobody\"", one, StringComparison.Ordinal));
        Assert.All(told[..5], one => Assert.DoesNotContain("\"options\"", one, StringComparison.Ordinal));
        Assert.Equal(RefusalCode.PollSecret, (await room.GetVoters(ada.Member(), poll, 1, 0, 10)).Code());
        Assert.Equal("0,1,1 of 2", await room.PollOf(ada, poll));
        Assert.Equal("0,1,1 of 2 mine 2", await room.PollOf(bob, poll));
    }

    [Fact]
    public async Task Ones_own_devices_hear_that_one_has_voted()
    {
        var (ada, bob, _, room) = await Room();
        var device = await silo.FrontEnd();
        await silo.Grains.User(bob).Attach(device.Id);
        var poll = await room.Ask(ada, Anonymous);

        await room.Vote(bob, poll, 1);

        var voted = await device.Next<UserVoted>();
        Assert.Equal((bob, poll), (voted.User, voted.Message));
    }

    [Fact]
    public async Task Results_that_are_hidden_are_told_to_who_has_voted_and_at_the_end_to_all()
    {
        var (ada, bob, eve, room) = await Room();
        var poll = await room.Ask(ada, Hidden);
        Assert.Equal(RefusalCode.PollSecret, (await room.GetVoters(ada.Member(), poll, 1, 0, 10)).Code());

        await room.Vote(bob, poll, 1);

        Assert.Equal("? of 1", await room.PollOf(ada, poll));
        Assert.Equal("0,1,0 of 1 mine 1", await room.PollOf(bob, poll));
        Assert.Equal([bob], await room.Voters(bob, poll, 1));
        Assert.Equal(RefusalCode.PollSecret, (await room.GetVoters(ada.Member(), poll, 1, 0, 10)).Code());
        var vote = Assert.Single((await room.ReadAs(bob)).Events.OfType<PollVoted>());
        Assert.Equal((bob, null, null, 1), (vote.By, vote.Options, vote.Counts, vote.Voters));

        await room.ClosePoll(ada, poll);
        Assert.Equal("0,1,0 of 1 closed", await room.PollOf(eve, poll));
        Assert.Equal([bob], await room.Voters(eve, poll, 1));
    }

    [Fact]
    public async Task Who_takes_their_vote_back_is_told_no_more()
    {
        var (ada, bob, eve, room) = await Room();
        var poll = await room.Ask(ada, Hidden);
        await room.Vote(bob, poll, 1);
        await room.Vote(eve, poll, 1);

        await room.Vote(bob, poll);

        Assert.Equal("? of 1", await room.PollOf(bob, poll));
    }

    [Fact]
    public async Task Hidden_results_are_told_to_all_once_its_time_is_over()
    {
        var (ada, bob, eve, room) = await Room();
        var poll = await room.Ask(ada, Hidden with { Anonymous = true, EndsAt = silo.Clock.GetUtcNow().AddHours(1) });
        var empty = await room.Ask(ada, Hidden with { EndsAt = silo.Clock.GetUtcNow().AddHours(1) });
        await room.Vote(bob, poll, 1);
        Assert.Equal("? of 1", await room.PollOf(eve, poll));

        silo.Clock.Advance(TimeSpan.FromHours(1));

        Assert.Equal("0,1,0 of 1", await room.PollOf(eve, poll));
        Assert.Equal(RefusalCode.PollSecret, (await room.GetVoters(bob.Member(), poll, 1, 0, 10)).Code());
        Assert.Empty(await room.Voters(eve, empty, 1));
    }

    [Fact]
    public async Task Votes_outlive_the_memory_of_the_room_whoever_is_told_of_them()
    {
        var (ada, bob, eve, room) = await Room();
        var poll = await room.Ask(ada, Anonymous with { Hidden = true });
        await room.Vote(bob, poll, 1);
        await room.Vote(eve, poll, 0);
        silo.Notes.FailPuts();

        var id = new RoomId(room.GetPrimaryKeyString());
        await silo.Restart();
        room = silo.Grains.Room(id);
        await room.Vote(bob, poll, 0);

        Assert.Equal("2,0,0 of 2 mine 0", await room.PollOf(bob, poll));
        Assert.Equal("? of 2", await room.PollOf(ada, poll));
    }

    private static string Text(ReadOnlyMemory<byte> json) => Encoding.UTF8.GetString(json.Span);

    private async Task<(UserId Ada, UserId Bob, UserId Eve, IRoomGrain Room)> Room()
    {
        var (ada, bob, eve) = (await silo.Person("ada"), await silo.Person("bob"), await silo.Person("eve"));
        var room = await silo.Room(ada);
        await room.Join(bob);
        await room.Join(eve);
        return (ada, bob, eve, room);
    }
}
