using LiveChat.Grains.Audit;
using LiveChat.Grains.Permissions;
using LiveChat.Grains.Push;
using LiveChat.Grains.Rooms;
using LiveChat.Grains.Users;

namespace LiveChat.Grains.Tests.Rooms;

/// <summary>Kicking, banning and muting.</summary>
public sealed class RoomOrderTests(ChatSilo silo) : IClassFixture<ChatSilo>
{
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    [Fact]
    public async Task Who_is_put_out_is_told_why_and_can_come_back()
    {
        var (ada, bob) = (await silo.Person("ada"), await silo.Person("bob"));
        var frontEnd = await silo.FrontEnd();
        await silo.Grains.User(bob).Attach(frontEnd.Id);
        var room = await Room(ada, bob);

        Assert.True((await room.PutOut(ada, bob, " Too  loud ")).Succeeded);

        var told = (await frontEnd.Next<UserFarewell>()).Farewell;
        Assert.Equal((RoomEnding.Removed, ada, "Too loud", null), (told.Ending, told.By, told.Reason, told.Until));
        Assert.True((await frontEnd.Next<UserLeft>()).Removed);
        Assert.Equal(RefusalCode.NotFound, (await room.PutOut(ada, bob, "again")).Refusal?.Code);
        Assert.True((await room.Join(bob)).Succeeded);
    }

    [Fact]
    public async Task A_moderator_who_is_muted_does_not_lift_it_and_an_owner_does()
    {
        var (ada, bob) = (await silo.Person("ada"), await silo.Person("bob"));
        var room = await Room(ada, bob);
        await room.SetRole(ada, bob, RoomRole.Moderator);
        await room.Mute(ada, bob, Hour, "Spam");

        Assert.Equal(RefusalCode.Forbidden, (await room.Unmute(bob, bob)).Refusal?.Code);
        Assert.Equal(RefusalCode.Muted, (await room.Post(bob, new MessageDraft("c1", "x"))).Refusal?.Code);

        Assert.True((await room.Unmute(ada, bob)).Succeeded);
        Assert.True((await room.Post(bob, new MessageDraft("c1", "x"))).Succeeded);
    }

    [Fact]
    public async Task The_roster_says_which_members_are_muted_and_for_how_long()
    {
        var (ada, bob, eve) = (await silo.Person("ada"), await silo.Person("bob"), await silo.Person("eve"));
        var room = await Room(ada, bob);
        await room.Join(eve);
        await room.Mute(ada, bob, Hour, "Spam");
        await room.Mute(ada, eve, Hour, "Spam");
        await room.Leave(eve);

        var mute = Assert.Single((await room.GetRoster(bob)).Value!.Muted!.Value);
        Assert.Equal((bob, ada, "Spam", silo.Clock.GetUtcNow() + Hour), (mute.User, mute.By, mute.Reason, mute.Until!.Value));

        silo.Clock.Advance(Hour);
        Assert.Empty((await room.GetRoster(bob)).Value!.Muted!.Value);
    }

    [Fact]
    public async Task Who_is_banned_from_a_public_room_hears_until_when_and_why_and_comes_in_nowhere()
    {
        var (ada, bob) = (await silo.Person("ada"), await silo.Person("bob"));
        var room = await Room(ada, bob);
        var invite = (await room.CreateInvite(ada, new InviteTerms())).Value!;

        Assert.True((await room.Ban(ada, bob, Hour, "Spam")).Succeeded);

        var refusal = (await room.Join(bob)).Refusal!;
        Assert.Equal(
            (RefusalCode.Banned, silo.Clock.GetUtcNow() + Hour, Hour, "Spam"), (refusal.Code, refusal.Until!.Value, refusal.RetryAfter!.Value, refusal.Reason));
        Assert.Equal(RefusalCode.Banned, (await room.Get(bob)).Refusal?.Code);
        Assert.Equal(RefusalCode.Banned, (await room.Preview(bob)).Refusal?.Code);
        Assert.Equal(RefusalCode.Banned, (await room.JoinByInvite(bob, invite.Code)).Refusal?.Code);
        Assert.Equal(RefusalCode.Banned, (await room.GetInvite(bob, invite.Code)).Refusal?.Code);
        Assert.Equal(RefusalCode.NotFound, (await room.Post(bob, new MessageDraft("c1", "x"))).Refusal?.Code);
        Assert.Equal(RefusalCode.NotFound, (await room.GetHistory(bob, new HistoryRange { Limit = 1 })).Refusal?.Code);

        silo.Clock.Advance(Hour);
        Assert.True((await room.JoinByInvite(bob, invite.Code)).Succeeded);
    }

    [Fact]
    public async Task To_who_is_banned_from_a_private_room_it_and_its_invitations_do_not_exist()
    {
        var (ada, bob) = (await silo.Person("ada"), await silo.Person("bob"));
        var room = await silo.Room(ada, RoomVisibility.Private);
        var invite = (await room.CreateInvite(ada, new InviteTerms())).Value!;
        await room.JoinByInvite(bob, invite.Code);

        Assert.True((await room.Ban(ada, bob)).Succeeded);

        var nowhere = silo.Grains.Room(RoomId.New(silo.Clock.GetUtcNow()));
        Assert.Equal((await nowhere.Get(bob)).Refusal, (await room.Get(bob)).Refusal);
        Assert.Equal((await nowhere.Join(bob)).Refusal, (await room.Join(bob)).Refusal);
        Assert.Equal((await nowhere.JoinByInvite(bob, invite.Code)).Refusal, (await room.JoinByInvite(bob, invite.Code)).Refusal);
        Assert.Equal((await nowhere.GetInvite(bob, invite.Code)).Refusal, (await room.GetInvite(bob, invite.Code)).Refusal);

        await room.Unban(ada, bob);
        Assert.True((await room.JoinByInvite(bob, invite.Code)).Succeeded);
    }

    [Fact]
    public async Task Somebody_who_is_not_in_can_be_kept_out_if_they_exist()
    {
        var (ada, bob) = (await silo.Person("ada"), await silo.Person("bob"));
        var room = await silo.Room(ada);

        Assert.True((await room.Ban(ada, bob)).Succeeded);
        Assert.Equal(RefusalCode.NotFound, (await room.Ban(ada, UserId.New(silo.Clock.GetUtcNow()))).Refusal?.Code);

        Assert.Equal(RefusalCode.Banned, (await room.Join(bob)).Refusal?.Code);
        Assert.Equal([bob], (await room.GetRestrictions(ada)).Value!.Bans.Select(ban => ban.User));
    }

    [Fact]
    public async Task Who_is_muted_reads_and_does_not_write_until_the_time_is_over_and_leaving_does_not_help()
    {
        var (ada, bob) = (await silo.Person("ada"), await silo.Person("bob"));
        var room = await Room(ada, bob);

        Assert.True((await room.Mute(ada, bob, Hour, "Calm down")).Succeeded);

        var refusal = (await room.Post(bob, new MessageDraft("c1", "x"))).Refusal!;
        Assert.Equal((RefusalCode.Muted, silo.Clock.GetUtcNow() + Hour, "Calm down"), (refusal.Code, refusal.Until!.Value, refusal.Reason));
        Assert.Equal("Calm down", (await room.Get(bob)).Value!.Muted?.Reason);
        Assert.True((await room.GetHistory(bob, new HistoryRange { Limit = 10 })).Succeeded);
        await room.Leave(bob);
        await room.Join(bob);
        Assert.Equal(RefusalCode.Muted, (await room.Post(bob, new MessageDraft("c1", "x"))).Refusal?.Code);

        silo.Clock.Advance(Hour);
        Assert.True((await room.Post(bob, new MessageDraft("c1", "x"))).Succeeded);
        Assert.Null((await room.Get(bob)).Value!.Muted);
    }

    [Fact]
    public async Task Being_muted_ends_when_it_is_lifted_and_lifting_it_again_is_harmless()
    {
        var (ada, bob) = (await silo.Person("ada"), await silo.Person("bob"));
        var room = await Room(ada, bob);
        await room.Mute(ada, bob);
        Assert.Equal([bob], (await room.GetRestrictions(ada)).Value!.Mutes.Select(mute => mute.User));

        Assert.True((await room.Unmute(ada, bob)).Succeeded);
        Assert.True((await room.Unmute(ada, bob)).Succeeded);

        Assert.True((await room.Post(bob, new MessageDraft("c1", "x"))).Succeeded);
        Assert.Empty((await room.GetRestrictions(ada)).Value!.Mutes);
    }

    [Fact]
    public async Task Only_over_lower_roles_and_only_by_moderators()
    {
        var (ada, bob, eve, dan) = (await silo.Person("ada"), await silo.Person("bob"), await silo.Person("eve"), await silo.Person("dan"));
        var room = await Room(ada, bob, eve, dan);
        await room.SetRole(ada, bob, RoomRole.Moderator);
        await room.SetRole(ada, eve, RoomRole.Moderator);

        Result<Done>[] refused =
        [
            await room.PutOut(dan, bob, null), await room.Ban(dan, bob), await room.Mute(dan, bob), await room.Unban(dan, bob), await room.Unmute(dan, bob),
            await room.PutOut(bob, eve, null), await room.Ban(bob, eve), await room.Mute(bob, eve),
            await room.PutOut(bob, ada, null), await room.Ban(bob, ada), await room.Mute(bob, ada),
            await room.Ban(bob, bob), await room.Mute(bob, bob), await room.PutOut(ada, ada, null),
        ];

        Assert.All(refused, result => Assert.Equal(RefusalCode.Forbidden, result.Refusal?.Code));
        Assert.Equal(RefusalCode.Forbidden, (await room.GetRestrictions(dan)).Refusal?.Code);
        Assert.Equal(4, (await room.GetRoster(ada)).Value!.Members.Length);
        Assert.True((await room.Mute(bob, dan)).Succeeded);
        Assert.True((await room.Ban(bob, dan)).Succeeded);
    }

    [Theory]
    [InlineData(-1, null)]
    [InlineData(59, null)]
    [InlineData(400L * 24 * 3600, null)]
    [InlineData(60, "a\u0007b")]
    [InlineData(60, "an over-long reason: xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx")]
    public async Task Terms_that_make_no_sense_change_nothing(long seconds, string? reason)
    {
        var (ada, bob) = (await silo.Person("ada"), await silo.Person("bob"));
        var room = await Room(ada, bob);

        Assert.Equal(RefusalCode.BadRequest, (await room.Ban(ada, bob, TimeSpan.FromSeconds(seconds), reason)).Refusal?.Code);
        Assert.Equal(RefusalCode.BadRequest, (await room.Mute(ada, bob, TimeSpan.FromSeconds(seconds), reason)).Refusal?.Code);

        Assert.True((await room.Post(bob, new MessageDraft("c1", "x"))).Succeeded);
    }

    [Fact]
    public async Task Each_act_is_once_in_the_list_of_who_did_what_to_whom()
    {
        var (ada, bob) = (await silo.Person("ada"), await silo.Person("bob"));
        var room = await Room(ada, bob);

        await room.Mute(ada, bob, Hour, "Loud");
        await room.Unmute(ada, bob);
        await room.PutOut(ada, bob, "Very loud");
        await room.Ban(ada, bob, reason: "Spam");
        await room.Unban(ada, bob);

        var page = await silo.Grains.Audit().Read(new Actor(ada, ServerRole.Administrator), new AuditQuery { Limit = 100, Room = Id(room) });
        Assert.Equal(
            [
                (AuditActs.RoomMemberMuted, "Loud"), (AuditActs.RoomMemberUnmuted, null), (AuditActs.RoomMemberRemoved, "Very loud"),
                (AuditActs.RoomMemberBanned, "Spam"), (AuditActs.RoomMemberUnbanned, null),
            ],
            page.Value!.Entries.Reverse().Select(entry => (entry.Act, entry.Reason)));
        Assert.All(page.Value.Entries, entry => Assert.Equal((ada, bob), (entry.By, entry.Target)));
    }

    [Fact]
    public async Task Bans_and_mutes_are_the_same_after_the_room_has_lost_its_state()
    {
        var (ada, bob, eve) = (await silo.Person("ada"), await silo.Person("bob"), await silo.Person("eve"));
        var room = await Room(ada, bob, eve);
        await room.Mute(ada, eve, Hour, "Loud");
        await room.Ban(ada, bob, Hour, "Spam");
        var before = (await room.GetRestrictions(ada)).Value!;
        silo.Log.FailAppends();
        await room.Post(ada, new MessageDraft("c1", "x"));

        var after = (await room.GetRestrictions(ada)).Value!;

        Assert.Equal(before.Bans, after.Bans);
        Assert.Equal(before.Mutes, after.Mutes);
    }

    [Fact]
    public async Task A_muted_person_cannot_slip_a_message_in_while_it_is_being_stored()
    {
        var (ada, bob) = (await silo.Person("ada"), await silo.Person("bob"));
        var room = await Room(ada, bob);
        var gate = silo.Log.HoldAppends();

        var muting = room.Mute(ada, bob);
        await gate.ArrivalAsync(TestContext.Current.CancellationToken);
        var late = await room.Post(bob, new MessageDraft("late", "x"));
        gate.Open();

        Assert.True((await muting).Succeeded);
        Assert.Equal(RefusalCode.Muted, late.Refusal?.Code);
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

    private static RoomId Id(IRoomGrain room) => new(room.GetPrimaryKeyString());
}
