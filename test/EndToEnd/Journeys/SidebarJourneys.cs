using LiveChat.EndToEnd.People;

namespace LiveChat.EndToEnd.Journeys;

/// <summary>Moving rooms about in the sidebar: with the mouse, with a finger, and with menus.</summary>
public sealed class SidebarJourneys(Stage stage) : Journey(stage)
{
    [Fact]
    public async Task Rooms_are_dragged_with_the_mouse_into_folders_among_favourites_and_out_again()
    {
        var (ada, one, two, three) = await ThreeRooms(new Look());
        var second = await ada.SecondTabAsync();

        await DragAsync(ada, Item(ada, two), Item(ada, one));
        await HasAsync(second, "Favourites", two, one);

        await DragAsync(ada, Item(ada, three), Item(ada, one));
        await HasAsync(ada, "Favourites", two, three, one);
        await Expect(ada.RoomTitle).ToHaveTextAsync(two); // What was dragged is not opened.

        await DragAsync(ada, Item(ada, one), Folder(ada, "Work"));
        await HasAsync(ada, "Favourites", two, three);
        await HasAsync(ada, "Work", one, Own("four"));

        await DragAsync(ada, Item(ada, one), Section(ada, "Rooms").GetByRole(AriaRole.Heading));
        await HasAsync(second, "Work", Own("four"));
        await HasAsync(second, "Rooms", Own("general"), one);
    }

    [Fact]
    public async Task A_drag_that_ends_with_Escape_or_beside_the_list_changes_nothing()
    {
        var (ada, one, two, _) = await ThreeRooms(new Look());

        await LiftAsync(ada, Item(ada, two), Item(ada, one));
        await ada.Page.Keyboard.PressAsync("Escape");
        await Expect(Item(ada, two)).ToHaveCSSAsync("opacity", "1");
        await ada.Page.Mouse.UpAsync();
        await DragAsync(ada, Item(ada, two), ada.Composer);

        await HasAsync(ada, "Favourites", one, two);
    }

    [Fact]
    public async Task On_a_phone_a_long_press_lifts_a_room_and_a_finger_moves_it()
    {
        var (ada, one, two, _) = await ThreeRooms(new Look { Width = 390, Height = 844, Touch = true });
        await ada.Page.GetByRole(AriaRole.Button, new() { Name = "Open the list of rooms" }).TapAsync();
        await Expect(ada.Page.GetByRole(AriaRole.Button, new() { Name = "Close the list of rooms" })).ToBeVisibleAsync();
        await ada.Page.EvaluateAsync(Person.AllIsStill);
        var finger = await ada.Context.NewCDPSessionAsync(ada.Page);

        var from = await MiddleOf(Item(ada, two));
        var to = await MiddleOf(Item(ada, one));
        await TouchAsync(finger, "touchStart", from);
        await Expect(Item(ada, two)).ToHaveCSSAsync("opacity", "0.5");
        await TouchAsync(finger, "touchMove", (from.X, from.Y - 4));
        await TouchAsync(finger, "touchMove", (to.X, to.Y - 8));
        await TouchAsync(finger, "touchEnd", null);

        await HasAsync(ada, "Favourites", two, one);
    }

    [Fact]
    public async Task Menus_move_rooms_and_folders_up_and_down_for_the_keyboard()
    {
        var (ada, one, two, _) = await ThreeRooms(new Look());

        await ada.ChooseInRoomMenuAsync("Move up");
        await HasAsync(ada, "Favourites", two, one);
        await ada.Page.GetByRole(AriaRole.Button, new() { Name = "Options of #" }).ClickAsync();
        await Expect(ada.Page.GetByRole(AriaRole.Menuitem, new() { Name = "Move up" })).ToHaveCountAsync(0);
        await ada.Page.GetByRole(AriaRole.Menuitem, new() { Name = "Move down" }).ClickAsync();
        await HasAsync(ada, "Favourites", one, two);
    }

    /// <summary>Two favourites, the second of them open, a third room, a folder Work with one more, and one that stands in no section.</summary>
    private async Task<(Person Ada, string One, string Two, string Three)> ThreeRooms(Look look)
    {
        var ada = await Member("Ada", look);
        var rooms = new[] { Own("one"), Own("two"), Own("three"), Own("four"), Own("general") };
        var ids = new Dictionary<string, string>();
        foreach (var room in rooms)
        {
            ids[room] = await ada.AskForIdAsync("POST", "/rooms", new { name = room, visibility = "public" });
        }

        var order = new
        {
            version = 0,
            favourites = new[] { ids[rooms[0]], ids[rooms[1]] },
            folders = new[] { new { name = "Work", collapsed = false, rooms = new[] { ids[rooms[3]] } } },
            muted = Array.Empty<string>(),
            rooms = "name",
            conversations = "unset",
        };
        await ada.AskAsync("PUT", "/users/me/sidebar", order);
        await ada.Page.GotoAsync($"/rooms/{ids[rooms[1]]}");
        await ada.IsInRoomAsync(rooms[1]);
        return (ada, rooms[0], rooms[1], rooms[2]);
    }

    private static ILocator Section(Person person, string name) =>
        person.Sidebar.GetByRole(AriaRole.Region, new() { Name = name, IncludeHidden = true });

    private static ILocator Folder(Person person, string name) => Section(person, name).GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

    private static ILocator Item(Person person, string room) =>
        person.Sidebar.GetByRole(AriaRole.Listitem, new() { IncludeHidden = true }).Filter(new() { HasText = room });

    private static Task HasAsync(Person person, string section, params string[] rooms) =>
        Expect(Section(person, section).GetByRole(AriaRole.Listitem, new() { IncludeHidden = true })).ToHaveTextAsync(rooms);

    private static async Task DragAsync(Person person, ILocator what, ILocator to)
    {
        await LiftAsync(person, what, to);
        await person.Page.Mouse.UpAsync();
        await Expect(what).ToHaveCSSAsync("opacity", "1");
    }

    /// <summary>Into the upper half of something: before it.</summary>
    private static async Task LiftAsync(Person person, ILocator what, ILocator to)
    {
        var (from, goal) = (await MiddleOf(what), await MiddleOf(to));
        await person.Page.Mouse.MoveAsync(from.X, from.Y);
        await person.Page.Mouse.DownAsync();
        await person.Page.Mouse.MoveAsync(goal.X, goal.Y - 6, new() { Steps = 8 });
        await Expect(what).ToHaveCSSAsync("opacity", "0.5");
    }

    private static async Task<(float X, float Y)> MiddleOf(ILocator thing)
    {
        var box = (await thing.BoundingBoxAsync())!;
        return (box.X + (box.Width / 2), box.Y + (box.Height / 2));
    }

    private static async Task TouchAsync(ICDPSession finger, string type, (float X, float Y)? at) => await finger.SendAsync(
        "Input.dispatchTouchEvent",
        new Dictionary<string, object> { ["type"] = type, ["touchPoints"] = at is { } point ? new[] { new { x = point.X, y = point.Y } } : [] });
}
