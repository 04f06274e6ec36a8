using LiveChat.Grains.Messages;
using LiveChat.Grains.Permissions;
using LiveChat.Grains.Rooms;
using LiveChat.Grains.Tests.Rooms;
using LiveChat.Grains.Users;

namespace LiveChat.Grains.Tests.Messages;

/// <summary>Who may not write does nothing to messages either.</summary>
public sealed class ActRightsTests(ChatSilo silo) : IClassFixture<ChatSilo>
{
    private static readonly (string Name, Func<IRoomGrain, Actor, long, Task<Result<Acted>>> Do)[] Acts =
    [
        ("edit", (room, by, message) => room.Edit(by, message, "other")),
        ("delete", (room, by, message) => room.DeleteMessage(by, message)),
        ("react", (room, by, message) => room.React(by, message, "👍")),
        ("unreact", (room, by, message) => room.Unreact(by, message, "🌱")),
        ("pin", (room, by, message) => room.Pin(by, message)),
        ("unpin", (room, by, message) => room.Unpin(by, message)),
    ];

    [Fact]
    public async Task Who_is_muted_in_the_room_or_on_the_server_does_nothing()
    {
        var (ada, bob, room, message) = await Room();
        await room.SetRole(ada, bob, RoomRole.Moderator);
        var muted = bob.Member() with { MutedUntil = silo.Clock.GetUtcNow() + TimeSpan.FromMinutes(5) };
        await AllAre(RefusalCode.Muted, room, muted, message);

        await room.SetRole(ada, bob, RoomRole.Member);
        await room.Change(ada, new RoomPatch { Policy = new RoomPolicyPatch { Pin = RoomRole.Member } });
        await room.Mute(ada, bob);
        await AllAre(RefusalCode.Muted, room, bob.Member(), message);
    }

    [Fact]
    public async Task Nothing_is_done_in_an_archived_room()
    {
        var (ada, bob, room, message) = await Room();
        await room.SetRole(ada, bob, RoomRole.Owner);
        await room.SetArchived(ada, archived: true);

        await AllAre(RefusalCode.Archived, room, bob.Member(), message);
        Assert.True((await room.GetMessage(bob.Member(), message)).Succeeded);
    }

    [Fact]
    public async Task In_a_room_for_announcements_members_react_and_no_more()
    {
        var (ada, bob, room, message) = await Room();
        await room.Change(ada, new RoomPatch { Policy = new RoomPolicyPatch { Send = RoomRole.Moderator } });

        Assert.Equal(RefusalCode.Forbidden, (await room.Edit(bob, message, "other")).Code());
        Assert.Equal(RefusalCode.Forbidden, (await room.DeleteMessage(bob, message)).Code());
        Assert.True((await room.React(bob, message, "👍")).Succeeded);
        Assert.Equal(RefusalCode.Forbidden, (await room.Pin(bob, message)).Code());
    }

    [Fact]
    public async Task Who_was_put_out_or_never_came_in_hears_of_no_room()
    {
        var (ada, bob, room, message) = await Room(RoomVisibility.Private);
        var eve = await silo.Person("eve");
        await room.PutOut(ada, bob, null);

        await AllAre(RefusalCode.NotFound, room, bob.Member(), message);
        await AllAre(RefusalCode.NotFound, room, eve.Member(), message);
        await AllAre(RefusalCode.NotFound, room, eve.Member(), 999);
        Assert.Equal(
            (await room.GetMessage(eve.Member(), 999)).Refusal, (await room.GetMessage(eve.Member(), message)).Refusal);
    }

    [Fact]
    public async Task A_guest_reacts_and_edits_and_pins_nothing()
    {
        var (ada, _, room, _) = await Room();
        var gil = new Actor(await silo.Person("gil"), ServerRole.Guest);
        await room.JoinByInvite(gil, (await room.CreateInvite(ada, new InviteTerms())).Value!.Code);
        var message = (await room.Post(gil, new MessageDraft("g1", "hello"))).Value!.Seq;
        await room.Change(ada, new RoomPatch { Policy = new RoomPolicyPatch { Pin = RoomRole.Member } });

        Assert.True((await room.React(gil, message, "👍")).Succeeded);
        Assert.True((await room.Edit(gil, message, "hi")).Succeeded);
        Assert.Equal(RefusalCode.Forbidden, (await room.Pin(gil, message)).Code());
    }

    private static async Task AllAre(RefusalCode code, IRoomGrain room, Actor by, long message)
    {
        foreach (var (name, act) in Acts)
        {
            var answer = (await act(room, by, message)).Code();
            Assert.True(answer == code, $"{name}: {answer}");
        }
    }

    private async Task<(UserId Ada, UserId Bob, IRoomGrain Room, long Message)> Room(RoomVisibility visibility = RoomVisibility.Public)
    {
        var (ada, bob) = (await silo.Person("ada"), await silo.Person("bob"));
        var room = await silo.Room(ada, visibility);
        await room.JoinByInvite(bob, (await room.CreateInvite(ada, new InviteTerms())).Value!.Code);
        var message = await room.Say(bob, "hello");
        Assert.True((await room.React(bob, message, "🌱")).Succeeded);
        return (ada, bob, room, message);
    }
}
