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

    private static async Task SearchAsync(Person person, string words)
    {
        await Box(person).PressSequentiallyAsync(words);
        await Box(person).PressAsync("Enter");
    }
}
