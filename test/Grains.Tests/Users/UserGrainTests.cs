using LiveChat.Grains.Push;
using LiveChat.Grains.Rooms;
using LiveChat.Grains.Tests.Rooms;
using LiveChat.Grains.Users;

namespace LiveChat.Grains.Tests.Users;

public sealed class UserGrainTests(ChatSilo silo) : IClassFixture<ChatSilo>
{
    [Fact]
    public async Task A_read_cursor_goes_forward_and_never_back()
    {
        var (ada, user, room) = await AdaWithTenMessages();

        await user.MarkRead(room, new ReadCursor(7, 5));
        var back = await user.MarkRead(room, new ReadCursor(4, 2));

        Assert.Equal(new ReadCursor(7, 5), back.Value);
        Assert.Equal(5, Unread(Assert.Single(await silo.Grains.User(ada).GetRooms())));
    }

    [Theory]
    [InlineData(-1, 0)]
    [InlineData(5, 6)]
    [InlineData(13, 10)]
    [InlineData(12, 11)]
    [InlineData(long.MaxValue, long.MaxValue)]
    public async Task A_cursor_outside_the_room_is_refused(long seq, long ordinal)
    {
        var (_, user, room) = await AdaWithTenMessages();

        Assert.Equal(RefusalCode.BadRequest, (await user.MarkRead(room, new ReadCursor(seq, ordinal))).Refusal?.Code);
    }

    [Fact]
    public async Task A_cursor_in_a_room_of_others_is_refused_as_in_no_room()
    {
        var eve = silo.Grains.User(await silo.Person("eve"));
        var (_, _, room) = await AdaWithTenMessages();

        Assert.Equal(
            (await eve.MarkRead(new RoomId("nowhere"), new ReadCursor(1, 0))).Refusal,
            (await eve.MarkRead(room, new ReadCursor(1, 0))).Refusal);
    }

    [Fact]
    public async Task Reading_is_durable_and_told_to_the_other_devices()
    {
        var (ada, user, room) = await AdaWithTenMessages();
        var device = await silo.FrontEnd();
        await user.Attach(device.Id);

        await user.MarkRead(room, new ReadCursor(12, 10));

        Assert.Equal(new ReadCursor(12, 10), (await device.Next<UserRead>()).Cursor);
        await silo.Restart();
        Assert.Equal(0, Unread(Assert.Single(await silo.Grains.User(ada).GetRooms())));
    }

    [Fact]
    public async Task Somebody_can_be_in_as_many_rooms_as_the_limit_says()
    {
        var ada = await silo.Person("ada");
        var bob = await silo.Person("bob");
        for (var i = 0; i < silo.Limits.RoomsPerUser; i++)
        {
            await silo.Grains.User(bob).Joined(new RoomId("r" + i), RoomRole.Member, new RoomHead { Room = new RoomId("r" + i), Seq = 1, Ordinal = 0, At = default });
        }

        var room = await silo.Room(ada);

        Assert.Equal(RefusalCode.TooMany, (await room.Join(bob)).Refusal?.Code);
        await silo.Grains.User(bob).Left(new RoomId("r0"), removed: false, 2);
        Assert.True((await room.Join(bob)).Succeeded);
    }

    [Fact]
    public async Task Who_is_attached_somewhere_is_online_and_who_watches_hears_of_it()
    {
        var ada = silo.Grains.User(await silo.Person("ada"));
        var (watcher, device) = (await silo.FrontEnd(), await silo.FrontEnd());

        Assert.Equal(Presence.Offline, await ada.Watch(watcher.Id));
        await ada.Attach(device.Id);
        Assert.Equal(Presence.Online, (await watcher.Next<PresenceChanged>()).Presence);
        await ada.Detach(device.Id);
        Assert.Equal(Presence.Offline, (await watcher.Next<PresenceChanged>()).Presence);
    }

    [Fact]
    public async Task A_display_name_is_cleaned_told_and_found()
    {
        var id = await silo.Person("ada");
        var device = await silo.FrontEnd();
        await silo.Grains.User(id).Attach(device.Id);

        var renamed = await silo.Grains.User(id).Rename("  Ada   Lovelace ");
        var refused = await silo.Grains.User(id).Rename("\u202Eevil");

        Assert.Equal("Ada Lovelace", renamed.Value?.DisplayName);
        Assert.Equal(RefusalCode.NameInvalid, refused.Refusal?.Code);
        Assert.Equal("Ada Lovelace", (await device.Next<UserChanged>()).Profile.DisplayName);
        var card = await silo.Directory.GetUsersAsync([id], TestContext.Current.CancellationToken);
        Assert.Equal("Ada Lovelace", Assert.Single(card).DisplayName);
    }

    [Fact]
    public async Task Many_cursors_at_once_are_written_together_and_none_is_lost()
    {
        var (ada, user, room) = await AdaWithTenMessages();

        await Task.WhenAll(Enumerable.Range(1, 10).Select(i => user.MarkRead(room, new ReadCursor(i + 2, i))));
        await silo.Restart();

        Assert.Equal(new ReadCursor(12, 10), Assert.Single(await silo.Grains.User(ada).GetRooms()).Read);
    }

    private static long Unread(Membership membership) => membership.Head.Ordinal - membership.Read.Ordinal;

    private async Task<(UserId Ada, IUserGrain User, RoomId Room)> AdaWithTenMessages()
    {
        var (ada, bob) = (await silo.Person("ada"), await silo.Person("bob"));
        var room = await silo.Room(ada);
        await room.Join(bob);
        for (var i = 0; i < 10; i++)
        {
            await room.Post(bob, new MessageDraft("c" + i, "x"));
        }

        return (ada, silo.Grains.User(ada), RoomId.From(room.GetPrimaryKeyString()));
    }
}
