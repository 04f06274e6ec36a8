using LiveChat.Grains.Push;
using LiveChat.Grains.Rooms;
using LiveChat.Grains.Users;

namespace LiveChat.Grains.Tests.Rooms;

public sealed class RoomGrainTests(ChatSilo silo) : IClassFixture<ChatSilo>
{
    [Fact]
    public async Task Who_makes_a_room_owns_it_and_has_it_in_the_list()
    {
        var ada = await silo.Person("ada");
        var room = await silo.Room(ada);

        var seen = await room.Get(ada);
        var listed = Assert.Single(await silo.Grains.User(ada).GetRooms());

        Assert.Equal((RoomRole.Owner, 1), (seen.Value!.Role, seen.Value.JoinedSeq));
        Assert.Equal(seen.Value.Room, listed.Room);
        Assert.Equal(new ReadCursor(1, 0), listed.Read);
    }

    [Fact]
    public async Task Making_a_room_twice_is_harmless()
    {
        var ada = await silo.Person("ada");
        var room = silo.Grains.Room(RoomId.New(silo.Clock.GetUtcNow()));
        var draft = new RoomDraft { Name = "twice" };

        var first = await room.Create(ada, draft);
        var again = await room.Create(ada, draft);

        Assert.Equal(first.Value, again.Value);
    }

    [Fact]
    public async Task Post_by_a_stranger_is_refused_as_if_the_room_did_not_exist()
    {
        var (ada, eve) = (await silo.Person("ada"), await silo.Person("eve"));
        var room = await silo.Room(ada, RoomVisibility.Private);
        var nowhere = silo.Grains.Room(RoomId.New(silo.Clock.GetUtcNow()));

        Assert.Equal((await nowhere.Post(eve, Draft("c1"))).Refusal, (await room.Post(eve, Draft("c1"))).Refusal);
        Assert.Equal((await nowhere.Get(eve)).Refusal, (await room.Get(eve)).Refusal);
        Assert.Equal((await nowhere.Join(eve)).Refusal, (await room.Join(eve)).Refusal);
        Assert.Equal((await nowhere.Leave(eve)).Refusal, (await room.Leave(eve)).Refusal);
        Assert.Equal((await nowhere.GetRoster(eve)).Refusal, (await room.GetRoster(eve)).Refusal);
        Assert.Equal((await nowhere.GetHistory(eve, Newest)).Refusal, (await room.GetHistory(eve, Newest)).Refusal);
        Assert.Equal((await nowhere.GetInvites(eve)).Refusal, (await room.GetInvites(eve)).Refusal);
        Assert.Equal((await nowhere.Change(eve, new RoomPatch { Topic = "x" })).Refusal, (await room.Change(eve, new RoomPatch { Topic = "x" })).Refusal);
        Assert.Equal((await nowhere.Remove(eve, ada)).Refusal, (await room.Remove(eve, ada)).Refusal);
        Assert.Equal(RefusalCode.NotFound, (await room.Post(eve, Draft("c1"))).Refusal?.Code);
    }

    [Fact]
    public async Task Messages_posted_together_stand_in_their_order_and_each_has_its_own_answer()
    {
        var ada = await silo.Person("ada");
        var room = await silo.Room(ada);

        var results = await room.PostAll(ada, [Draft("c1"), new MessageDraft("c2", ""), Draft("c3"), Draft("c1"), Draft("c4")]);

        Assert.Equal([2, null, 3, 2, 4], results.Select(result => result.Value?.Seq));
        Assert.Equal(RefusalCode.TextEmpty, results[1].Refusal?.Code);
    }

    [Fact]
    public async Task Too_many_messages_together_are_a_bug_of_the_caller()
    {
        var ada = await silo.Person("ada");
        var room = await silo.Room(ada);
        MessageDraft[] drafts = [.. Enumerable.Range(0, IRoomGrain.MaxDrafts + 1).Select(i => Draft($"c{i}"))];

        await Assert.ThrowsAnyAsync<ArgumentException>(() => room.PostAll(ada, [.. drafts]));
        var most = await room.PostAll(ada, [.. drafts[1..]]);

        Assert.All(most, result => Assert.True(result.Succeeded || result.Refusal.Code == RefusalCode.RateLimited));
    }

    [Theory]
    [InlineData("", "text", RefusalCode.ClientIdInvalid)]
    [InlineData("white space", "text", RefusalCode.ClientIdInvalid)]
    [InlineData("../x", "text", RefusalCode.ClientIdInvalid)]
    [InlineData("c1", "", RefusalCode.TextEmpty)]
    [InlineData("c1", " \t\n\u200B ", RefusalCode.TextEmpty)]
    public async Task A_message_that_cannot_be_one_is_refused_and_changes_nothing(string clientId, string text, RefusalCode code)
    {
        var ada = await silo.Person("ada");
        var room = await silo.Room(ada);

        var refused = await room.Post(ada, new MessageDraft(clientId, text));

        Assert.Equal(code, refused.Refusal?.Code);
        Assert.Equal(1, (await room.Get(ada)).Value!.Head.Seq);
    }

    [Fact]
    public async Task A_message_may_be_as_long_as_the_limit_and_no_longer()
    {
        var ada = await silo.Person("ada");
        var room = await silo.Room(ada);
        var longest = new string('x', silo.Limits.MessageBytes - 2) + "é";

        Assert.True((await room.Post(ada, new MessageDraft("c1", longest))).Succeeded);
        Assert.Equal(RefusalCode.TextTooLong, (await room.Post(ada, new MessageDraft("c2", longest + "x"))).Refusal?.Code);
    }

    [Fact]
    public async Task Messages_survive_a_restart_and_the_room_goes_on_behind_them()
    {
        var ada = await silo.Person("ada");
        var room = await silo.Room(ada);
        await room.Post(ada, Draft("c1"));

        await silo.Restart();
        var again = silo.Grains.Room(RoomId.From(RoomOf(room)));
        var posted = await again.Post(ada, Draft("c2"));
        var first = await again.Post(ada, Draft("c1"));

        Assert.Equal((3, 2), (posted.Value!.Seq, posted.Value.Ordinal));
        Assert.Equal(2, first.Value!.Seq);
    }

    [Fact]
    public async Task A_write_with_an_unknown_outcome_is_found_by_the_retry()
    {
        var ada = await silo.Person("ada");
        var room = await silo.Room(ada);
        silo.Log.FailAppendsAfterCommit();

        var unknown = await room.Post(ada, Draft("c1"));
        var retried = await room.Post(ada, Draft("c1"));

        Assert.Equal(RefusalCode.Unavailable, unknown.Refusal?.Code);
        Assert.Equal(2, retried.Value?.Seq);
    }

    [Fact]
    public async Task A_batch_reaches_every_living_front_end_of_a_room_that_wakes()
    {
        var ada = await silo.Person("ada");
        var (one, other) = (await silo.FrontEnd(), await silo.FrontEnd());
        var room = await silo.Room(ada);

        await room.Post(ada, Draft("c1"));

        foreach (var frontEnd in new[] { one, other })
        {
            var batch = await frontEnd.Next<RoomBatch>(batch => batch.To == 2 && batch.Room.Value == RoomOf(room));
            Assert.Equal((2, 1), (batch.From, batch.Ordinal));
            Assert.True(batch.Renew);
        }
    }

    [Fact]
    public async Task A_front_end_that_released_a_room_hears_no_more_of_it()
    {
        var ada = await silo.Person("ada");
        var (gone, stays) = (await silo.FrontEnd(), await silo.FrontEnd());
        var room = await silo.Room(ada);
        await gone.Next<RoomChanged>(changed => changed.Room.Id.Value == RoomOf(room));
        await room.Release(gone.Id);
        await room.Lease(stays.Id);
        gone.Rest();

        await room.Post(ada, Draft("c1"));

        var batch = await stays.Next<RoomBatch>(batch => batch.To == 2 && batch.Room.Value == RoomOf(room));
        Assert.False(batch.Renew);
        Assert.DoesNotContain(gone.Rest(), signal => signal is RoomBatch { To: 2 } other && other.Room == batch.Room);
    }

    [Fact]
    public async Task After_ten_quiet_minutes_every_front_end_hears_again()
    {
        var ada = await silo.Person("ada");
        var frontEnd = await silo.FrontEnd();
        var room = await silo.Room(ada);
        await frontEnd.Next<RoomChanged>(changed => changed.Room.Id.Value == RoomOf(room));
        await room.Release(frontEnd.Id);
        await room.Get(ada);
        silo.Clock.Advance(TimeSpan.FromMinutes(11));
        await silo.Grains.FrontEnds().Announce(frontEnd.Id);

        await room.Post(ada, Draft("c1"));

        Assert.True((await frontEnd.Next<RoomBatch>(batch => batch.To == 2 && batch.Room.Value == RoomOf(room))).Renew);
    }

    private static HistoryRange Newest { get; } = new() { Limit = 50 };

    private static MessageDraft Draft(string clientId) => new(clientId, "hello");

    private static string RoomOf(IRoomGrain room) => room.GetPrimaryKeyString();
}
