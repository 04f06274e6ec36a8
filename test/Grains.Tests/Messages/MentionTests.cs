using LiveChat.Grains.Push;
using LiveChat.Grains.Rooms;
using LiveChat.Grains.Tests.Rooms;
using LiveChat.Grains.Users;

namespace LiveChat.Grains.Tests.Messages;

/// <summary>How many messages call somebody by name that they have not read.</summary>
public sealed class MentionTests(ChatSilo silo) : IClassFixture<ChatSilo>
{
    [Fact]
    public async Task Who_is_called_is_told_on_all_devices_and_has_it_counted_until_they_have_read_so_far()
    {
        var (ada, bob, room, devices) = await Room();
        var first = await Call(room, ada, "m1", bob);
        Assert.Equal((first, 1), await Told(devices));
        var second = await Call(room, ada, "m2", bob);
        Assert.Equal((second, 2), await Told(devices));
        Assert.Equal(2, await Counted(bob, room));

        await silo.Grains.User(bob).MarkRead(Id(room), new ReadCursor(first, 1));
        Assert.Equal(1, (await devices.Next<UserRead>()).Mentions);
        Assert.Equal(1, await Counted(bob, room));
        await silo.Grains.User(bob).MarkRead(Id(room), new ReadCursor(second, 2));
        Assert.Equal(0, await Counted(bob, room));
    }

    [Fact]
    public async Task The_same_message_is_counted_once_and_one_that_was_read_not_at_all()
    {
        var (ada, bob, room, devices) = await Room();
        var first = await Call(room, ada, "m1", bob);
        await Told(devices);

        await silo.Grains.User(bob).Mentioned(Id(room), first, ada);
        Assert.Equal(1, await Counted(bob, room));
        await silo.Grains.User(bob).MarkRead(Id(room), new ReadCursor(first, 1));
        await Call(room, ada, "m1", bob); // Sent again.
        await silo.Grains.User(bob).Mentioned(Id(room), first, ada);
        Assert.Equal(0, await Counted(bob, room));
    }

    [Fact]
    public async Task A_message_that_is_sent_again_calls_whom_it_called_and_nobody_else()
    {
        var (ada, bob, room, _) = await Room();
        var eve = await silo.Person("eve");
        await room.Join(eve);
        var devices = await silo.FrontEnd();
        await silo.Grains.User(eve).Attach(devices.Id);
        var first = await Call(room, ada, "m1", bob);

        Assert.Equal(first, await Call(room, ada, "m1", eve));
        var second = await Call(room, ada, "m2", eve);

        Assert.Equal((second, 1), await Told(devices));
    }

    [Fact]
    public async Task Nobody_calls_themselves_nor_somebody_who_blocked_them_nor_who_is_not_in_the_room()
    {
        var (ada, bob, room, devices) = await Room();
        var eve = await silo.Person("eve");
        await room.Join(eve);
        await silo.Grains.User(bob).SetBlocked(eve, blocked: true);

        await Call(room, bob, "m1", bob);
        await Call(room, eve, "m2", bob);
        var third = await Call(room, ada, "m3", bob);

        Assert.Equal((third, 1), await Told(devices));
        await silo.Grains.User(eve).Mentioned(RoomId.New(silo.Clock.GetUtcNow()), 1, ada);
        Assert.Equal(0, await Counted(eve, room));
    }

    [Fact]
    public async Task Only_the_newest_are_kept_and_what_was_counted_survives_a_restart()
    {
        await using var own = new ChatSilo();
        await own.InitializeAsync();
        var ada = await own.Person("ada");
        var room = await own.Room(ada);
        for (var i = 0; i < 101; i++)
        {
            await own.Grains.User(ada).Mentioned(Id(room), 10 + i, new UserId("somebody"));
        }

        await own.Restart();

        Assert.Equal(100, (await own.Grains.User(ada).GetRoom(Id(room)))!.Mentions);
    }

    [Fact]
    public async Task A_message_that_calls_all_is_counted_by_everybody_but_its_author()
    {
        var (ada, bob, room, devices) = await Room();
        var message = (await room.Post(ada, new MessageDraft("m1", "@all") { Calls = MentionScope.All })).Value!.Seq;

        Assert.Equal((message, 1), await Told(devices));
        var second = (await room.Post(ada, new MessageDraft("m2", "@all @bob") { Calls = MentionScope.All, Mentions = [bob] })).Value!.Seq;
        Assert.Equal((second, 2), await Told(devices));
        Assert.Equal(2, await Counted(bob, room));
        Assert.Equal(0, await Counted(ada, room));
    }

    [Fact]
    public async Task Who_is_there_is_connected_and_touches_a_device()
    {
        var (ada, bob, room, devices) = await Room();
        var cleo = await silo.Person("cleo");
        await room.Join(cleo);
        await silo.Grains.User(bob).SetIdle(devices.Id, idle: true);
        await room.Post(ada, new MessageDraft("m1", "@here") { Calls = MentionScope.Here });
        await silo.Grains.User(bob).SetIdle(devices.Id, idle: false);
        var second = (await room.Post(ada, new MessageDraft("m2", "@here") { Calls = MentionScope.Here })).Value!.Seq;

        Assert.Equal((second, 1), await Told(devices));
        Assert.Equal(0, await Counted(cleo, room));
    }

    private static RoomId Id(IRoomGrain room) => new(room.GetPrimaryKeyString());

    private static async Task<long> Call(IRoomGrain room, UserId by, string clientId, UserId called) =>
        (await room.Post(by, new MessageDraft(clientId, "hello") { Mentions = [called] })).Value!.Seq;

    private static async Task<(long Seq, int Mentions)> Told(SignalProbe devices) =>
        await devices.Next<UserMentioned>() is var told ? (told.Seq, told.Mentions) : default;

    private async Task<int> Counted(UserId user, IRoomGrain room) => (await silo.Grains.User(user).GetRoom(Id(room)))!.Mentions;

    private async Task<(UserId Ada, UserId Bob, IRoomGrain Room, SignalProbe Devices)> Room()
    {
        var (ada, bob) = (await silo.Person("ada"), await silo.Person("bob"));
        var room = await silo.Room(ada);
        await room.Join(bob);
        var devices = await silo.FrontEnd();
        await silo.Grains.User(bob).Attach(devices.Id);
        return (ada, bob, room, devices);
    }
}
