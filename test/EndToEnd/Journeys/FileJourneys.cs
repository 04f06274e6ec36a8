using LiveChat.EndToEnd.People;

namespace LiveChat.EndToEnd.Journeys;

/// <summary>Files in a room, as they are chosen, looked at and found again.</summary>
public sealed class FileJourneys(Stage stage) : Journey(stage)
{
    /// <summary>How wide and how high pictures are.</summary>
    private static readonly int[][] Three = [[800, 600], [300, 900], [1200, 300]];

    private static readonly int[][] One = [[640, 480]];

    [Fact]
    public async Task Pictures_are_looked_at_by_keyboard_and_the_focus_comes_back()
    {
        var (ada, ben, _) = await Two("pictures");
        await ada.DropPicturesAsync(Three);
        await Expect(ada.FileTiles).ToHaveCountAsync(3);
        await ada.SayAsync("three of them");
        await Expect(ben.Message("three of them").GetByRole(AriaRole.Button, new() { Name = "Open picture-" })).ToHaveCountAsync(3);

        var second = ben.Message("three of them").GetByRole(AriaRole.Button, new() { Name = "Open picture-2.png" });
        await second.FocusAsync();
        await ben.Page.Keyboard.PressAsync("Enter");
        var place = ben.Dialog.GetByRole(AriaRole.Status);
        await Expect(place).ToContainTextAsync("picture-2.png, 2 of 3");
        await ben.Page.Keyboard.PressAsync("ArrowRight");
        await Expect(place).ToContainTextAsync("picture-3.png, 3 of 3");
        await ben.Page.Keyboard.PressAsync("ArrowRight");
        await ben.Page.Keyboard.PressAsync("ArrowLeft");
        await ben.Page.Keyboard.PressAsync("ArrowLeft");
        await Expect(place).ToHaveTextAsync("picture-1.png, 1 of 3");

        var fit = ben.Dialog.GetByRole(AriaRole.Button, new() { Name = "Fit to the window" });
        await Expect(fit).ToBeDisabledAsync();
        await ben.Page.Keyboard.PressAsync("+");
        await Expect(fit).ToBeEnabledAsync();
        await ben.Page.Keyboard.PressAsync("0");
        await Expect(fit).ToBeDisabledAsync();
        await AccessibilityJourneys.Check(ben, "a picture over the page");
        var download = ben.Page.WaitForDownloadAsync();
        await ben.Page.Keyboard.PressAsync("d");
        Assert.Equal("picture-1.png", (await download).SuggestedFilename);
        await ben.Page.Keyboard.PressAsync("Escape");
        await Expect(ben.Dialog).ToHaveCountAsync(0);
        await Expect(second).ToBeFocusedAsync();
    }

    [Fact]
    public async Task On_a_phone_files_are_chosen_sent_looked_at_and_found_again()
    {
        var ada = await Member("Ada", Look.Phone);
        var ben = await Member("Ben", Look.Phone);
        var room = await ada.AskForIdAsync("POST", "/rooms", new { name = Own("pocket"), visibility = "public" });
        await ben.AskAsync("PUT", $"/rooms/{room}/members/me");
        await ada.Page.GotoAsync($"/rooms/{room}");
        await ben.Page.GotoAsync($"/rooms/{room}");
        await ada.Button("Add to the message").ClickAsync();
        var chooser = await ada.Page.RunAndWaitForFileChooserAsync(() => ada.Page.GetByRole(AriaRole.Menuitem, new() { Name = "Files…" }).ClickAsync());
        await chooser.SetFilesAsync(new FilePayload { Name = "notes.txt", MimeType = "text/plain", Buffer = "one\ntwo\n"u8.ToArray() });
        await ada.DropPicturesAsync(One);
        await Expect(ada.Page.GetByRole(AriaRole.Listitem, new() { Name = "notes.txt, 8 bytes, ready" })).ToBeVisibleAsync();
        await ada.Button("Send").ClickAsync();

        await Expect(ben.Messages.GetByText("notes.txt")).ToBeVisibleAsync();
        await ben.Button("Show the beginning of notes.txt").ClickAsync();
        await Expect(ben.Messages.GetByText("one two")).ToBeVisibleAsync();
        await ben.Page.GetByRole(AriaRole.Button, new() { Name = "Open picture-1.png" }).TapAsync();
        await Expect(ben.Dialog.GetByRole(AriaRole.Status)).ToHaveTextAsync("picture-1.png, 1 of 1");
        await ben.Dialog.GetByRole(AriaRole.Button, new() { Name = "Close" }).TapAsync();

        await ben.Page.GotoAsync(ben.Page.Url + "?panel=files");
        var panel = ben.Page.GetByRole(AriaRole.Complementary, new() { Name = "Files and links" });
        await Expect(panel.GetByRole(AriaRole.Button, new() { Name = "Open picture-1.png" })).ToBeVisibleAsync();
        await panel.GetByRole(AriaRole.Button, new() { Name = "Files", Exact = true }).TapAsync();
        await Expect(panel.GetByText("notes.txt")).ToBeVisibleAsync();
        await panel.GetByRole(AriaRole.Searchbox).FillAsync("nothing like it");
        await Expect(panel.GetByText("No file is called “nothing like it”.")).ToBeVisibleAsync();

        await ada.AskAsync("POST", $"/rooms/{room}/messages", new { clientId = "link", text = "see https://page.test/tea-and-cake" });
        await panel.GetByRole(AriaRole.Searchbox).FillAsync("");
        await panel.GetByRole(AriaRole.Button, new() { Name = "Links", Exact = true }).TapAsync();
        var link = panel.GetByRole(AriaRole.Link, new() { Name = "page.test/tea-and-cake" });
        await Expect(link).ToHaveAttributeAsync("href", "https://page.test/tea-and-cake");
        await Expect(link).ToHaveAttributeAsync("rel", "noopener noreferrer nofollow");
        await AccessibilityJourneys.Check(ben, "the links of a room");
        await panel.GetByRole(AriaRole.Searchbox).FillAsync("coffee");
        await Expect(panel.GetByText("No link has “coffee” in it.")).ToBeVisibleAsync();
    }
}
