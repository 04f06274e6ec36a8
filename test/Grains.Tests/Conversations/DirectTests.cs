using LiveChat.Grains.Permissions;
using LiveChat.Grains.Push;
using LiveChat.Grains.Rooms;
using LiveChat.Grains.Tests.Rooms;
using LiveChat.Grains.Users;
using static LiveChat.Grains.Tests.Conversations.ConversationPeople;

namespace LiveChat.Grains.Tests.Conversations;

public sealed class DirectTests(ChatSilo silo) : IClassFixture<ChatSilo>
{
    [Fact]
    public void Of_any_two_people_there_is_one_id_whoever_begins()
    {
        var (ada, bob) = (new UserId("01jzada"), new UserId("01jzbob"));

        Assert.Equal(RoomId.Direct(ada, bob), RoomId.Direct(bob, ada));
        Assert.NotEqual(RoomId.Direct(ada, bob), RoomId.Direct(ada, ada));
        Assert.NotEqual(RoomId.Direct(new("01"), new("10")), RoomId.Direct(new("011"), new("0")));
        Assert.Equal(RoomKind.Direct, RoomId.Direct(ada, bob).Kind);
        Assert.Equal(RoomKind.Group, RoomId.NewGroup(DateTimeOffset.UnixEpoch).Kind);
        Assert.Equal(RoomKind.Room, RoomId.New(DateTimeOffset.UnixEpoch).Kind);
        Assert.True(RoomId.TryParse(RoomId.Direct(ada, bob).Value, null, out _));
    }

    [Fact]
    public async Task Who_begins_sees_it_at_once_and_the_other_when_something_is_said()
    {
        var people = await silo.Acquaintances("ada", "bob");
        var (ada, bob) = (people[0], people[1]);
        var direct = silo.Direct(ada, bob);

        var started = await direct.Start(ada, bob);
        Assert.Equal([.. people.OrderBy(person => person.Value, StringComparer.Ordinal)], started.Value!.Room.People);
        Assert.Equal((RoomKind.Direct, RoomVisibility.Private), (started.Value.Room.Kind, started.Value.Room.Visibility));
        Assert.Null((await silo.Of(ada, direct))!.HiddenOrdinal);
        Assert.Equal(0, (await silo.Of(bob, direct))!.HiddenOrdinal);

        await direct.Say(ada, "c1");

        var seen = (await silo.Of(bob, direct))!;
        Assert.True(seen.Head.Ordinal > seen.HiddenOrdinal);
        Assert.Equal((1, null), (seen.Head.Ordinal - seen.Read.Ordinal, seen.RequestBy));
    }

    [Fact]
    public async Task Two_who_begin_at_the_same_moment_are_in_one_conversation()
    {
        var people = await silo.Acquaintances("ada", "bob");
        var (ada, bob) = (people[0], people[1]);

        var both = await Task.WhenAll(
            Enumerable.Range(0, 20).Select(i => silo.Direct(ada, bob).Start(i % 2 == 0 ? ada : bob, i % 2 == 0 ? bob : ada)));

        Assert.All(both, started => Assert.Equal(1, started.Value?.Head.Seq));
        Assert.Null((await silo.Of(ada, silo.Direct(ada, bob)))!.HiddenOrdinal);
        Assert.Null((await silo.Of(bob, silo.Direct(ada, bob)))!.HiddenOrdinal);
    }

    [Fact]
    public async Task Notes_to_oneself_are_a_conversation_with_nobody_else()
    {
        var ada = await silo.Person("ada");
        var notes = silo.Direct(ada, ada);

        Assert.Equal([ada], (await notes.Start(ada)).Value!.Room.People);
        Assert.True((await notes.Say(ada, "c1")).Succeeded);
        Assert.Null((await silo.Of(ada, notes))!.RequestBy);
    }

    [Fact]
    public async Task A_stranger_is_answered_as_if_there_were_no_conversation()
    {
        var people = await silo.Acquaintances("ada", "bob", "eve");
        var (ada, bob, eve) = (people[0], people[1], people[2]);
        var (direct, nowhere) = (silo.Direct(ada, bob), silo.Direct(ada, await silo.Person("cid")));
        await direct.Start(ada, bob);
        var administrator = new Actor(eve, ServerRole.Administrator);

        Assert.Equal((await nowhere.Post(administrator, new("c1", "x"))).Refusal, (await direct.Post(administrator, new("c1", "x"))).Refusal);
        Assert.Equal((await nowhere.GetHistory(administrator, Newest)).Refusal, (await direct.GetHistory(administrator, Newest)).Refusal);
        Assert.Equal((await nowhere.Get(administrator)).Refusal, (await direct.Get(administrator)).Refusal);
        Assert.Equal((await nowhere.Add(administrator, [eve])).Refusal, (await direct.Add(administrator, [eve])).Refusal);
        Assert.Equal((await nowhere.Leave(administrator)).Refusal, (await direct.Leave(administrator)).Refusal);
        Assert.Equal((await nowhere.Rename(administrator, "x")).Refusal, (await direct.Rename(administrator, "x")).Refusal);
        Assert.Equal((await nowhere.Start(eve, ada, bob)).Refusal, (await direct.Start(eve, ada, bob)).Refusal);
        Assert.Equal((await nowhere.Start(eve, ada)).Refusal, (await direct.Start(eve, ada)).Refusal);
        Assert.Equal(RefusalCode.NotFound, (await direct.Get(administrator)).Refusal?.Code);
    }

    [Fact]
    public async Task What_is_a_conversation_is_no_room_and_the_other_way_round()
    {
        var people = await silo.Acquaintances("ada", "bob");
        var (ada, bob) = (people[0], people[1]);
        var room = await silo.Room(ada);
        var direct = silo.Direct(ada, bob);
        await direct.Start(ada, bob);

        Assert.Equal(RefusalCode.NotFound, (await silo.Grains.Room(RoomId.Direct(ada, bob)).Get(ada.Member())).Refusal?.Code);
        Assert.Equal(RefusalCode.NotFound, (await silo.Grains.Room(RoomId.Direct(ada, bob)).Join(ada.Member())).Refusal?.Code);
        Assert.Equal(RefusalCode.NotFound, (await silo.Grains.Conversation(new(room.GetPrimaryKeyString())).Get(ada.Member())).Refusal?.Code);
        Assert.True((await silo.Grains.Timeline(RoomId.Direct(ada, bob)).Post(ada.Member(), new("c1", "hello"))).Succeeded);
        Assert.True((await silo.Grains.Timeline(new(room.GetPrimaryKeyString())).Post(ada.Member(), new("c1", "hello"))).Succeeded);
    }

    [Fact]
    public async Task A_direct_conversation_is_neither_left_nor_named_nor_grown()
    {
        var people = await silo.Acquaintances("ada", "bob", "cid");
        var direct = silo.Direct(people[0], people[1]);
        await direct.Start(people[0], people[1]);

        Assert.Equal(RefusalCode.BadRequest, (await direct.Leave(people[0].Member())).Refusal?.Code);
        Assert.Equal(RefusalCode.BadRequest, (await direct.Rename(people[0].Member(), "x")).Refusal?.Code);
        Assert.Equal(RefusalCode.BadRequest, (await direct.Add(people[0].Member(), [people[2]])).Refusal?.Code);
        Assert.Equal(1, (await direct.Get(people[0].Member())).Value!.Head.Seq);
    }

    [Fact]
    public async Task Hiding_lasts_until_something_new_is_said_and_is_told_to_all_devices()
    {
        var people = await silo.Acquaintances("ada", "bob");
        var (ada, bob) = (people[0], people[1]);
        var (direct, id) = (silo.Direct(ada, bob), RoomId.Direct(ada, bob));
        await direct.Start(ada, bob);
        await direct.Say(ada, "c1");
        var device = await silo.FrontEnd();
        await silo.Grains.User(ada).Attach(device.Id);

        Assert.True((await silo.Grains.User(ada).Hide(id, hidden: true)).Succeeded);
        Assert.Equal(id, (await device.Next<UserJoined>()).Room);
        var hidden = (await silo.Of(ada, direct))!;
        await direct.Say(bob, "c1");
        var again = (await silo.Of(ada, direct))!;

        Assert.Equal((1, 1), (hidden.HiddenOrdinal, hidden.Head.Ordinal));
        Assert.True(again.Head.Ordinal > again.HiddenOrdinal);
        Assert.True((await silo.Grains.User(ada).Hide(id, hidden: true)).Succeeded);
        Assert.True((await silo.Grains.User(ada).Hide(id, hidden: false)).Succeeded);
        Assert.Null((await silo.Of(ada, direct))!.HiddenOrdinal);
    }

    [Fact]
    public async Task A_conversation_survives_a_restart_and_a_person_who_was_not_told_is_told()
    {
        var people = await silo.Acquaintances("ada", "bob");
        var (ada, bob) = (people[0], people[1]);
        silo.Log.FailAppendsAfterCommit();

        var unknown = await silo.Direct(ada, bob).Start(ada, bob);
        Assert.Equal(RefusalCode.Unavailable, unknown.Refusal?.Code);
        await silo.Restart();
        var found = await silo.Direct(ada, bob).Start(ada, bob);

        Assert.Equal([.. people.OrderBy(person => person.Value, StringComparer.Ordinal)], found.Value!.Room.People);
        Assert.NotNull(await silo.Of(bob, silo.Direct(ada, bob)));
    }
}
