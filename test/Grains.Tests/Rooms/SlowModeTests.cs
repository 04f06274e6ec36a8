using LiveChat.Grains.Permissions;
using LiveChat.Grains.Rooms;
using LiveChat.Grains.Users;

namespace LiveChat.Grains.Tests.Rooms;

public sealed class SlowModeTests(ChatSilo silo) : IClassFixture<ChatSilo>
{
    private int _sent;

    [Fact]
    public async Task A_member_who_said_something_waits_and_is_told_how_long()
    {
        var (ada, bob) = (await silo.Person("ada"), await silo.Person("bob"));
        var room = await SlowRoom(ada, seconds: 30, bob);
        Assert.True((await Send(room, bob)).Succeeded);

        Assert.Equal(30, await Wait(room, bob));
        Pass(seconds: 12);
        Assert.Equal(18, await Wait(room, bob));
        Pass(seconds: 18);

        Assert.True((await Send(room, bob)).Succeeded);
        Assert.Equal(30, await Wait(room, bob));
    }

    [Fact]
    public async Task Nobody_waits_for_others_and_who_keeps_order_does_not_wait()
    {
        var (ada, bob, eve, mod) = (await silo.Person("ada"), await silo.Person("bob"), await silo.Person("eve"), await silo.Person("mod"));
        var room = await SlowRoom(ada, seconds: 30, bob, eve, mod);
        await room.SetRole(ada, mod, RoomRole.Moderator);
        Assert.True((await Send(room, bob)).Succeeded);

        Assert.True((await Send(room, eve)).Succeeded);
        foreach (var actor in new[] { ada.Member(), mod.Member(), new Actor(bob, ServerRole.Moderator) })
        {
            Assert.True((await Send(room, actor)).Succeeded);
            Assert.True((await Send(room, actor)).Succeeded);
        }
    }

    [Fact]
    public async Task The_same_message_again_is_answered_as_the_first_time_however_early()
    {
        var (ada, bob) = (await silo.Person("ada"), await silo.Person("bob"));
        var room = await SlowRoom(ada, seconds: 30, bob);
        var first = await room.Post(bob, new MessageDraft("c1", "hello"));

        Assert.Equal(first, await room.Post(bob, new MessageDraft("c1", "hello")));
        Assert.Equal(RefusalCode.ClientIdReused, (await room.Post(bob, new MessageDraft("c1", "another"))).Refusal?.Code);
        Pass(seconds: 29);
        Assert.Equal(first, await room.Post(bob, new MessageDraft("c1", "hello")));
        Pass(seconds: 1);

        Assert.True((await Send(room, bob)).Succeeded); // Sending it again had begun no new time.
    }

    [Fact]
    public async Task Of_many_at_once_one_is_said()
    {
        var (ada, bob) = (await silo.Person("ada"), await silo.Person("bob"));
        var room = await SlowRoom(ada, seconds: 30, bob);

        var single = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => Send(room, bob)));
        Assert.Single(single, answer => answer.Succeeded);
        Assert.Equal(9, single.Count(answer => answer.Refusal?.Code == RefusalCode.SlowMode));
        Pass(seconds: 30);
        var together = await room.PostAll(bob, [new("a1", "one"), new("a2", "two"), new("a3", "three")]);

        Assert.Equal([null, RefusalCode.SlowMode, RefusalCode.SlowMode], together.Select(answer => answer.Refusal?.Code));
    }

    [Fact]
    public async Task What_could_not_be_said_because_the_store_failed_does_not_count()
    {
        var (ada, bob) = (await silo.Person("ada"), await silo.Person("bob"));
        var room = await SlowRoom(ada, seconds: 0, bob);
        var root = (await Send(room, ada)).Value!.Seq;
        for (var i = 0; i < 220; i++)
        {
            Pass(seconds: 1);
            await Send(room, ada);
        }

        await room.Change(ada, new RoomPatch { SlowMode = 3600 });
        await room.Get(bob); // So that it has looked who spoke.
        silo.Log.FailReads();
        var reply = new MessageDraft("reply", "later") { Thread = root };

        await Assert.ThrowsAnyAsync<Exception>(() => room.Post(bob, reply));
        Assert.True((await room.Post(bob, reply)).Succeeded);
    }

    [Fact]
    public async Task What_was_not_said_does_not_count()
    {
        var (ada, bob) = (await silo.Person("ada"), await silo.Person("bob"));
        var room = await SlowRoom(ada, seconds: 30, bob);
        Assert.Equal(RefusalCode.TextEmpty, (await room.Post(bob, new MessageDraft("c1", " "))).Refusal?.Code);
        silo.Log.FailAppends();
        Assert.Equal(RefusalCode.Unavailable, (await room.Post(bob, new MessageDraft("c2", "lost"))).Refusal?.Code);

        Assert.True((await room.Post(bob, new MessageDraft("c2", "lost"))).Succeeded);
        Assert.Equal(30, await Wait(room, bob));
    }

    [Fact]
    public async Task Who_waits_still_waits_when_the_server_comes_back()
    {
        var (ada, bob, eve) = (await silo.Person("ada"), await silo.Person("bob"), await silo.Person("eve"));
        var id = (await (await SlowRoom(ada, seconds: 3600, bob, eve)).Get(ada)).Value!.Room.Id;
        await Send(silo.Grains.Room(id), eve);
        Pass(seconds: 3000);
        await Send(silo.Grains.Room(id), bob);
        for (var i = 0; i < 250; i++)
        {
            await Send(silo.Grains.Room(id), ada); // Bob's is not among the newest.
        }

        await silo.Restart();
        var room = silo.Grains.Room(id);

        Assert.Equal(3600, await Wait(room, bob));
        Assert.Equal(600, await Wait(room, eve));
        Pass(seconds: 600);
        Assert.True((await Send(room, eve)).Succeeded);
    }

    [Fact]
    public async Task One_is_told_with_the_room_until_when_one_waits()
    {
        var (ada, bob) = (await silo.Person("ada"), await silo.Person("bob"));
        var room = await SlowRoom(ada, seconds: 30, bob);
        Assert.Null((await room.Get(bob)).Value!.SlowUntil);
        await Send(room, bob);
        await Send(room, ada);

        Assert.Equal(silo.Clock.GetUtcNow().AddSeconds(30), (await room.Get(bob)).Value!.SlowUntil);
        Assert.Null((await room.Get(ada)).Value!.SlowUntil);
        Pass(seconds: 30);
        Assert.Null((await room.Get(bob)).Value!.SlowUntil);
    }

    [Fact]
    public async Task Who_changes_the_name_sets_it_and_others_do_not()
    {
        var (ada, bob, mod) = (await silo.Person("ada"), await silo.Person("bob"), await silo.Person("mod"));
        var room = await SlowRoom(ada, seconds: 0, bob, mod);
        await room.SetRole(ada, mod, RoomRole.Moderator);

        Assert.Equal(RefusalCode.Forbidden, (await room.Change(bob, new RoomPatch { SlowMode = 30 })).Refusal?.Code);
        Assert.Equal(30, (await room.Change(mod, new RoomPatch { SlowMode = 30 })).Value!.Policy!.SlowMode);
        await room.Change(mod, new RoomPatch { SlowMode = 30 });
        Assert.Null((await room.Change(mod, new RoomPatch { SlowMode = 0 })).Value!.Policy!.SlowMode);

        Assert.Equal([30, 0], (await Events(room, ada)).OfType<PolicyChanged>().Select(changed => changed.SlowMode));
        Assert.True((await Send(room, bob)).Succeeded);
        Assert.True((await Send(room, bob)).Succeeded);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(4)]
    [InlineData(21_601)]
    public async Task It_is_five_seconds_to_six_hours(int seconds)
    {
        var ada = await silo.Person("ada");
        var room = await silo.Room(ada);

        Assert.Equal(RefusalCode.BadRequest, (await room.Change(ada, new RoomPatch { Topic = "mine", SlowMode = seconds })).Refusal?.Code);

        Assert.Equal("", (await room.Get(ada)).Value!.Room.Topic);
    }

    [Fact]
    public async Task Another_pause_counts_from_what_is_said_from_then_on_also_after_a_restart()
    {
        var (ada, bob) = (await silo.Person("ada"), await silo.Person("bob"));
        var room = await SlowRoom(ada, seconds: 30, bob);
        await Send(room, bob);
        await room.Change(ada, new RoomPatch { SlowMode = 60 });
        var id = (await room.Get(ada)).Value!.Room.Id;
        await silo.Restart();
        room = silo.Grains.Room(id);

        Assert.True((await Send(room, bob)).Succeeded);
        Assert.Equal(60, await Wait(room, bob));
    }

    [Theory]
    [InlineData(null, "10222")]
    [InlineData(5, "102220000000012")]
    [InlineData(21_600, "102221002122000")]
    public void For_stores_it_stands_behind_the_roles_where_older_versions_pass_over_it(int? seconds, string text)
    {
        var policy = new RoomPolicy { Send = RoomRole.Moderator, Pin = RoomRole.Owner, MentionAll = RoomRole.Owner, Manage = RoomRole.Owner, SlowMode = seconds };

        Assert.Equal(text, policy.ToText());
        Assert.Equal(policy, RoomPolicy.FromText(text));
    }

    private async Task<IRoomGrain> SlowRoom(UserId owner, int seconds, params UserId[] members)
    {
        var room = await silo.Room(owner);
        foreach (var member in members)
        {
            await room.Join(member);
        }

        Assert.True((await room.Change(owner, new RoomPatch { SlowMode = seconds })).Succeeded);
        return room;
    }

    private void Pass(int seconds) => silo.Clock.Advance(TimeSpan.FromSeconds(seconds));

    private Task<Result<Posted>> Send(IRoomGrain room, UserId by) => Send(room, by.Member());

    private Task<Result<Posted>> Send(IRoomGrain room, Actor by) => room.Post(by, new MessageDraft($"s{Interlocked.Increment(ref _sent)}", "hello"));

    /// <summary>The seconds that somebody is told to wait.</summary>
    private async Task<double?> Wait(IRoomGrain room, UserId by)
    {
        var refusal = (await Send(room, by)).Refusal;
        Assert.Equal(RefusalCode.SlowMode, refusal?.Code);
        return refusal!.RetryAfter?.TotalSeconds;
    }

    private static async Task<RoomEvent[]> Events(IRoomGrain room, UserId by)
    {
        var page = (await room.GetHistory(by, new HistoryRange { Limit = 50 })).Value!;
        return [.. System.Text.Json.JsonDocument.Parse($"[{System.Text.Encoding.UTF8.GetString(page.Events.Span)}]").RootElement.EnumerateArray()
            .Select(happened => RoomEventJson.Decode(System.Text.Encoding.UTF8.GetBytes(happened.GetRawText())))];
    }
}
