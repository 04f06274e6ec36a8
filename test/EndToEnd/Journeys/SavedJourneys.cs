namespace LiveChat.EndToEnd.Journeys;

/// <summary>Messages for later.</summary>
public sealed class SavedJourneys(Stage stage) : Journey(stage)
{
    [Fact]
    public async Task A_saved_message_is_found_again_and_taken_off_and_that_is_undone()
    {
        var ada = await Member("Ada");
        await ada.CreateRoomAsync(Own("ideas"));
        await ada.SaysAsync("Paint the shed **green**", "Something else");

        await ada.Message("Paint the shed").HoverAsync();
        await ada.Message("Paint the shed").GetByRole(AriaRole.Button, new() { Name = "More actions" }).ClickAsync();
        await ada.Page.GetByRole(AriaRole.Menuitem, new() { Name = "Save for later" }).ClickAsync();
        await ada.Page.Keyboard.PressAsync("Control+k");
        await ada.Page.Keyboard.TypeAsync("saved");
        await ada.Page.Keyboard.PressAsync("Enter");

        var row = ada.Page.GetByRole(AriaRole.Article, new() { Name = $"From Ada in #{Own("ideas")}" });
        await Expect(row).ToContainTextAsync("Paint the shed green");
        await row.GetByRole(AriaRole.Button, new() { Name = "Remove from the saved messages" }).ClickAsync();
        await Expect(ada.Page.GetByText("Nothing is saved")).ToBeVisibleAsync();
        await ada.Page.GetByRole(AriaRole.Button, new() { Name = "Undo" }).ClickAsync();
        await row.GetByRole(AriaRole.Link, new() { Name = "Show in its place" }).ClickAsync();
        await Expect(ada.Message("Paint the shed")).ToBeInViewportAsync();
    }
}
