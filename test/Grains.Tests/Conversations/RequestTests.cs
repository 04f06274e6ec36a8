using LiveChat.Grains.Conversations;
using LiveChat.Grains.Push;
using LiveChat.Grains.Rooms;
using LiveChat.Grains.Tests.Rooms;
using LiveChat.Grains.Users;

namespace LiveChat.Grains.Tests.Conversations;

public sealed class RequestTests(ChatSilo silo) : IClassFixture<ChatSilo>
{
    [Fact]
    public async Task What_a_stranger_writes_first_is_a_request_and_the_stranger_is_not_told()
    {
        var (ada, eve) = (await silo.Person("ada"), await silo.Person("eve"));
        var direct = silo.Direct(ada, eve);

        var started = await direct.Start(eve, ada);
        await direct.Say(eve, "c1");

        Assert.Equal(eve, (await silo.Of(ada, direct))!.RequestBy);
        Assert.Null((await silo.Of(eve, direct))!.RequestBy);
        Assert.True(started.Succeeded);
    }

    [Fact]
    public async Task Accepting_makes_it_a_conversation_on_all_devices()
    {
        var (ada, eve) = (await silo.Person("ada"), await silo.Person("eve"));
        var (direct, id) = (silo.Direct(ada, eve), RoomId.Direct(ada, eve));
        await direct.Start(eve, ada);
        var device = await silo.FrontEnd();
        await silo.Grains.User(ada).Attach(device.Id);

        Assert.True((await silo.Grains.User(ada).AcceptRequest(id)).Succeeded);
        Assert.True((await silo.Grains.User(ada).AcceptRequest(id)).Succeeded);

        Assert.Equal(id, (await device.Next<UserJoined>()).Room);
        Assert.Null((await silo.Of(ada, direct))!.RequestBy);
        Assert.Equal(RefusalCode.AlreadyDone, (await silo.Grains.User(ada).DeclineRequest(id)).Refusal?.Code);
    }

    [Fact]
    public async Task Answering_with_a_message_accepts_and_then_they_know_each_other()
    {
        var (ada, eve) = (await silo.Person("ada"), await silo.Person("eve"));
        var direct = silo.Direct(ada, eve);
        await direct.Start(eve, ada);
        await direct.Say(eve, "c1");

        await direct.Say(ada, "c1");
        var group = silo.NewGroup();
        await group.Start(eve, ada);

        Assert.Equal((null, null), ((await silo.Of(ada, direct))!.RequestBy, (await silo.Of(ada, direct))!.HiddenOrdinal));
        Assert.Null((await silo.Of(ada, group))!.RequestBy);
    }

    [Fact]
    public async Task Declined_it_is_gone_for_one_and_as_before_for_the_other()
    {
        var (ada, eve) = (await silo.Person("ada"), await silo.Person("eve"));
        var (direct, id) = (silo.Direct(ada, eve), RoomId.Direct(ada, eve));
        await direct.Start(eve, ada);

        Assert.True((await silo.Grains.User(ada).DeclineRequest(id)).Succeeded);
        var found = await direct.Start(eve, ada);
        var posted = await direct.Say(eve, "c1");

        Assert.True(found.Succeeded && posted.Succeeded);
        Assert.Null(await silo.Of(ada, direct));
        Assert.Equal(RefusalCode.NotFound, (await silo.Grains.User(ada).AcceptRequest(id)).Refusal?.Code);
        Assert.True((await direct.Start(ada, eve)).Succeeded);
        Assert.Null((await silo.Of(ada, direct))!.RequestBy);
    }

    [Fact]
    public async Task A_group_of_strangers_is_a_request_for_each_who_does_not_know_who_began_it()
    {
        var people = await silo.Acquaintances("eve", "bob");
        var ada = await silo.Person("ada");
        var group = silo.NewGroup();

        await group.Start(people[0], people[1], ada);

        Assert.Equal(people[0], (await silo.Of(ada, group))!.RequestBy);
        Assert.Null((await silo.Of(people[1], group))!.RequestBy);
    }

    [Theory]
    [InlineData(ContactRule.Everybody, true, true)]
    [InlineData(ContactRule.SharedRooms, true, false)]
    [InlineData(ContactRule.Nobody, false, false)]
    public async Task Everybody_decides_who_may_begin(ContactRule rule, bool acquaintance, bool stranger)
    {
        var people = await silo.Acquaintances("ada", "bob");
        var eve = await silo.Person("eve");
        Assert.True((await silo.Grains.User(people[0]).SetContactRule(rule)).Succeeded);

        var fromBob = await silo.Direct(people[0], people[1]).Start(people[1], people[0]);
        var fromEve = await silo.Direct(people[0], eve).Start(eve, people[0]);
        var intoGroup = await silo.NewGroup().Start(eve, people[0], people[1]);

        Assert.Equal(rule, await silo.Grains.User(people[0]).GetContactRule());
        Assert.Equal((acquaintance, stranger, stranger), (fromBob.Succeeded, fromEve.Succeeded, intoGroup.Succeeded));
        Assert.True((await silo.Direct(people[0], eve).Start(people[0], eve)).Succeeded);
    }

    [Fact]
    public async Task Whom_one_blocked_is_refused_as_whoever_writes_to_somebody_who_takes_nothing()
    {
        var people = await silo.Acquaintances("ada", "bob", "cid");
        var (ada, bob, cid) = (people[0], people[1], people[2]);
        var (direct, group) = (silo.Direct(ada, bob), silo.NewGroup());
        await direct.Start(bob, ada);
        await group.Start(cid, ada, bob);
        Assert.True((await direct.Say(bob, "c1")).Succeeded);
        await silo.Grains.User(cid).SetContactRule(ContactRule.Nobody);

        Assert.True((await silo.Grains.User(ada).SetBlocked(bob, blocked: true)).Succeeded);

        var refused = (await direct.Say(bob, "c2")).Refusal;
        Assert.Equal(RefusalCode.TakesNoMessages, refused?.Code);
        Assert.All(await direct.PostAll(bob.Member(), [new("c3", "x"), new("c4", "x")]), post => Assert.Equal(refused, post.Refusal));
        Assert.Equal(refused, (await silo.NewGroup().Start(bob, ada)).Refusal);
        Assert.Equal(refused, (await silo.NewGroup().Start(bob, cid)).Refusal);
        Assert.True((await direct.GetHistory(bob.Member(), ConversationPeople.Newest)).Succeeded);
        Assert.True((await group.Say(bob, "c1")).Succeeded);
        Assert.True((await direct.Say(ada, "c1")).Succeeded);
        Assert.True((await silo.Grains.User(ada).SetBlocked(bob, blocked: false)).Succeeded);
        Assert.True((await direct.Say(bob, "c2")).Succeeded);
    }

    [Fact]
    public async Task Requests_of_one_person_and_beginnings_of_one_hour_have_an_end()
    {
        var ada = await silo.Person("ada");
        var eve = await silo.Person("eve");
        silo.Limits.RequestsPerUser = 1;
        silo.Limits.StartsPerHour = 3;
        try
        {
            var (first, second) = (await silo.Person("p1"), await silo.Person("p2"));
            Assert.True((await silo.Direct(first, ada).Start(first, ada)).Succeeded);
            Assert.Equal(RefusalCode.TakesNoMessages, (await silo.Direct(second, ada).Start(second, ada)).Refusal?.Code);

            for (var i = 0; i < 3; i++)
            {
                var other = await silo.Person($"o{i}");
                Assert.True((await silo.Direct(eve, other).Start(eve, other)).Succeeded);
                Assert.True((await silo.Direct(eve, other).Start(eve, other)).Succeeded);
            }

            var one = await silo.Person("one");
            var refused = (await silo.Direct(eve, one).Start(eve, one)).Refusal;
            Assert.Equal((RefusalCode.RateLimited, TimeSpan.FromHours(1)), (refused!.Code, refused.RetryAfter));
            silo.Clock.Advance(TimeSpan.FromHours(1));
            Assert.True((await silo.Direct(eve, one).Start(eve, one)).Succeeded);
        }
        finally
        {
            (silo.Limits.RequestsPerUser, silo.Limits.StartsPerHour) = (100, 100);
        }
    }

    [Fact]
    public async Task Conversations_take_no_place_from_rooms()
    {
        var ada = await silo.Person("ada");
        silo.Limits.RoomsPerUser = 1;
        try
        {
            await silo.Room(ada);
            Assert.True((await silo.Direct(ada, ada).Start(ada)).Succeeded);
            Assert.Equal(RefusalCode.TooMany, (await silo.Grains.User(ada).Admit(RoomId.New(silo.Clock.GetUtcNow()))).Refusal?.Code);
        }
        finally
        {
            silo.Limits.RoomsPerUser = 500;
        }
    }

    [Fact]
    public async Task Nobody_begins_with_who_does_not_exist()
    {
        var ada = await silo.Person("ada");
        var nobody = UserId.New(silo.Clock.GetUtcNow());

        Assert.Equal(RefusalCode.NotFound, (await silo.Direct(ada, nobody).Start(ada, nobody)).Refusal?.Code);
        Assert.Equal(RefusalCode.NotFound, (await silo.NewGroup().Start(ada, nobody)).Refusal?.Code);
        Assert.Empty(await silo.Grains.User(ada).GetRooms());
    }
}
