namespace LiveChat.EndToEnd.Journeys;

/// <summary>Writing with formatting, as people do it: by keyboard, with suggestions, with the picker.</summary>
public sealed class FormattingJourneys(Stage stage) : Journey(stage)
{
    [Fact]
    public async Task Marks_are_set_by_keyboard_and_undo_takes_them_back()
    {
        var ada = await Member("Ada");
        await ada.CreateRoomAsync(Own("writing"));
        await ada.Composer.PressSequentiallyAsync("ship it");

        await ada.Composer.PressAsync("Control+A");
        await ada.Composer.PressAsync("Control+B");
        await Expect(ada.Composer).ToHaveValueAsync("**ship it**");
        await ada.Composer.PressAsync("Control+Z");
        await Expect(ada.Composer).ToHaveValueAsync("ship it");
        await ada.Composer.PressAsync("Control+A");
        await ada.Composer.PressAsync("Control+I");
        await ada.Composer.PressAsync("Enter");

        await Expect(ada.Message("ship it").Locator("em")).ToHaveTextAsync("ship it");
    }

    [Fact]
    public async Task Emoji_are_suggested_by_name_and_chosen_in_the_picker()
    {
        var ada = await Member("Ada");
        await ada.CreateRoomAsync(Own("emoji"));
        await ada.Composer.PressSequentiallyAsync("done :tad");
        await Expect(ada.Page.GetByRole(AriaRole.Option).First).ToContainTextAsync("party popper");
        await ada.Composer.PressAsync("Enter");
        await Expect(ada.Composer).ToHaveValueAsync("done 🎉 ");

        await ada.Button("Emoji").ClickAsync();
        await ada.Page.GetByRole(AriaRole.Searchbox, new() { Name = "Search emoji" }).FillAsync("hot beverage");
        await ada.Page.GetByRole(AriaRole.Gridcell).First.ClickAsync();
        await Expect(ada.Composer).ToBeFocusedAsync();
        await ada.Composer.PressAsync("Enter");

        await ada.SeesAsync("done 🎉 ☕");
    }

    [Fact]
    public async Task A_person_of_the_room_is_named_and_their_card_opens_from_the_message()
    {
        var (ada, ben) = (await Member("Ada"), await Member("Ben"));
        var room = Own("naming");
        await ada.CreateRoomAsync(room);
        await ben.JoinAsync(room);
        await ada.Composer.PressSequentiallyAsync("ask @ben");
        await Expect(ada.Page.GetByRole(AriaRole.Option).First).ToContainTextAsync("Ben");

        await ada.Composer.PressAsync("Tab");
        await ada.Composer.PressAsync("Enter");
        await ada.Message("ask").GetByRole(AriaRole.Button, new() { Name = "Ben" }).ClickAsync();

        await Expect(ada.Page.GetByRole(AriaRole.Dialog)).ToContainTextAsync("Ben");
    }
}
