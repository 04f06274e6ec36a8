using System.IO.Compression;
using LiveChat.EndToEnd.People;

namespace LiveChat.EndToEnd.Journeys;

/// <summary>Finding again what was said.</summary>
public sealed class SearchJourneys(Stage stage) : Journey(stage)
{
    [Fact]
    public async Task What_was_said_in_a_room_is_found_there_and_leads_to_its_place()
    {
        var (ada, ben, room) = await Two("garden");
        await ben.SaysAsync("Who has time?", "Plant the **kohlrabi** on Thursday", "Then we water it");
        await ada.SeesAsync("Then we water it");
        await ada.SaysAsync([.. Enumerable.Range(1, 40).Select(count => $"Row {count} is done")]);

        await ada.Page.Keyboard.PressAsync("Control+Shift+f");
        await Expect(Where(ada, $"#{room}")).ToHaveAttributeAsync("aria-pressed", "true");
        await SearchAsync(ada, "kohlrabi");

        await Expect(Found(ada)).ToHaveCountAsync(1);
        await Expect(Found(ada)).ToContainTextAsync("Who has time?");
        await Expect(Found(ada)).ToContainTextAsync("Then we water it");
        await Expect(Found(ada).Locator("mark")).ToHaveTextAsync("kohlrabi");
        await Expect(Found(ada)).ToContainTextAsync("Plant the kohlrabi on Thursday");
        await ada.Page.Keyboard.PressAsync("ArrowDown");
        await ada.Page.Keyboard.PressAsync("Enter");
        await ada.IsInRoomAsync(room);
        await Expect(ada.Message("Plant the kohlrabi")).ToBeInViewportAsync();

        await ada.Page.GoBackAsync();
        await Expect(Found(ada).GetByRole(AriaRole.Link)).ToBeFocusedAsync();
    }

    [Fact]
    public async Task What_somebody_said_anywhere_is_found_by_their_name_and_only_where_one_still_is()
    {
        var (ada, ben, room) = await Two("harbour");
        await ben.SayAsync("The ferry needs paint");
        await ada.SeesAsync("The ferry needs paint");
        await ada.SayAsync("I have paint");

        await ada.Sidebar.GetByRole(AriaRole.Link, new() { Name = "Search", Exact = true }).ClickAsync();
        await Box(ada).PressSequentiallyAsync($"from:{ben.Name}");
        await ada.Page.GetByRole(AriaRole.Option, new() { Name = $"Ben @{ben.Name}" }).ClickAsync();
        await Expect(ada.Button("Remove the filter From: Ben")).ToBeVisibleAsync();
        await SearchAsync(ada, "paint");
        await Expect(Found(ada)).ToHaveCountAsync(1);
        await Expect(Found(ada)).ToContainTextAsync($"Ben #{room}");

        await ben.ChooseInRoomMenuAsync("Leave the room");
        await ben.Page.GotoAsync(new Uri(Home, "/search?q=ferry").ToString());
        await Expect(ben.Page.GetByRole(AriaRole.Heading, new() { Name = "Nothing was found" })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task The_way_back_leads_to_the_same_place_among_what_was_found()
    {
        var ada = await Member("Ada");
        var room = await ada.AskForIdAsync("POST", "/rooms", new { name = Own("orchard"), visibility = "public" });
        for (var row = 1; row <= 30; row++)
        {
            await SayAsync(ada, room, $"Row {row} has plums");
        }

        await ada.Page.GotoAsync(new Uri(Home, $"/search?q=plums&in={room}&sort=newest").ToString());
        await Expect(Found(ada)).ToHaveCountAsync(20);
        await Expect(ada.Page.GetByRole(AriaRole.Group, new() { Name = "What to find" })).ToContainTextAsync("Messages 20+");
        await ada.Button("Show more").ClickAsync();
        await Expect(Found(ada)).ToHaveCountAsync(30);
        await Found(ada).Nth(24).ScrollIntoViewIfNeededAsync();
        var height = await HeightAsync(ada);
        Assert.True(height > 0);
        await Found(ada).Nth(24).GetByRole(AriaRole.Link).ClickAsync();
        await Expect(ada.Message("Row 6 has plums")).ToBeInViewportAsync();

        await ada.Page.GoBackAsync();
        await Expect(Found(ada).Nth(24).GetByRole(AriaRole.Link)).ToBeFocusedAsync();
        Assert.Equal(height, await HeightAsync(ada));
        await ada.Page.Keyboard.PressAsync("/");
        await Expect(Box(ada)).ToBeFocusedAsync();
    }

    [Fact]
    public async Task A_reply_in_a_thread_is_found_and_shown_there()
    {
        var ada = await Member("Ada");
        var room = await ada.AskForIdAsync("POST", "/rooms", new { name = Own("cellar"), visibility = "public" });
        var root = await SayAsync(ada, room, "What is in the cellar?");
        for (var count = 1; count <= 60; count++)
        {
            await SayAsync(ada, room, count == 3 ? "A barrel of quinces" : $"Shelf {count} has jam", root);
        }

        await ada.Page.GotoAsync(new Uri(Home, "/search?q=quinces").ToString());
        await Expect(Found(ada)).ToContainTextAsync("in a thread");
        await Found(ada).GetByRole(AriaRole.Link).ClickAsync();
        var thread = ada.Page.GetByRole(AriaRole.Complementary, new() { Name = "Thread" });
        await Expect(thread.GetByRole(AriaRole.Article).Filter(new() { HasText = "A barrel of quinces" })).ToBeInViewportAsync();
        await ada.Page.GoBackAsync();
        await Expect(Found(ada).GetByRole(AriaRole.Link)).ToBeFocusedAsync();
    }

    [Fact]
    public async Task A_conversation_is_searched_by_the_name_of_the_other_one()
    {
        var (ada, ben, _) = await Two("terrace");
        await ada.SayAsync("The figs are for all");
        await ada.WriteToAsync(ben);
        await ada.SayAsync("The figs are for you");

        await ada.Page.GotoAsync(new Uri(Home, "/search").ToString());
        await Box(ada).PressSequentiallyAsync("in:Be");
        await ada.Page.GetByRole(AriaRole.Option, new() { Name = "Ben", Exact = true }).ClickAsync();
        await Expect(ada.Button("Remove the filter In: Ben")).ToBeVisibleAsync();
        await SearchAsync(ada, "figs");
        await Expect(Found(ada)).ToHaveCountAsync(1);
        await Expect(Found(ada)).ToContainTextAsync("The figs are for you");
    }

    [Fact]
    public async Task What_a_document_says_is_found_with_its_message()
    {
        var (ada, ben, _) = await Two("library");
        await ada.Button("Add to the message").ClickAsync();
        var chooser = await ada.Page.RunAndWaitForFileChooserAsync(() => ada.Page.GetByRole(AriaRole.Menuitem, new() { Name = "Files…" }).ClickAsync());
        await chooser.SetFilesAsync(new FilePayload { Name = "harvest.docx", MimeType = "", Buffer = Docx("The kohlrabi comes in May") });
        await Expect(ada.FileTiles).ToHaveCountAsync(1);
        await ada.SayAsync("The plan for spring");
        await Expect(ben.Message("The plan for spring")).ToContainTextAsync("Document");

        await ben.Page.GotoAsync(new Uri(Home, "/search?q=kohlrabi+spring").ToString());
        await Expect(Found(ben)).ToHaveCountAsync(1);
        await Expect(Found(ben)).ToContainTextAsync("The plan for spring");
        await Expect(Found(ben).GetByRole(AriaRole.Link).First).ToContainTextAsync("harvest.docx The kohlrabi comes in May");
        await Expect(Found(ben).Locator("mark")).ToHaveTextAsync(["spring", "kohlrabi"]);
        await AccessibilityJourneys.Check(ben, "a piece of a file that was found");
        await ben.Page.GetByRole(AriaRole.Group, new() { Name = "What to find" }).GetByText("Files").ClickAsync();
        await Expect(Found(ben)).ToContainTextAsync("The kohlrabi comes in May");
    }

    [Fact]
    public async Task Without_a_connection_it_says_so_and_searches_when_there_is_one()
    {
        var (ada, _, _) = await Two("meadow");
        await ada.SayAsync("The clover is in bloom");
        await ada.Page.GotoAsync(new Uri(Home, "/search").ToString());
        await Expect(Box(ada)).ToBeFocusedAsync();

        ada.Faults.LineMayFail = true;
        await ada.Page.Context.SetOfflineAsync(true);
        await SearchAsync(ada, "clover");
        await Expect(ada.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("The search did not work.");
        await ada.Page.Context.SetOfflineAsync(false);
        await Expect(Found(ada)).ToContainTextAsync("The clover is in bloom");
    }

    [Fact]
    public async Task On_a_phone_too()
    {
        var room = Own("kitchen");
        var ada = await Member("Ada", new Look { Touch = true });
        await ada.CreateRoomAsync(room);
        await ada.Page.SetViewportSizeAsync(360, 780);
        await ada.SayAsync("Bring the saucepan");

        await ada.Button("Search here").ClickAsync();
        await SearchAsync(ada, "saucepan");
        await Expect(Found(ada)).ToHaveCountAsync(1);
        var wide = await ada.Page.EvaluateAsync<bool>("document.documentElement.scrollWidth > innerWidth");
        Assert.False(wide);
        await Found(ada).GetByRole(AriaRole.Link).ClickAsync();
        await Expect(ada.Message("Bring the saucepan")).ToBeInViewportAsync();
    }

    private static ILocator Box(Person person) => person.Page.GetByRole(AriaRole.Combobox, new() { Name = "Search messages" });

    private static ILocator Found(Person person) => person.Page.GetByRole(AriaRole.List, new() { Name = "What was found" }).GetByRole(AriaRole.Article);

    private static ILocator Where(Person person, string place) =>
        person.Page.GetByRole(AriaRole.Group, new() { Name = "Where to search" }).GetByRole(AriaRole.Button, new() { Name = place });

    private static Task<double> HeightAsync(Person person) =>
        person.Page.EvaluateAsync<double>("document.querySelector('[data-region=list]').scrollTop");

    /// <summary>Answers its seq.</summary>
    private static async Task<long> SayAsync(Person person, string room, string text, long? thread = null)
    {
        var said = await person.AskAsync("POST", $"/rooms/{room}/messages", new { clientId = Unique.Word() + Unique.Word(), text, thread });
        return said!.Value.GetProperty("seq").GetInt64();
    }

    /// <summary>A document of one line.</summary>
    private static byte[] Docx(string line)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add("[Content_Types].xml", "<Types/>");
            Add("word/document.xml", $"<w:document xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'><w:body><w:p><w:r><w:t>{line}</w:t></w:r></w:p></w:body></w:document>");

            void Add(string name, string content)
            {
                using var member = new StreamWriter(zip.CreateEntry(name).Open());
                member.Write(content);
            }
        }

        return bytes.ToArray();
    }

    private static async Task SearchAsync(Person person, string words)
    {
        await Box(person).PressSequentiallyAsync(words);
        await Box(person).PressAsync("Enter");
    }
}
