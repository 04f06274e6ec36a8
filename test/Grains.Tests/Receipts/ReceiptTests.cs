using LiveChat.Grains.Push;
using LiveChat.Grains.Receipts;
using LiveChat.Grains.Rooms;
using LiveChat.Grains.Tests.Conversations;
using LiveChat.Grains.Tests.Messages;
using LiveChat.Grains.Tests.Rooms;
using LiveChat.Grains.Users;

namespace LiveChat.Grains.Tests.Receipts;

/// <summary>What people of a room learn of how far others have read it.</summary>
public sealed class ReceiptTests(ChatSilo silo) : IClassFixture<ChatSilo>
{
    [Fact]
    public async Task Who_reads_on_is_seen_at_once_and_by_who_asks_later_also_after_a_restart()
    {
        var (ada, bob, room) = await Two();
        var device = await Watching(room);
        var message = await Post(room, ada, "one");

        await Read(bob, room, message);

        Assert.Equal((bob, message), Told(await device.Next<RoomReceipt>()));
        var id = Id(room);
        await silo.Restart();
        Assert.Equal(message, (await Of(bob, silo.Grains.Room(id), asks: ada))!.Read);
    }

    [Fact]
    public async Task Setting_the_cursor_back_takes_nothing_back()
    {
        var (ada, bob, room) = await Two();
        var message = await Post(room, ada, "one");
        await Read(bob, room, message);

        Assert.True((await silo.Grains.User(bob).MarkUnread(Id(room), message)).Succeeded);

        Assert.Equal(message, (await Of(bob, room, asks: ada))!.Read);
    }

    [Fact]
    public async Task What_a_device_has_is_told_before_it_is_read_and_never_less_than_what_is_read()
    {
        var (ada, bob, room) = await Two();
        var device = await Watching(room);
        var (first, second) = (await Post(room, ada, "one"), await Post(room, ada, "two"));

        await silo.Grains.User(bob).MarkDelivered(Id(room), first);
        Assert.Equal((first, true), ((await device.Next<RoomReceipt>()).Receipt is var had ? (had.Delivered, had.Read < first) : default));
        await Read(bob, room, second);
        await silo.Grains.User(bob).MarkDelivered(Id(room), first); // Late.

        var receipt = (await Of(bob, room, asks: ada))!;
        Assert.Equal((second, second), (receipt.Read, receipt.Delivered));
    }

    [Fact]
    public async Task Who_does_not_want_to_tell_does_not()
    {
        var (ada, bob, room) = await Two();
        var message = await Post(room, ada, "one");
        await silo.Grains.User(bob).ChangeProfile(new ProfileChange { HidesReading = true });
        var device = await Watching(room);

        await Read(bob, room, message);
        await Read(ada, room, message);

        Assert.Equal(ada, Told(await device.Next<RoomReceipt>()).User);
        Assert.Null(await Of(bob, room, asks: ada));
        Assert.NotNull(await Of(ada, room, asks: bob));
        await silo.Grains.User(bob).ChangeProfile(new ProfileChange { HidesReading = false });
        Assert.Equal(message, (await Of(bob, room, asks: ada))!.Read);
    }

    [Fact]
    public async Task A_stranger_does_not_learn_whether_their_request_was_read()
    {
        var (ada, eve) = (await silo.Person("ada"), await silo.Person("eve"));
        var direct = silo.Direct(ada, eve);
        await direct.Start(eve, ada);
        await direct.Say(eve, "c1");
        var id = RoomId.Direct(ada, eve);
        var head = (await silo.Of(ada, direct))!.Head;

        await silo.Grains.User(ada).MarkRead(id, new ReadCursor(head.Seq, head.Ordinal));
        Assert.DoesNotContain((await direct.GetReceipts(eve.Member())).Value!.Items, receipt => receipt.User == ada);

        await silo.Grains.User(ada).AcceptRequest(id);
        Assert.Contains((await direct.GetReceipts(eve.Member())).Value!.Items, receipt => receipt.User == ada);
    }

    [Fact]
    public async Task It_is_for_people_of_the_room_and_only_about_them()
    {
        var (ada, bob, room) = await Two();
        var eve = await silo.Person("eve");
        var message = await Post(room, ada, "one");

        Assert.Equal(RefusalCode.NotFound, (await room.GetReceipts(eve.Member())).Refusal?.Code);
        Assert.Equal(RefusalCode.NotFound, (await silo.Grains.User(eve).MarkDelivered(Id(room), message)).Refusal?.Code);
        Assert.Equal(RefusalCode.BadRequest, (await silo.Grains.User(bob).MarkDelivered(Id(room), message + 1)).Refusal?.Code);
        Assert.Equal(RefusalCode.BadRequest, (await silo.Grains.User(bob).MarkDelivered(Id(room), 0)).Refusal?.Code);
        await room.Leave(bob.Member());
        Assert.Equal([ada], (await room.GetReceipts(ada.Member())).Value!.Items.Select(receipt => receipt.User));
    }

    [Fact]
    public async Task Of_a_crowd_nobody_is_told_anything()
    {
        var (ada, bob, room) = await Two();
        for (var i = 0; i < ReadReceipts.MostPeople - 1; i++)
        {
            Assert.True((await room.Join((await silo.Person($"guest{i}")).Member())).Succeeded);
        }

        var device = await Watching(room);
        await Read(bob, room, await Post(room, ada, "one"));

        var all = (await room.GetReceipts(ada.Member())).Value!;
        Assert.Equal((false, 0), (all.Kept, all.Items.Length));
        Assert.False(await room.Received(new ReadReceipt { User = bob, Read = 1, Delivered = 1, Since = 1 }));
        Assert.Empty(device.Rest().OfType<RoomReceipt>());
    }

    private async Task<(UserId Ada, UserId Bob, IRoomGrain Room)> Two()
    {
        var (ada, bob) = (await silo.Person("ada"), await silo.Person("bob"));
        var room = await silo.Room(ada);
        Assert.True((await room.Join(bob.Member())).Succeeded);
        return (ada, bob, room);
    }

    private async Task<SignalProbe> Watching(IRoomGrain room)
    {
        var device = await silo.FrontEnd();
        await room.Lease(device.Id);
        return device;
    }

    private async Task Read(UserId user, IRoomGrain room, long message)
    {
        var ordinal = (await silo.Grains.User(user).GetRoom(Id(room)))!.Head.Ordinal;
        Assert.True((await silo.Grains.User(user).MarkRead(Id(room), new ReadCursor(message, ordinal))).Succeeded);
    }

    private static async Task<ReadReceipt?> Of(UserId user, IRoomGrain room, UserId asks) =>
        (await room.GetReceipts(asks.Member())).Value!.Items.SingleOrDefault(receipt => receipt.User == user);

    private static (UserId User, long Read) Told(RoomReceipt told) => (told.Receipt.User, told.Receipt.Read);

    private static RoomId Id(IRoomGrain room) => new(room.GetPrimaryKeyString());

    private static async Task<long> Post(IRoomGrain room, UserId by, string text) => (await room.Post(by, new MessageDraft(text, text))).Value!.Seq;
}
