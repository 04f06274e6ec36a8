using LiveChat.Grains.Permissions;
using LiveChat.Grains.Push;
using LiveChat.Grains.Rooms;
using LiveChat.Grains.Users;

namespace LiveChat.Grains.Tests.Rooms;

/// <summary>Archiving, deleting, and handing a room over.</summary>
public sealed class RoomLifeTests(ChatSilo silo) : IClassFixture<ChatSilo>
{
    [Fact]
    public async Task An_archived_room_is_read_by_its_members_and_nothing_is_added_to_it()
    {
        var (ada, bob, eve) = (await silo.Person("ada"), await silo.Person("bob"), await silo.Person("eve"));
        var room = await Room(ada, bob);
        var invite = (await room.CreateInvite(ada, new InviteTerms())).Value!;
        await room.Post(bob, new MessageDraft("c1", "hello"));

        Assert.True((await room.SetArchived(ada, archived: true)).Succeeded);

        Assert.Equal(RefusalCode.Archived, (await room.Post(ada, new MessageDraft("c2", "x"))).Refusal?.Code);
        Assert.Equal(RefusalCode.Archived, (await room.Join(eve)).Refusal?.Code);
        Assert.Equal(RefusalCode.Archived, (await room.JoinByInvite(eve, invite.Code)).Refusal?.Code);
        Assert.Equal(RefusalCode.Archived, (await room.CreateInvite(ada, new InviteTerms())).Refusal?.Code);
        Assert.Equal(RefusalCode.Archived, (await room.Change(ada, new RoomPatch { Topic = "x" })).Refusal?.Code);
        Assert.True((await room.GetHistory(bob, new HistoryRange { Limit = 10 })).Succeeded);
        Assert.Equal(RoomLife.Archived, (await room.Get(bob)).Value!.Room.Life);
        Assert.Empty((await silo.Grains.Directory().FindRooms(Name(room), null, 10)).Value!.Items);
    }

    [Fact]
    public async Task What_was_archived_is_in_use_again_when_its_owner_says_so_and_again_is_harmless()
    {
        var (ada, bob) = (await silo.Person("ada"), await silo.Person("bob"));
        var room = await Room(ada, bob);
        await room.SetArchived(ada, archived: true);
        Assert.True((await room.SetArchived(ada, archived: true)).Succeeded);
        Assert.Equal(RefusalCode.Forbidden, (await room.SetArchived(bob, archived: false)).Refusal?.Code);

        Assert.True((await room.SetArchived(ada, archived: false)).Succeeded);
        Assert.True((await room.SetArchived(ada, archived: false)).Succeeded);

        Assert.True((await room.Post(bob, new MessageDraft("c1", "x"))).Succeeded);
        Assert.Single((await silo.Grains.Directory().FindRooms(Name(room), null, 10)).Value!.Items);
    }

    [Fact]
    public async Task Administrators_archive_rooms_that_they_are_not_in_and_put_them_to_use_again_and_see_no_more_of_them()
    {
        var (ada, eve) = (await silo.Person("ada"), await silo.Person("eve"));
        var administrator = new Actor(eve, ServerRole.Administrator);
        var room = await silo.Room(ada, RoomVisibility.Private);

        Assert.Equal(RefusalCode.NotFound, (await room.SetArchived(new Actor(eve, ServerRole.Moderator), archived: true)).Refusal?.Code);
        Assert.True((await room.SetArchived(administrator, archived: true)).Succeeded);
        Assert.Equal(RefusalCode.Archived, (await room.Post(ada, new MessageDraft("c1", "x"))).Refusal?.Code);
        Assert.Equal(RefusalCode.NotFound, (await room.Get(administrator)).Refusal?.Code);

        Assert.True((await room.SetArchived(administrator, archived: false)).Succeeded);
        Assert.True((await room.Post(ada, new MessageDraft("c1", "x"))).Succeeded);
    }

    [Fact]
    public async Task The_card_of_a_room_says_how_many_own_it()
    {
        var (ada, bob) = (await silo.Person("ada"), await silo.Person("bob"));
        var room = await Room(ada, bob);
        Assert.Equal(1, (await Card(room)).Owners);

        await room.SetRole(ada, bob, RoomRole.Owner);
        Assert.Equal(2, (await Card(room)).Owners);

        await room.Leave(bob);
        await room.Leave(ada);
        Assert.Equal((0, 0), ((await Card(room)).Owners, (await Card(room)).Members));
    }

    [Fact]
    public async Task Who_hands_a_room_over_is_a_moderator_then_and_the_other_its_owner()
    {
        var (ada, bob) = (await silo.Person("ada"), await silo.Person("bob"));
        var room = await Room(ada, bob);

        Assert.True((await room.Transfer(ada, bob)).Succeeded);

        Assert.Equal(
            [(bob, RoomRole.Owner), (ada, RoomRole.Moderator)], (await room.GetRoster(ada)).Value!.Members.Select(member => (member.User, member.Role)));
        Assert.Equal(RoomRole.Moderator, (await silo.Grains.User(ada).GetRoom(Id(room)))?.Role);
        Assert.Equal(RoomRole.Owner, (await silo.Grains.User(bob).GetRoom(Id(room)))?.Role);
        Assert.Equal(RefusalCode.Forbidden, (await room.Transfer(ada, ada)).Refusal?.Code);
        Assert.True((await room.Leave(ada)).Succeeded);
    }

    [Fact]
    public async Task A_room_is_handed_over_by_its_owner_to_a_member_who_is_no_guest()
    {
        var (ada, bob, eve) = (await silo.Person("ada"), await silo.Person("bob"), await silo.Person("eve"));
        var gil = UserId.New(silo.Clock.GetUtcNow());
        await silo.Grains.User(gil).Create("gil", "Gil", ServerRole.Guest);
        var room = await Room(ada, bob);
        await room.JoinByInvite(new Actor(gil, ServerRole.Guest), (await room.CreateInvite(ada, new InviteTerms())).Value!.Code);

        Assert.Equal(RefusalCode.Forbidden, (await room.Transfer(bob, bob)).Refusal?.Code);
        Assert.Equal(RefusalCode.NotFound, (await room.Transfer(ada, eve)).Refusal?.Code);
        Assert.Equal(RefusalCode.Forbidden, (await room.Transfer(ada, gil)).Refusal?.Code);
        Assert.Equal(RefusalCode.Forbidden, (await room.SetRole(ada, gil, RoomRole.Owner)).Refusal?.Code);
        Assert.True((await room.Transfer(ada, ada)).Succeeded);
        Assert.Equal(RoomRole.Owner, (await room.Get(ada)).Value!.Role);
    }

    [Fact]
    public async Task A_room_keeps_an_owner_whatever_its_owners_do_at_the_same_time()
    {
        var (ada, bob, eve) = (await silo.Person("ada"), await silo.Person("bob"), await silo.Person("eve"));
        for (var race = 0; race < 60; race++)
        {
            var room = await Room(ada, bob, eve);
            await room.SetRole(ada, bob, RoomRole.Owner);

            await Task.WhenAll(
                Task.Run(() => room.Leave(ada)),
                Task.Run(() => race % 2 == 0 ? room.Leave(bob) : room.SetRole(bob, bob, RoomRole.Member)),
                Task.Run(() => room.Transfer(ada, race % 3 == 0 ? eve : bob)),
                Task.Run(() => room.SetRole(bob, ada, RoomRole.Member)));

            Assert.Contains((await room.GetRoster(eve)).Value!.Members, member => member.Role == RoomRole.Owner);
            await silo.Grains.User(eve).Left(Id(room), removed: false, long.MaxValue);
        }
    }

    [Fact]
    public async Task A_deleted_room_is_gone_for_all_and_its_log_is_erased()
    {
        var (ada, bob) = (await silo.Person("ada"), await silo.Person("bob"));
        var frontEnd = await silo.FrontEnd();
        await silo.Grains.User(bob).Attach(frontEnd.Id);
        var room = await Room(ada, bob);
        var (name, invite) = (Name(room), (await room.CreateInvite(ada, new InviteTerms())).Value!);
        await room.Post(bob, new MessageDraft("c1", "a secret"));

        Assert.True((await room.Delete(ada)).Succeeded);

        await Hear(
            frontEnd,
            signal => signal is RoomBatch { Gone.Length: 2 } batch && batch.Gone.ToHashSet().SetEquals([ada, bob]),
            signal => signal is UserFarewell { Farewell.Ending: RoomEnding.Deleted } told && told.User == bob,
            signal => signal is UserLeft left && left.User == bob && left.Room == Id(room));
        var nowhere = silo.Grains.Room(RoomId.New(silo.Clock.GetUtcNow()));
        Assert.Equal((await nowhere.Get(ada)).Refusal, (await room.Get(ada)).Refusal);
        Assert.Equal((await nowhere.Join(bob)).Refusal, (await room.Join(bob)).Refusal);
        Assert.Equal((await nowhere.Post(ada, new MessageDraft("c2", "x"))).Refusal, (await room.Post(ada, new MessageDraft("c2", "x"))).Refusal);
        Assert.Equal((await nowhere.JoinByInvite(bob, invite.Code)).Refusal, (await room.JoinByInvite(bob, invite.Code)).Refusal);
        Assert.Equal((await nowhere.Delete(ada)).Refusal, (await room.Delete(ada)).Refusal);
        Assert.False((await room.Create(ada, new RoomDraft { Name = name })).Succeeded);
        Assert.Empty((await silo.Grains.Directory().FindRooms(name, null, 10)).Value!.Items);
        await silo.Restart();
        Assert.Equal(["room.deleted"], await Log(room));
        Assert.Empty(await silo.Grains.User(ada).GetRoomIds());
        Assert.True((await silo.Grains.Room(RoomId.New(silo.Clock.GetUtcNow())).Create(ada, new RoomDraft { Name = name })).Succeeded);
    }

    [Theory]
    [InlineData(false, RefusalCode.Archived)]
    [InlineData(true, RefusalCode.NotFound)]
    public async Task Nothing_slips_in_while_it_is_being_stored_that_a_room_is_archived_or_deleted(bool deletes, RefusalCode refused)
    {
        var (ada, bob) = (await silo.Person("ada"), await silo.Person("bob"));
        var room = await Room(ada, bob);
        var gate = silo.Log.HoldAppends();

        var ending = deletes ? room.Delete(ada) : room.SetArchived(ada, archived: true);
        await gate.ArrivalAsync(TestContext.Current.CancellationToken);
        var late = await room.Post(bob, new MessageDraft("late", "x"));
        gate.Open();

        Assert.True((await ending).Succeeded);
        Assert.Equal(refused, late.Refusal?.Code);
        Assert.Equal(refused, (await room.Post(bob, new MessageDraft("later", "x"))).Refusal?.Code);
    }

    [Fact]
    public async Task A_deletion_that_was_cut_short_is_finished_when_the_room_is_next_asked_for()
    {
        var (ada, bob) = (await silo.Person("ada"), await silo.Person("bob"));
        var room = await Room(ada, bob);
        await room.Post(bob, new MessageDraft("c1", "a secret"));
        silo.Log.FailErases();
        await room.Delete(ada);
        await silo.Restart();
        Assert.Contains("message.posted", await Log(room));

        Assert.Equal(RefusalCode.NotFound, (await silo.Grains.Room(Id(room)).Get(bob)).Refusal?.Code);

        await silo.Restart();
        Assert.Equal(["room.deleted"], await Log(room));
        Assert.Empty(await silo.Grains.User(bob).GetRoomIds());
    }

    [Fact]
    public async Task A_deleted_room_of_which_only_the_log_is_left_stays_deleted()
    {
        var ada = await silo.Person("ada");
        var room = await Room(ada);
        await room.Delete(ada);
        await silo.Restart();
        silo.Storage.Overwrite("room", Orleans.Runtime.GrainId.Create("room", Id(room).Value), new RoomState());

        room = silo.Grains.Room(Id(room));

        Assert.Equal(RefusalCode.NotFound, (await room.Get(ada)).Refusal?.Code);
        Assert.False((await room.Create(ada, new RoomDraft { Name = "again" })).Succeeded);
        Assert.Equal(["room.deleted"], await Log(room));
    }

    [Fact]
    public async Task Only_owners_delete_and_administrators_of_the_server()
    {
        var (ada, bob, sue) = (await silo.Person("ada"), await silo.Person("bob"), await silo.Person("sue"));
        var room = await Room(ada, bob);
        await room.SetRole(ada, bob, RoomRole.Moderator);

        Assert.Equal(RefusalCode.Forbidden, (await room.Delete(bob)).Refusal?.Code);
        Assert.Equal(RefusalCode.NotFound, (await room.Delete(sue)).Refusal?.Code);
        Assert.Equal(RefusalCode.NotFound, (await room.Delete(new Actor(sue, ServerRole.Moderator))).Refusal?.Code);
        Assert.True((await room.Delete(new Actor(sue, ServerRole.Administrator))).Succeeded);
        Assert.Equal(RefusalCode.NotFound, (await room.Get(ada)).Refusal?.Code);
    }

    [Fact]
    public async Task What_one_sees_before_joining_are_the_newest_messages_of_a_public_room()
    {
        var (ada, bob) = (await silo.Person("ada"), await silo.Person("bob"));
        var (open, closed) = (await silo.Room(ada), await silo.Room(ada, RoomVisibility.Private));
        for (var i = 0; i < 25; i++)
        {
            await open.Post(ada, new MessageDraft("c" + i, "message " + i));
        }

        await open.Change(ada, new RoomPatch { Topic = "tea" });

        var preview = (await open.Preview(bob)).Value!;
        var texts = System.Text.Json.JsonDocument.Parse((byte[])[.. "["u8, .. preview.Messages.Span, .. "]"u8]).RootElement.EnumerateArray()
            .Select(message => message.GetProperty("text").GetString());
        Assert.Equal(Enumerable.Range(5, 20).Select(i => "message " + i), texts);
        Assert.Equal(("tea", 1), (preview.Room.Topic, preview.Room.Members));
        Assert.Equal(RefusalCode.NotFound, (await closed.Preview(bob)).Refusal?.Code);
        Assert.Equal(RefusalCode.NotFound, (await open.Preview(new Actor(bob, ServerRole.Guest))).Refusal?.Code);
        Assert.True((await closed.Preview(ada)).Succeeded);
    }

    private async Task<IRoomGrain> Room(UserId owner, params UserId[] members)
    {
        var room = await silo.Room(owner);
        foreach (var member in members)
        {
            Assert.True((await room.Join(member)).Succeeded);
        }

        return room;
    }

    /// <summary>Waits until each has come, in whatever order.</summary>
    private static async Task Hear(SignalProbe frontEnd, params Predicate<FrontEndSignal>[] wanted)
    {
        var missing = wanted.ToList();
        while (missing.Count > 0)
        {
            var signal = await frontEnd.Next<FrontEndSignal>();
            missing.RemoveAll(fits => fits(signal));
        }
    }

    private async Task<IEnumerable<string?>> Log(IRoomGrain room)
    {
        var entries = await silo.Log.ReadForwardAsync(Id(room), 1, int.MaxValue, TestContext.Current.CancellationToken);
        return [.. entries.Select(entry => System.Text.Json.JsonDocument.Parse(entry.Body).RootElement.GetProperty("type").GetString())];
    }

    private async Task<RoomCard> Card(IRoomGrain room) =>
        Assert.Single(await silo.Directory.GetRoomsAsync([Id(room)], TestContext.Current.CancellationToken));

    private static string Name(IRoomGrain room) => "room " + Id(room);

    private static RoomId Id(IRoomGrain room) => new(room.GetPrimaryKeyString());
}
