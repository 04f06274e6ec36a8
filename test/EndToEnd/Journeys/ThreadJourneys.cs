using System.Text.RegularExpressions;
using LiveChat.EndToEnd.People;

namespace LiveChat.EndToEnd.Journeys;

/// <summary>Replies in threads, seen by who follows one and from the room.</summary>
public sealed class ThreadJourneys(Stage stage) : Journey(stage)
{
    [Fact]
    public async Task A_thread_stands_beside_the_room_and_makes_nothing_in_it_unread()
    {
        var (ada, ben, _) = await Two("river", new Look { Width = 1440 });
        await ada.SayAsync("Where do we meet?");
        await ben.SeesAsync("Where do we meet?");
        await ada.Page.GotoAsync("/threads");
        await Expect(ada.Page.GetByText("You follow no threads")).ToBeVisibleAsync();

        await ben.Message("Where do we meet?").FocusAsync();
        await ben.Page.Keyboard.PressAsync("t");
        await Expect(Panel(ben).GetByText("No replies yet")).ToBeVisibleAsync();
        await ReplyAsync(ben, "At the river");

        // Ada is told, wherever she is; the room has nothing new for her.
        var link = ada.Entry("Threads");
        await Expect(link).ToContainTextAsync("1 thread with new replies");
        var row = ada.Page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Listitem);
        await Expect(row).ToContainTextAsync("Where do we meet?");
        await Expect(row).ToContainTextAsync("1 new");
        await row.GetByRole(AriaRole.Link).ClickAsync();
        await Expect(Panel(ada).GetByRole(AriaRole.Article).Filter(new() { HasText = "At the river" })).ToBeVisibleAsync();
        await Expect(link).Not.ToContainTextAsync("new replies");

        await ReplyAsync(ada, "Which one?");
        await Expect(Panel(ben).GetByText("Which one?")).ToBeVisibleAsync();
        await Expect(ben.Message("Where do we meet?").First).ToContainTextAsync("2 replies");
        await Expect(Room(ben).GetByText("Which one?")).ToHaveCountAsync(0);

        // A reply for all is in both places, and an edit changes both.
        await Panel(ben).GetByRole(AriaRole.Checkbox).CheckAsync();
        await ReplyAsync(ben, "The big one");
        await Expect(Panel(ben).GetByRole(AriaRole.Checkbox)).Not.ToBeCheckedAsync();
        await Expect(Room(ada).GetByText("The big one")).ToBeVisibleAsync();
        await Panel(ben).GetByRole(AriaRole.Textbox).PressAsync("ArrowUp");
        var field = Panel(ben).GetByRole(AriaRole.Textbox, new() { Name = "Edit the message" });
        await field.FillAsync("The small one");
        await field.PressAsync("Enter");
        await Expect(Room(ada).GetByText("The small one")).ToBeVisibleAsync();
        await Expect(Panel(ada).GetByText("The small one")).ToBeVisibleAsync();

        await ben.Page.ReloadAsync();
        await Expect(Panel(ben).GetByRole(AriaRole.Article)).ToHaveCountAsync(4);
        await Panel(ben).GetByRole(AriaRole.Button, new() { Name = "Close the thread" }).ClickAsync();
        await Expect(Panel(ben)).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Who_stops_following_hears_no_more_and_all_can_be_marked_as_read()
    {
        var (ada, ben, _) = await Two("follows");
        await ada.SayAsync("One");
        await ada.SayAsync("Two");
        foreach (var message in new[] { "One", "Two" })
        {
            await ben.SeesAsync(message);
            await ben.Message(message).First.FocusAsync();
            await ben.Page.Keyboard.PressAsync("t");
            await ReplyAsync(ben, $"To {message}");
        }

        var link = ada.Entry("Threads");
        await Expect(link).ToContainTextAsync("2 threads with new replies");
        await link.ClickAsync();
        var rows = ada.Page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Listitem);
        await Expect(rows).ToHaveCountAsync(2);
        await ada.Button("Mark all as read").ClickAsync();
        await Expect(link).Not.ToContainTextAsync("new replies");
        await ada.Button("Unread").ClickAsync();
        await Expect(ada.Page.GetByText("No new replies")).ToBeVisibleAsync();
        await ada.Button("All").ClickAsync();

        await rows.Filter(new() { HasText = "Two" }).GetByRole(AriaRole.Button, new() { Name = "Stop following this thread" }).ClickAsync();
        await Expect(rows).ToHaveCountAsync(1);
        await ReplyAsync(ben, "Still there?");
        await ben.Message("One").First.FocusAsync();
        await ben.Page.Keyboard.PressAsync("t");
        await Expect(Panel(ben).GetByText("To One")).ToBeVisibleAsync();
        await ReplyAsync(ben, "And you?");

        await Expect(link).ToContainTextAsync("1 thread with new replies");
    }

    [Fact]
    public async Task On_a_phone_a_thread_is_a_page_and_the_way_back_closes_it()
    {
        var (ada, ben, _) = await Two("pocket", new Look { Touch = true, Dark = true });
        foreach (var person in new[] { ada, ben })
        {
            await person.Page.SetViewportSizeAsync(360, 740);
        }

        await ada.SayAsync("Lunch?");
        await ben.SeesAsync("Lunch?");
        await ben.Message("Lunch?").First.TapAsync();
        await ben.Message("Lunch?").First.GetByRole(AriaRole.Button, new() { Name = "Reply in thread" }).TapAsync();
        await ReplyAsync(ben, "Yes, at noon");

        var summary = ada.Message("Lunch?").First.GetByRole(AriaRole.Link, new() { NameRegex = new Regex("1 reply") });
        await summary.TapAsync();
        await Expect(Panel(ada).GetByText("Yes, at noon")).ToBeVisibleAsync();
        await ada.Page.EvaluateAsync(Person.AllIsStill);
        var box = (await Panel(ada).BoundingBoxAsync())!;
        Assert.Equal((0, 360), (box.X, box.Width));
        await ada.Page.GoBackAsync();

        await Expect(Panel(ada)).ToHaveCountAsync(0);
        await Expect(summary).ToBeVisibleAsync();
    }

    private static ILocator Panel(Person person) => person.Page.GetByRole(AriaRole.Complementary, new() { Name = "Thread" });

    private static ILocator Room(Person person) => person.Page.GetByRole(AriaRole.Log).First;

    private static async Task ReplyAsync(Person person, string text)
    {
        var field = Panel(person).GetByRole(AriaRole.Textbox, new() { Name = "Reply in the thread" });
        await field.FillAsync(text);
        await field.PressAsync("Enter");
        await Expect(Panel(person).GetByRole(AriaRole.Article).Filter(new() { HasText = text })).ToBeVisibleAsync();
    }
}
