namespace LiveChat.EndToEnd.Journeys;

/// <summary>What counts as read, set back and all at once.</summary>
public sealed class ReadingJourneys(Stage stage) : Journey(stage)
{
    [Fact]
    public async Task A_message_marked_unread_stays_so_while_the_room_is_open_and_is_read_when_it_is_opened_again()
    {
        var (ada, ben, room) = await Two("later");
        await ben.SaysAsync("one", "two", "three");
        await ada.SeesAsync("three");
        await ada.HasNothingUnreadAsync(room);

        await ada.Message("two").HoverAsync();
        await ada.Message("two").GetByRole(AriaRole.Button, new() { Name = "More actions" }).ClickAsync();
        await ada.Page.GetByRole(AriaRole.Menuitem, new() { Name = "Mark unread from here" }).ClickAsync();

        await ada.HasUnreadAsync(room, 2);
        await Expect(ada.Page.Locator("[data-key=new] + article")).ToContainTextAsync("two");
        await ben.SayAsync("four");
        await ada.HasUnreadAsync(room, 3);
        await ada.CreateRoomAsync(Own("elsewhere"));
        await ada.HasUnreadAsync(room, 3);
        await ada.RoomLink(room).ClickAsync();
        await ada.HasNothingUnreadAsync(room);
    }

    [Fact]
    public async Task Everything_is_marked_as_read_with_one_key()
    {
        var (ada, ben, room) = await Two("noise");
        await ada.CreateRoomAsync(Own("elsewhere"));
        await ben.SaysAsync("one", "two");
        await ada.HasUnreadAsync(room, 2);

        await ada.Page.Keyboard.PressAsync("Shift+Escape");
        await Expect(ada.Page.GetByText("Everything is marked as read.")).ToBeVisibleAsync();

        await ada.HasNothingUnreadAsync(room);
        await ada.Page.ReloadAsync();
        await Expect(ada.RoomLink(room)).ToBeVisibleAsync();
        await ada.HasNothingUnreadAsync(room);
    }
}
