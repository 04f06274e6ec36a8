using LiveChat.Grains.Push;
using LiveChat.Grains.Messages;
using LiveChat.Grains.Rooms;
using LiveChat.Grains.Tests.Rooms;
using LiveChat.Grains.Users;

namespace LiveChat.Grains.Tests.Users;

/// <summary>Setting a read cursor back, and reading everything at once.</summary>
public sealed class UnreadTests(ChatSilo silo) : IClassFixture<ChatSilo>
{
    [Fact]
    public async Task A_message_marked_unread_is_and_all_after_it_on_all_devices_and_after_a_restart()
    {
        var (ada, _, room) = await Two();
        var posted = await Post(room, ada, "c", 3);
        var user = silo.Grains.User(ada);
        var device = await silo.FrontEnd();
        await user.Attach(device.Id);
        await user.MarkRead(Id(room), new ReadCursor(posted[2].Seq, 3));
        await device.Next<UserRead>();

        var back = await user.MarkUnread(Id(room), posted[1].Seq);

        var expected = new ReadCursor(posted[1].Seq - 1, 1, Epoch: 1);
        Assert.Equal(expected, back.Value);
        Assert.Equal(expected, (await device.Next<UserRead>()).Cursor);
        await silo.Restart();
        Assert.Equal(expected, (await silo.Grains.User(ada).GetRoom(Id(room)))!.Read);
    }

    [Fact]
    public async Task Who_has_not_heard_that_the_cursor_was_set_back_does_not_move_it()
    {
        var (ada, _, room) = await Two();
        var posted = await Post(room, ada, "c", 3);
        var user = silo.Grains.User(ada);
        await user.MarkRead(Id(room), new ReadCursor(posted[2].Seq, 3));
        var back = (await user.MarkUnread(Id(room), posted[0].Seq)).Value;

        Assert.Equal(back, (await user.MarkRead(Id(room), new ReadCursor(posted[2].Seq, 3, Epoch: 0))).Value);
        Assert.Equal(back with { Seq = posted[1].Seq, Ordinal = 2 }, (await user.MarkRead(Id(room), new ReadCursor(posted[1].Seq, 2, Epoch: 1))).Value);
        Assert.Equal(back with { Seq = posted[2].Seq, Ordinal = 3 }, (await user.MarkRead(Id(room), new ReadCursor(posted[2].Seq, 3))).Value);
    }

    [Fact]
    public async Task What_is_unread_anyway_stays_as_it_is()
    {
        var (ada, bob, room) = await Two();
        var posted = await Post(room, bob, "c", 2);
        var user = silo.Grains.User(ada);
        await user.MarkRead(Id(room), new ReadCursor(posted[0].Seq, 1));

        Assert.Equal(new ReadCursor(posted[0].Seq, 1), (await user.MarkUnread(Id(room), posted[1].Seq)).Value);
    }

    [Fact]
    public async Task A_call_counts_as_its_message_was_edited()
    {
        var (ada, bob, room) = await Two();
        var posted = await Post(room, bob, "c", 1);
        var noMore = (await room.Post(bob, new MessageDraft("d1", "x") { Mentions = [ada] })).Value!;
        var gone = (await room.Post(bob, new MessageDraft("d2", "x") { Mentions = [ada] })).Value!;
        await room.Revise(bob.Member(), posted[0].Seq, new MessageRevision("Ada!") { Mentions = [ada] });
        await room.Revise(bob.Member(), noMore.Seq, new MessageRevision("nobody") { Mentions = [] });
        await room.DeleteMessage(bob.Member(), gone.Seq);
        var user = silo.Grains.User(ada);
        await user.MarkRead(Id(room), new ReadCursor(gone.Seq, 3));
        Assert.Equal(0, (await user.GetRoom(Id(room)))!.Mentions);

        await user.MarkUnread(Id(room), posted[0].Seq);

        Assert.Equal(1, (await user.GetRoom(Id(room)))!.Mentions);
    }

    [Fact]
    public async Task Calls_by_name_count_again_and_those_of_people_who_are_blocked_do_not()
    {
        var (ada, bob, room) = await Two();
        var eve = await silo.Person("eve");
        await room.Join(eve);
        var first = (await room.Post(bob, new MessageDraft("c1", "x") { Mentions = [ada] })).Value!;
        await room.Post(eve, new MessageDraft("c2", "x") { Mentions = [ada] });
        var last = (await room.Post(bob, new MessageDraft("c3", "x") { Mentions = [ada] })).Value!;
        var user = silo.Grains.User(ada);
        await user.SetBlocked(eve, blocked: true);
        await user.MarkRead(Id(room), new ReadCursor(last.Seq, 3));
        Assert.Equal(0, (await user.GetRoom(Id(room)))!.Mentions);

        await user.MarkUnread(Id(room), first.Seq);

        Assert.Equal(2, (await user.GetRoom(Id(room)))!.Mentions);
    }

    [Fact]
    public async Task What_is_no_message_is_refused_and_a_room_of_others_as_one_that_is_not()
    {
        var (ada, _, room) = await Two();
        await Post(room, ada, "c", 1);
        var (user, eve) = (silo.Grains.User(ada), silo.Grains.User(await silo.Person("eve")));

        foreach (var nothing in (long[])[-1, 0, 1, 4, long.MaxValue])
        {
            Assert.Equal(RefusalCode.NotFound, (await user.MarkUnread(Id(room), nothing)).Refusal?.Code);
        }

        Assert.Equal((await eve.MarkUnread(new RoomId("nowhere"), 3)).Refusal, (await eve.MarkUnread(Id(room), 3)).Refusal);
    }

    [Fact]
    public async Task All_rooms_are_read_at_once_and_stay_in_their_epochs()
    {
        var (ada, bob, one) = await Two();
        var two = await silo.Room(ada);
        await two.Join(bob);
        var posted = await Post(one, bob, "c", 2);
        await Post(two, bob, "c", 3);
        var user = silo.Grains.User(ada);
        await user.MarkRead(Id(one), new ReadCursor(posted[1].Seq, 2));
        await user.MarkUnread(Id(one), posted[0].Seq);
        await silo.Grains.User(ada).Mentioned(Id(two), 4, bob);

        await user.MarkAllRead();

        var rooms = (await user.GetRooms()).ToDictionary(room => room.Room.Id);
        Assert.All(rooms.Values, room => Assert.Equal((room.Head.Seq, room.Head.Ordinal, 0), (room.Read.Seq, room.Read.Ordinal, room.Mentions)));
        Assert.Equal((1, null), (rooms[Id(one)].Read.Epoch, rooms[Id(two)].Read.Epoch));
    }

    private static RoomId Id(IRoomGrain room) => new(room.GetPrimaryKeyString());

    private static async Task<Posted[]> Post(IRoomGrain room, UserId by, string prefix, int count)
    {
        var posted = new Posted[count];
        for (var i = 0; i < count; i++)
        {
            posted[i] = (await room.Post(by, new MessageDraft($"{prefix}{i}", "x"))).Value!;
        }

        return posted;
    }

    private async Task<(UserId Ada, UserId Bob, IRoomGrain Room)> Two()
    {
        var (ada, bob) = (await silo.Person("ada"), await silo.Person("bob"));
        var room = await silo.Room(ada);
        await room.Join(bob);
        return (ada, bob, room);
    }
}
