using LiveChat.Grains.Ports;
using LiveChat.Grains.Rooms;

namespace LiveChat.PortContracts.Directory;

public abstract partial class DirectoryContract
{
    [Fact]
    public async Task Cards_come_back_as_they_were_put()
    {
        var user = User("u1", "Ada", "Ada \"the first\" Löwe 🦁") with { Picture = new("p1") };
        var plain = User("u2", "Bob");
        var room = Card("r1", "Général 日本", members: 7) with { Visibility = RoomVisibility.Private, Topic = "" };

        await Put(user, plain);
        await Put(room);

        Assert.Equal([user], await Directory.GetUsersAsync([user.Id], Cancel));
        Assert.Equal([plain], await Directory.GetUsersAsync([plain.Id], Cancel));
        Assert.Equal([room], await Directory.GetRoomsAsync([room.Id], Cancel));
    }

    [Fact]
    public async Task A_conversation_comes_back_with_its_people_and_is_never_found()
    {
        var direct = Card("d1", "", members: 2) with { Visibility = RoomVisibility.Private, Kind = RoomKind.Direct, People = [new("u1"), new("u2")] };
        var group = Card("g1", "Garden", members: 1) with { Visibility = RoomVisibility.Private, Kind = RoomKind.Group, People = [new("u1")] };
        var left = group with { Version = 2, Members = 0, People = [] };

        await Put(direct, group);
        Assert.Equal([direct, group], (await Directory.GetRoomsAsync([direct.Id, group.Id], Cancel)).OrderBy(card => card.Id.Value));
        await Put(left);

        Assert.Equal([left], await Directory.GetRoomsAsync([group.Id], Cancel));
        Assert.Empty(await FindRooms("garden"));
        Assert.Empty(await FindRooms(""));
    }

    [Fact]
    public async Task How_many_own_a_room_comes_back_with_its_card()
    {
        await Put(Card("r1", "News") with { Owners = 2 }, Card("r2", "Talk") with { Owners = 0 }, Card("r3", "Old"));

        var cards = (await Directory.GetRoomsAsync([new("r1"), new("r2"), new("r3")], Cancel)).ToDictionary(card => card.Id.Value, card => card.Owners);

        Assert.Equal((2, 0, null), (cards["r1"], cards["r2"], cards["r3"]));
    }

    [Fact]
    public async Task A_policy_comes_back_with_its_card()
    {
        var policy = new RoomPolicy { Send = RoomRole.Moderator, Invite = RoomRole.Owner, Pin = RoomRole.Member, MentionAll = RoomRole.Owner, Manage = RoomRole.Member, SlowMode = 30 };
        await Put(Card("r1", "News") with { Policy = policy }, Card("r2", "Talk"));

        var cards = (await Directory.GetRoomsAsync([new("r1"), new("r2")], Cancel)).ToDictionary(card => card.Id.Value);

        Assert.Equal(policy, cards["r1"].Policy);
        Assert.Null(cards["r2"].Policy);
    }

    [Fact]
    public async Task An_archived_room_has_a_card_and_is_not_found_until_it_is_in_use_again()
    {
        var card = Card("r1", "Garden");
        await Put(card, card with { Life = RoomLife.Archived, Version = 2 });

        Assert.Empty(await FindRooms("garden"));
        Assert.Empty(await FindRooms(""));
        Assert.Equal([card with { Life = RoomLife.Archived, Version = 2 }], await Directory.GetRoomsAsync([card.Id], Cancel));

        await Put(card with { Version = 3 });
        Assert.Equal(["r1"], await FindRooms("garden"));
    }

    [Fact]
    public async Task The_card_of_a_deleted_room_is_never_answered_and_no_earlier_one_comes_back()
    {
        var card = Card("r1", "Garden", version: 4);
        await Put(card, card with { Name = "", Topic = "", Life = RoomLife.Deleted, Version = 9 }, card with { Version = 8 });

        Assert.Empty(await FindRooms(""));
        Assert.Empty(await FindRooms("garden"));
        Assert.Empty(await FindAll("", 100));
        Assert.Empty(await Directory.GetRoomsAsync([card.Id], Cancel));
    }

    [Fact]
    public async Task Only_cards_that_exist_are_answered()
    {
        await Put(User("u1", "Ada"), User("u3", "Bob"));

        var users = await Directory.GetUsersAsync([new("u1"), new("u2"), new("u3")], Cancel);

        Assert.Equal(["u1", "u3"], users.Select(user => user.Id.Value).Order());
    }

    [Fact]
    public async Task Asking_for_nothing_answers_nothing()
    {
        Assert.Empty(await Directory.GetUsersAsync([], Cancel));
        Assert.Empty(await Directory.GetRoomsAsync([], Cancel));
    }

    [Fact]
    public async Task Many_cards_come_in_one_answer()
    {
        var rooms = Enumerable.Range(0, 500).Select(i => Card($"r{i:d3}", $"Room {i}")).ToArray();
        await Put(rooms);

        var answered = await Directory.GetRoomsAsync([.. rooms.Select(room => room.Id)], Cancel);

        Assert.Equal(rooms, answered.OrderBy(room => room.Id.Value));
    }

    [Fact]
    public async Task A_later_version_replaces_a_card()
    {
        await Put(User("u1", "Ada", version: 1) with { Picture = new("p1") }, User("u1", "Grace", version: 2));
        await Put(Card("r1", "Old", members: 1, version: 4), Card("r1", "New", members: 2, version: 9));

        Assert.Equal(User("u1", "Grace", version: 2), Assert.Single(await Directory.GetUsersAsync([new("u1")], Cancel)));
        Assert.Equal(Card("r1", "New", members: 2, version: 9), Assert.Single(await Directory.GetRoomsAsync([new("r1")], Cancel)));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task An_earlier_or_equal_version_changes_nothing(long version)
    {
        await Put(User("u1", "Grace", version: 2));
        await Put(Card("r1", "New", version: 2));

        await Put(User("u1", "Ada", version: version));
        await Put(Card("r1", "Old", version: version));

        Assert.Equal("Grace", Assert.Single(await Directory.GetUsersAsync([new("u1")], Cancel)).Name);
        Assert.Equal(["r1"], await FindRooms("new"));
        Assert.Empty(await FindRooms("old"));
    }

    [Fact]
    public async Task Puts_in_parallel_end_with_the_latest_version()
    {
        await Task.WhenAll(Enumerable.Range(1, 40).Select(
            version => Task.Run(() => Put(Card("r1", $"Name {version}", version: version)), Cancel)));

        Assert.Equal("Name 40", Assert.Single(await Directory.GetRoomsAsync([new("r1")], Cancel)).Name);
        Assert.Equal(["r1"], await FindRooms("40"));
        Assert.Empty(await FindRooms("39"));
    }

    [Fact]
    public async Task A_reopened_store_has_every_card()
    {
        await Put(User("u1", "Ada"));
        await Put(Card("r1", "General"));
        await CloseAsync();

        var reopened = await OpenAsync();

        Assert.Equal([User("u1", "Ada")], await reopened.GetUsersAsync([new("u1")], Cancel));
        Assert.Equal([Card("r1", "General")], (await reopened.FindPublicRoomsAsync("gen", RoomSort.Members, null, 10, Cancel)).Items);
    }

    [Fact]
    public async Task A_cancelled_call_gives_up()
    {
        var cancelled = new CancellationToken(canceled: true);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Directory.PutUserAsync(User("u1", "Ada"), cancelled));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Directory.FindUsersAsync("", null, 1, cancelled));
    }
}
