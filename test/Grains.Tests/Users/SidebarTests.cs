using LiveChat.Grains.Push;
using LiveChat.Grains.Rooms;
using LiveChat.Grains.Users;

namespace LiveChat.Grains.Tests.Users;

public sealed class SidebarTests(ChatSilo silo) : IClassFixture<ChatSilo>
{
    [Fact]
    public async Task An_order_is_kept_and_told_to_all_devices()
    {
        var (ada, one, two) = await AdaWithTwoRooms();
        var device = await silo.FrontEnd();
        await ada.Attach(device.Id);
        var before = (await ada.GetProfile())!.SettingsVersion;

        var kept = await ada.SetSidebar(SidebarOrder.None with
        {
            Favourites = [one], Folders = [Folder(" Work  things ", two)], Muted = [two], Rooms = SidebarSort.Latest,
        });

        Assert.Equal("Work things", Assert.Single(kept.Value!.Folders).Name);
        Assert.Equal(before + 1, (await device.Next<UserChanged>()).Profile.SettingsVersion);
        await silo.Restart();
        var stored = await silo.Grains.User(new UserId(ada.GetPrimaryKeyString())).GetSidebar();
        Assert.Equal((1L, one, SidebarSort.Latest), (stored.Version, Assert.Single(stored.Favourites), stored.Rooms));
        Assert.Equal(two, Assert.Single(Assert.Single(stored.Folders).Rooms));
    }

    [Fact]
    public async Task A_change_that_did_not_see_the_last_one_is_refused()
    {
        var (ada, one, two) = await AdaWithTwoRooms();
        await ada.SetSidebar(SidebarOrder.None with { Favourites = [one] });

        var late = await ada.SetSidebar(SidebarOrder.None with { Favourites = [two] });

        Assert.Equal(RefusalCode.Outdated, late.Refusal?.Code);
        Assert.Equal(one, Assert.Single((await ada.GetSidebar()).Favourites));
    }

    [Fact]
    public async Task Rooms_that_are_not_hers_and_second_places_are_left_out()
    {
        var (ada, one, two) = await AdaWithTwoRooms();

        var kept = (await ada.SetSidebar(SidebarOrder.None with
        {
            Favourites = [one, one, new RoomId("01jznotmine")], Folders = [Folder("A", two, two), Folder("B", two, one)], Muted = [new RoomId("01jznotmine")],
        })).Value!;

        Assert.Equal([one], kept.Favourites.AsEnumerable());
        Assert.Equal([[two], [one]], kept.Folders.Select(folder => folder.Rooms.ToArray()));
        Assert.Empty(kept.Muted);
    }

    [Fact]
    public async Task Bounds_and_names_are_checked()
    {
        var (ada, _, _) = await AdaWithTwoRooms();
        async Task<RefusalCode?> Try(SidebarOrder order) => (await ada.SetSidebar(order)).Refusal?.Code;

        Assert.Equal(RefusalCode.TooMany, await Try(SidebarOrder.None with { Folders = [.. Enumerable.Repeat(Folder("A"), 101)] }));
        Assert.Equal(RefusalCode.NameInvalid, await Try(SidebarOrder.None with { Folders = [Folder(" ")] }));
        Assert.Equal(RefusalCode.NameInvalid, await Try(SidebarOrder.None with { Folders = [Folder(new string('x', 65))] }));
        Assert.Equal(RefusalCode.BadRequest, await Try(SidebarOrder.None with { Rooms = (SidebarSort)9 }));
        Assert.Equal(0, (await ada.GetSidebar()).Version);
    }

    [Fact]
    public async Task Whom_one_blocks_is_listed_and_told_to_ones_own_devices_alone()
    {
        var (ada, _, _) = await AdaWithTwoRooms();
        var (ben, eve) = (await silo.Person("ben"), await silo.Person("eve"));
        var hers = await silo.FrontEnd();
        var his = await silo.FrontEnd();
        await ada.Attach(hers.Id);
        await silo.Grains.User(ben).Attach(his.Id);

        await ada.SetBlocked(ben, blocked: true);
        await ada.SetBlocked(eve, blocked: true);

        Assert.Equal([eve, ben], (await ada.GetBlocked()).AsEnumerable());
        Assert.True((await hers.Next<UserChanged>()).Profile.SettingsVersion > 0);
        Assert.Empty(his.Rest().OfType<UserChanged>());
        await ada.SetBlocked(eve, blocked: false);
        Assert.Equal([ben], (await ada.GetBlocked()).AsEnumerable());
    }

    private static RoomFolder Folder(string name, params RoomId[] rooms) => new() { Name = name, Collapsed = false, Rooms = [.. rooms] };

    private async Task<(IUserGrain Ada, RoomId One, RoomId Two)> AdaWithTwoRooms()
    {
        var ada = await silo.Person("ada");
        var (one, two) = (await silo.Room(ada), await silo.Room(ada));
        return (silo.Grains.User(ada), new RoomId(one.GetPrimaryKeyString()), new RoomId(two.GetPrimaryKeyString()));
    }
}
