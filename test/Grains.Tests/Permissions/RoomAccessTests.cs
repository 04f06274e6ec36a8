using LiveChat.Grains.Permissions;
using LiveChat.Grains.Rooms;
using LiveChat.Grains.Tests.Rooms;

namespace LiveChat.Grains.Tests.Permissions;

public sealed class RoomAccessTests(ChatSilo silo) : IClassFixture<ChatSilo>
{
    [Fact]
    public async Task A_guest_does_not_see_a_public_room_and_cannot_join_it()
    {
        var (ada, gil) = (await silo.Person("ada"), new Actor(await silo.Person("gil"), ServerRole.Guest));
        var room = await silo.Room(ada);

        Assert.Equal(RefusalCode.NotFound, (await room.Get(gil)).Refusal?.Code);
        Assert.Equal(RefusalCode.NotFound, (await room.Join(gil)).Refusal?.Code);
    }

    [Fact]
    public async Task A_guest_makes_no_room()
    {
        var gil = new Actor(await silo.Person("gil"), ServerRole.Guest);
        var room = silo.Grains.Room(RoomId.New(silo.Clock.GetUtcNow()));

        Assert.Equal(RefusalCode.Forbidden, (await room.Create(gil, new RoomDraft { Name = "Gil's" })).Refusal?.Code);
        Assert.Equal(RefusalCode.NotFound, (await room.Get(gil)).Refusal?.Code);
    }

    [Fact]
    public async Task A_guest_who_was_let_in_reads_and_writes_but_invites_nobody()
    {
        var (ada, gil) = (await silo.Person("ada"), new Actor(await silo.Person("gil"), ServerRole.Guest));
        var room = await silo.Room(ada);
        var invite = (await room.CreateInvite(ada, new InviteTerms())).Value!;

        Assert.True((await room.JoinByInvite(gil, invite.Code)).Succeeded);
        Assert.True((await room.Post(gil, new MessageDraft("c1", "hello"))).Succeeded);
        Assert.True((await room.GetHistory(gil, new HistoryRange { Limit = 10 })).Succeeded);
        Assert.Equal(RefusalCode.Forbidden, (await room.CreateInvite(gil, new InviteTerms())).Refusal?.Code);
    }

    [Fact]
    public async Task Who_is_muted_on_the_server_reads_but_writes_nowhere_until_the_time_is_over()
    {
        var (ada, bob) = (await silo.Person("ada"), await silo.Person("bob"));
        var muted = bob.Member() with { MutedUntil = silo.Clock.GetUtcNow() + TimeSpan.FromMinutes(5) };
        var room = await silo.Room(ada);
        await room.Join(bob);

        var refused = await room.Post(muted, new MessageDraft("c1", "hello"));
        Assert.Equal((RefusalCode.Muted, TimeSpan.FromMinutes(5)), (refused.Refusal!.Code, refused.Refusal.RetryAfter));
        Assert.True((await room.GetHistory(muted, new HistoryRange { Limit = 10 })).Succeeded);

        silo.Clock.Advance(TimeSpan.FromMinutes(5));
        Assert.True((await room.Post(muted, new MessageDraft("c1", "hello"))).Succeeded);
    }
}
