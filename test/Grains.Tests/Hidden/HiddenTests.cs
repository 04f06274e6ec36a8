using LiveChat.Grains.Activity;
using LiveChat.Grains.Hidden;
using LiveChat.Grains.Permissions;
using LiveChat.Grains.Push;
using LiveChat.Grains.Rooms;
using LiveChat.Grains.Tests.Messages;
using LiveChat.Grains.Tests.Rooms;
using LiveChat.Grains.Users;

namespace LiveChat.Grains.Tests.Hidden;

public sealed class HiddenTests(ChatSilo silo) : IClassFixture<ChatSilo>
{
    [Fact]
    public async Task Hidden_messages_are_kept_as_ranges_for_whoever_hid_them_and_after_a_restart()
    {
        var (ada, room) = await Room();
        var first = await Post(room, ada, "one");
        await Post(room, ada, "two");
        await Post(room, ada, "three");
        await Hidden(ada).Hide(ada.Member(), Id(room), first);
        await Hidden(ada).Hide(ada.Member(), Id(room), first + 2);
        await Hidden(ada).Hide(ada.Member(), Id(room), first + 1);
        await Hidden(ada).Hide(ada.Member(), Id(room), first + 1); // Again.
        await silo.Restart();

        var list = await Hidden(ada).GetAll();

        Assert.Equal(new SeqRange(first, first + 2), Assert.Single(Assert.Single(list.Rooms).Ranges));
        Assert.Equal(3, list.Revision);
        await Hidden(ada).Show(Id(room), first + 1);
        Assert.Equal([new SeqRange(first, first), new SeqRange(first + 2, first + 2)], (await Hidden(ada).GetAll()).Rooms[0].Ranges);
        await Hidden(ada).Show(Id(room), first);
        await Hidden(ada).Show(Id(room), first + 2);
        Assert.Empty((await Hidden(ada).GetAll()).Rooms);
    }

    [Fact]
    public async Task All_devices_are_told_with_a_revision_that_grows_by_one()
    {
        var (ada, room) = await Room();
        var message = await Post(room, ada, "one");
        var device = await silo.FrontEnd();
        await silo.Grains.User(ada).Attach(device.Id);

        await Hidden(ada).Hide(ada.Member(), Id(room), message);
        Assert.Equal((message, true, 1), Told(await device.Next<UserHiddenChanged>()));
        await Hidden(ada).Hide(ada.Member(), Id(room), message); // Changes nothing, and so is not told.
        await Hidden(ada).Show(Id(room), message);
        Assert.Equal((message, false, 2), Told(await device.Next<UserHiddenChanged>()));
    }

    [Fact]
    public async Task Nobody_else_and_nothing_in_the_room_is_another_by_it()
    {
        var (ada, room) = await Room();
        var bob = await silo.Person("bob");
        await room.Join(bob);
        var message = await Post(room, ada, "one");
        var before = await room.GetHistory(bob, new HistoryRange { Limit = 50 });

        await Hidden(bob).Hide(bob.Member(), Id(room), message);

        var after = await room.GetHistory(bob, new HistoryRange { Limit = 50 });
        Assert.Equal(before.Value!.Events.Length, after.Value!.Events.Length);
        Assert.Empty((await Hidden(ada).GetAll()).Rooms);
        var unread = (await silo.Grains.User(bob).GetRoom(Id(room)))!;
        Assert.Equal(1, unread.Head.Ordinal - unread.Read.Ordinal); // It is unread until the room is read: hiding is no reading.
    }

    [Fact]
    public async Task Only_what_one_may_read_is_hidden_and_what_one_may_not_read_any_more_is_shown_again()
    {
        var (ada, room) = await Room();
        var message = await Post(room, ada, "one");
        var bob = await silo.Person("bob");
        Assert.Equal(RefusalCode.NotFound, (await Hidden(bob).Hide(bob.Member(), Id(room), message)).Refusal?.Code);
        await room.Join(bob);
        Assert.Equal(RefusalCode.MessageNotFound, (await Hidden(bob).Hide(bob.Member(), Id(room), 99)).Refusal?.Code);
        Assert.Equal(RefusalCode.MessageNotFound, (await Hidden(bob).Hide(bob.Member(), Id(room), 1)).Refusal?.Code); // The room was made: no message.
        Assert.Equal(0, (await Hidden(bob).GetAll()).Revision);
        await room.DeleteMessage(ada, message);
        Assert.Null((await Hidden(bob).Hide(bob.Member(), Id(room), message)).Refusal); // Also what is left of a deleted one.

        await room.Leave(bob);
        Assert.Equal(RefusalCode.NotFound, (await Hidden(bob).Hide(bob.Member(), Id(room), message)).Refusal?.Code);
        await Hidden(bob).Show(Id(room), message);
        Assert.Empty((await Hidden(bob).GetAll()).Rooms);
    }

    [Fact]
    public async Task Who_is_muted_hides_too_and_so_does_anybody_in_an_archived_room()
    {
        var (ada, room) = await Room();
        var bob = await silo.Person("bob");
        await room.Join(bob);
        var message = await Post(room, ada, "one");
        await room.SetArchived(ada, true);

        var muted = new Actor(bob, ServerRole.Member) { MutedUntil = DateTimeOffset.MaxValue };
        Assert.Null((await Hidden(bob).Hide(muted, Id(room), message)).Refusal);
    }

    [Fact]
    public async Task What_is_about_a_hidden_message_is_no_activity_and_is_again_when_it_is_shown()
    {
        var (ada, room) = await Room();
        var bob = await silo.Person("bob");
        await room.Join(bob);
        var message = await Post(room, ada, "one");
        await silo.Grains.Activity(ada).Happened(new ActivityNews
        {
            Kind = ActivityKind.Reaction, Room = Id(room), Seq = message, By = bob, At = silo.Clock.GetUtcNow(), Emoji = "🌱",
        });
        var device = await silo.FrontEnd();
        await silo.Grains.User(ada).Attach(device.Id);

        await Hidden(ada).Hide(ada.Member(), Id(room), message);
        await device.Next<UserActivity>(news => news.Unread == 0); // That it was one may still be on its way.
        Assert.Empty((await silo.Grains.Activity(ada).GetPage(new ActivityQuery { Limit = 10 })).Value!.Entries);
        await Hidden(ada).Show(Id(room), message);
        Assert.Equal(1, (await device.Next<UserActivity>()).Unread);
    }

    [Fact]
    public async Task There_are_no_more_ranges_than_the_limit_says()
    {
        var (ada, room) = await Room();
        var first = await Post(room, ada, "one");
        await Post(room, ada, "two");
        var last = await Post(room, ada, "three");
        var elsewhere = await silo.Room(ada);
        silo.Storage.Overwrite("hidden", Hidden(ada).GetGrainId(), new HiddenState
        {
            Rooms = [new HiddenMessages { Room = Id(room), Ranges = [.. Enumerable.Range(0, IHiddenGrain.Most).Select(i => new SeqRange(first + (2 * i), first + (2 * i)))] }],
        });

        Assert.Equal(RefusalCode.TooMany, (await Hidden(ada).Hide(ada.Member(), Id(elsewhere), await Post(elsewhere, ada, "x"))).Refusal?.Code);
        Assert.Null((await Hidden(ada).Hide(ada.Member(), Id(room), last - 1)).Refusal); // Joins two ranges.
    }

    private IHiddenGrain Hidden(UserId user) => silo.Grains.Hidden(user);

    private static (long, bool, long) Told(UserHiddenChanged change) => (change.Message, change.IsHidden, change.Revision);

    private static RoomId Id(IRoomGrain room) => new(room.GetPrimaryKeyString());

    private static async Task<long> Post(IRoomGrain room, UserId by, string text) => (await room.Post(by, new MessageDraft(text, text))).Value!.Seq;

    private async Task<(UserId Ada, IRoomGrain Room)> Room()
    {
        var ada = await silo.Person("ada");
        return (ada, await silo.Room(ada));
    }
}
