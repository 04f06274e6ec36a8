using LiveChat.Grains.Permissions;
using LiveChat.Grains.Rooms;
using LiveChat.Grains.Users;

namespace LiveChat.Grains.Tests.Rooms;

public sealed class RoomPolicyTests(ChatSilo silo) : IClassFixture<ChatSilo>
{
    private static readonly RoomPolicyPatch Announcements = new() { Send = RoomRole.Moderator };

    [Fact]
    public async Task In_a_room_for_announcements_only_moderators_write_and_members_read()
    {
        var (ada, bob, eve) = (await silo.Person("ada"), await silo.Person("bob"), await silo.Person("eve"));
        var room = await Room(ada, bob, eve);
        await room.SetRole(ada, eve, RoomRole.Moderator);

        var changed = await room.Change(ada, new RoomPatch { Policy = Announcements });

        Assert.Equal(RoomRole.Moderator, changed.Value!.Policy!.Send);
        Assert.Equal(RefusalCode.Forbidden, (await Send(room, bob.Member())).Refusal?.Code);
        Assert.True((await Send(room, eve.Member())).Succeeded);
        Assert.True((await room.GetHistory(bob, new HistoryRange { Limit = 10 })).Succeeded);
    }

    [Fact]
    public async Task A_room_can_be_made_for_announcements_and_is_so_after_it_has_lost_its_state()
    {
        var (ada, bob) = (await silo.Person("ada"), await silo.Person("bob"));
        var id = RoomId.New(silo.Clock.GetUtcNow());
        var room = silo.Grains.Room(id);
        await room.Create(ada, new RoomDraft { Name = "News " + id, Policy = Announcements });
        await room.Join(bob);
        silo.Log.FailAppends();
        await Send(room, ada.Member());

        Assert.Equal(RefusalCode.Forbidden, (await Send(room, bob.Member())).Refusal?.Code);
        Assert.True((await Send(room, ada.Member())).Succeeded);
    }

    [Theory]
    [InlineData(RoomRole.Member)]
    [InlineData(RoomRole.Moderator)]
    [InlineData(RoomRole.Owner)]
    public async Task The_policy_says_from_which_role_on_people_invite_and_rename(RoomRole least)
    {
        var (ada, bob, eve) = (await silo.Person("ada"), await silo.Person("bob"), await silo.Person("eve"));
        var room = await Room(ada, bob, eve);
        await room.SetRole(ada, eve, RoomRole.Moderator);
        await room.Change(ada, new RoomPatch { Policy = new RoomPolicyPatch { Invite = least, Manage = least } });

        foreach (var (who, role) in new[] { (bob, RoomRole.Member), (eve, RoomRole.Moderator), (ada, RoomRole.Owner) })
        {
            Assert.Equal(role >= least, (await room.CreateInvite(who, new InviteTerms())).Succeeded);
            Assert.Equal(role >= least, (await room.Change(who, new RoomPatch { Topic = "by " + role })).Succeeded);
        }
    }

    [Fact]
    public async Task Only_owners_set_the_policy_and_a_change_with_it_is_done_whole_or_not_at_all()
    {
        var (ada, eve) = (await silo.Person("ada"), await silo.Person("eve"));
        var room = await Room(ada, eve);
        await room.SetRole(ada, eve, RoomRole.Moderator);

        Assert.Equal(RefusalCode.Forbidden, (await room.Change(eve, new RoomPatch { Topic = "mine", Policy = Announcements })).Refusal?.Code);
        Assert.Equal(RefusalCode.BadRequest, (await room.Change(ada, new RoomPatch { Topic = "mine", Policy = new RoomPolicyPatch { Send = (RoomRole)7 } })).Refusal?.Code);

        var card = (await room.Get(ada)).Value!.Room;
        Assert.Equal(("", null), (card.Topic, card.Policy));
    }

    [Fact]
    public async Task Setting_the_same_policy_again_is_no_event()
    {
        var ada = await silo.Person("ada");
        var room = await Room(ada);
        var first = (await room.Change(ada, new RoomPatch { Policy = Announcements })).Value!;

        Assert.Equal(first, (await room.Change(ada, new RoomPatch { Policy = Announcements })).Value);
    }

    [Fact]
    public async Task Who_keeps_order_on_the_server_counts_as_a_moderator_of_a_room_they_are_in()
    {
        var (ada, bob, max) = (await silo.Person("ada"), await silo.Person("bob"), await silo.Person("max"));
        var room = await Room(ada, bob, max);
        await room.Change(ada, new RoomPatch { Policy = Announcements });
        var moderator = new Actor(max, ServerRole.Moderator);

        Assert.True((await Send(room, moderator)).Succeeded);
        Assert.True((await room.PutOut(moderator, bob, reason: null)).Succeeded);
        Assert.Equal(RefusalCode.Forbidden, (await room.PutOut(moderator, ada, reason: null)).Refusal?.Code);
        Assert.Equal(RefusalCode.Forbidden, (await room.SetRole(moderator, max, RoomRole.Owner)).Refusal?.Code);
        Assert.Equal(RefusalCode.NotFound, (await (await silo.Room(ada, RoomVisibility.Private)).Get(moderator)).Refusal?.Code);
    }

    [Fact]
    public async Task A_message_sent_while_the_policy_is_being_stored_does_not_slip_in_behind_it()
    {
        var (ada, bob) = (await silo.Person("ada"), await silo.Person("bob"));
        var room = await Room(ada, bob);
        var gate = silo.Log.HoldAppends();

        var changing = room.Change(ada, new RoomPatch { Policy = Announcements });
        await gate.ArrivalAsync(TestContext.Current.CancellationToken);
        var late = await Send(room, bob.Member());
        gate.Open();

        Assert.True((await changing).Succeeded);
        Assert.Equal(RefusalCode.Forbidden, late.Refusal?.Code);
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

    private static Task<Result<Posted>> Send(IRoomGrain room, Actor by) => room.Post(by, new MessageDraft(Guid.NewGuid().ToString("N"), "hello"));
}
