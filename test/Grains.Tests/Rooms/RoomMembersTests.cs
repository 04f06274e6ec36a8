using LiveChat.Grains.Push;
using LiveChat.Grains.Rooms;

namespace LiveChat.Grains.Tests.Rooms;

public sealed class RoomMembersTests(ChatSilo silo) : IClassFixture<ChatSilo>
{
    [Fact]
    public async Task Joining_twice_is_one_event_and_one_membership()
    {
        var (ada, bob) = (await silo.Person("ada"), await silo.Person("bob"));
        var room = await silo.Room(ada);

        var first = await room.Join(bob);
        var again = await room.Join(bob);

        Assert.Equal(2, first.Value!.Head.Seq);
        Assert.Equal(first.Value, again.Value);
        Assert.Single(await silo.Grains.User(bob).GetRooms());
    }

    [Fact]
    public async Task Who_joins_has_nothing_unread_and_then_what_others_say()
    {
        var (ada, bob) = (await silo.Person("ada"), await silo.Person("bob"));
        var room = await silo.Room(ada);
        await room.Post(ada, new MessageDraft("c1", "before"));

        await room.Join(bob);
        await room.Post(ada, new MessageDraft("c2", "after"));

        var listed = Assert.Single(await silo.Grains.User(bob).GetRooms());
        Assert.Equal(1, listed.Head.Ordinal - listed.Read.Ordinal);
    }

    [Fact]
    public async Task Who_is_removed_is_named_in_the_batch_and_reads_and_writes_nothing_more()
    {
        var (ada, bob) = (await silo.Person("ada"), await silo.Person("bob"));
        var frontEnd = await silo.FrontEnd();
        var room = await silo.Room(ada);
        await room.Join(bob);

        Assert.True((await room.Remove(ada, bob)).Succeeded);

        Assert.Equal([bob], (await frontEnd.Next<RoomBatch>(batch => batch.Gone.Length > 0)).Gone);
        Assert.Equal(RefusalCode.NotFound, (await room.Post(bob, new MessageDraft("c1", "x"))).Refusal?.Code);
        Assert.Equal(RefusalCode.NotFound, (await room.GetHistory(bob, new HistoryRange { Limit = 1 })).Refusal?.Code);
        Assert.Empty(await silo.Grains.User(bob).GetRooms());
    }

    [Fact]
    public async Task A_removed_person_cannot_slip_a_message_in_behind_the_removal()
    {
        var (ada, bob) = (await silo.Person("ada"), await silo.Person("bob"));
        var room = await silo.Room(ada);
        await room.Join(bob);
        var gate = silo.Log.HoldAppends();

        var removal = room.Remove(ada, bob);
        await gate.ArrivalAsync(TestContext.Current.CancellationToken);
        var late = await room.Post(bob, new MessageDraft("late", "x"));
        gate.Open();
        await removal;

        Assert.Equal(RefusalCode.NotFound, late.Refusal?.Code);
    }

    [Fact]
    public async Task Roles_decide_who_may_do_what_to_whom()
    {
        var (ada, bob, eve) = (await silo.Person("ada"), await silo.Person("bob"), await silo.Person("eve"));
        var room = await silo.Room(ada);
        await room.Join(bob);
        await room.Join(eve);

        Assert.Equal(RefusalCode.Forbidden, (await room.Change(bob, new RoomPatch { Topic = "x" })).Refusal?.Code);
        Assert.Equal(RefusalCode.Forbidden, (await room.Remove(bob, eve)).Refusal?.Code);
        Assert.Equal(RefusalCode.Forbidden, (await room.SetRole(bob, bob, RoomRole.Owner)).Refusal?.Code);

        Assert.True((await room.SetRole(ada, bob, RoomRole.Moderator)).Succeeded);

        Assert.Equal("x", (await room.Change(bob, new RoomPatch { Topic = "x" })).Value?.Topic);
        Assert.Equal(RefusalCode.Forbidden, (await room.Remove(bob, ada)).Refusal?.Code);
        Assert.Equal(RefusalCode.Forbidden, (await room.SetRole(bob, eve, RoomRole.Moderator)).Refusal?.Code);
        Assert.True((await room.Remove(bob, eve)).Succeeded);
        Assert.Equal([ada, bob], (await room.GetRoster(ada)).Value!.Members.Select(member => member.User));
    }

    [Fact]
    public async Task The_last_owner_stays_until_somebody_else_is_one()
    {
        var (ada, bob) = (await silo.Person("ada"), await silo.Person("bob"));
        var room = await silo.Room(ada);
        await room.Join(bob);

        Assert.Equal(RefusalCode.LastOwner, (await room.Leave(ada)).Refusal?.Code);
        Assert.Equal(RefusalCode.LastOwner, (await room.SetRole(ada, ada, RoomRole.Member)).Refusal?.Code);
        await room.SetRole(ada, bob, RoomRole.Owner);
        Assert.True((await room.Leave(ada)).Succeeded);
        Assert.True((await room.Leave(bob)).Succeeded);

        Assert.Equal(RoomRole.Owner, (await room.Join(ada)).Value?.Role);
    }

    [Fact]
    public async Task An_invitation_admits_to_a_private_room_until_it_is_used_up()
    {
        var (ada, bob, eve) = (await silo.Person("ada"), await silo.Person("bob"), await silo.Person("eve"));
        var room = await silo.Room(ada, RoomVisibility.Private);
        var invite = (await room.CreateInvite(ada, new InviteTerms { MaxUses = 1 })).Value!;

        Assert.False((await room.GetInvite(bob, invite.Code)).Value!.Member);
        Assert.True((await room.JoinByInvite(bob, invite.Code)).Succeeded);
        Assert.True((await room.JoinByInvite(bob, invite.Code)).Succeeded);

        Assert.Equal(RefusalCode.InviteSpent, (await room.JoinByInvite(eve, invite.Code)).Refusal?.Code);
        Assert.Empty((await room.GetInvites(ada)).Value);
    }

    [Fact]
    public async Task An_invitation_ends_with_its_time_and_when_it_is_revoked()
    {
        var (ada, bob) = (await silo.Person("ada"), await silo.Person("bob"));
        var room = await silo.Room(ada, RoomVisibility.Private);
        var brief = (await room.CreateInvite(ada, new InviteTerms { Lifetime = TimeSpan.FromMinutes(1) })).Value!;
        var revoked = (await room.CreateInvite(ada, new InviteTerms())).Value!;

        await room.RevokeInvite(ada, revoked.Id);
        silo.Clock.Advance(TimeSpan.FromMinutes(1));

        Assert.Equal(RefusalCode.InviteSpent, (await room.JoinByInvite(bob, brief.Code)).Refusal?.Code);
        Assert.Equal(RefusalCode.NotFound, (await room.JoinByInvite(bob, revoked.Code)).Refusal?.Code);
        Assert.Equal(RefusalCode.NotFound, (await room.JoinByInvite(bob, brief.Code[..^1] + "!")).Refusal?.Code);
    }

    [Fact]
    public async Task Two_public_rooms_cannot_have_names_that_read_the_same()
    {
        var ada = await silo.Person("ada");
        var first = silo.Grains.Room(RoomId.New(silo.Clock.GetUtcNow()));
        var second = silo.Grains.Room(RoomId.New(silo.Clock.GetUtcNow()));

        Assert.True((await first.Create(ada, new RoomDraft { Name = "Général" })).Succeeded);
        Assert.Equal(RefusalCode.NameTaken, (await second.Create(ada, new RoomDraft { Name = "general" })).Refusal?.Code);
        Assert.True((await second.Create(ada, new RoomDraft { Name = "general", Visibility = RoomVisibility.Private })).Succeeded);

        Assert.True((await first.Change(ada, new RoomPatch { Name = "lobby" })).Succeeded);
        var third = silo.Grains.Room(RoomId.New(silo.Clock.GetUtcNow()));
        Assert.True((await third.Create(ada, new RoomDraft { Name = "GENERAL" })).Succeeded);
    }

    [Fact]
    public async Task A_room_that_lost_its_state_is_the_same_again_from_its_log()
    {
        var (ada, bob) = (await silo.Person("ada"), await silo.Person("bob"));
        var room = await silo.Room(ada);
        for (var i = 0; i < 60; i++)
        {
            await room.Join(await silo.Person("p" + i));
        }

        await room.Join(bob);
        await room.Change(ada, new RoomPatch { Topic = "tea" });
        var before = ((await room.GetRoster(ada)).Value!.Members, (await room.Get(ada)).Value!.Room);
        silo.Log.FailAppends();
        await room.Post(ada, new MessageDraft("c1", "x"));

        var after = ((await room.GetRoster(ada)).Value!.Members, (await room.Get(ada)).Value!.Room);

        Assert.Equal(before.Members, after.Members);
        Assert.Equal(before.Room, after.Room);
    }
}
