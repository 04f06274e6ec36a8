using LiveChat.EndToEnd.People;

namespace LiveChat.EndToEnd.Journeys;

/// <summary>Asking and voting, seen by who asks and by somebody else.</summary>
public sealed class PollJourneys(Stage stage) : Journey(stage)
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_poll_is_asked_voted_on_and_ended_and_both_see_how_it_stands(bool phone)
    {
        var ada = await Member("Ada", phone ? Look.Phone : null);
        var ben = await Member("Ben", phone ? Look.Phone : null);
        var room = await ada.AskForIdAsync("POST", "/rooms", new { name = Own("polls"), visibility = "public" });
        await ben.AskAsync("PUT", $"/rooms/{room}/members/me");
        await ada.Page.GotoAsync($"/rooms/{room}");
        await ben.Page.GotoAsync($"/rooms/{room}");
        await Ask(ada, "Which tea?", ["Green", "Black"]);

        var his = Option(ben, "Which tea?", "Green");
        await Expect(his).ToHaveAttributeAsync("aria-checked", "false");
        await his.ClickAsync();
        await Expect(Option(ada, "Which tea?", "Green, 1 vote, 100 %")).ToBeVisibleAsync();
        await Option(ada, "Which tea?", "Black").ClickAsync();
        await Expect(Option(ben, "Which tea?", "Black, 1 vote, 50 %")).ToBeVisibleAsync();
        await Expect(his).ToHaveAttributeAsync("aria-checked", "true");

        await Card(ada, "Which tea?").GetByRole(AriaRole.Button, new() { Name = "Who voted" }).ClickAsync();
        await Expect(ada.Dialog.GetByRole(AriaRole.Region, new() { Name = "Green" })).ToContainTextAsync("Ben");
        await ada.Page.Keyboard.PressAsync("Escape");
        await Card(ada, "Which tea?").GetByRole(AriaRole.Button, new() { Name = "End the poll" }).ClickAsync();

        await Expect(Card(ben, "Which tea?").GetByText("Ended")).ToBeVisibleAsync();
        await Expect(his).ToHaveAttributeAsync("aria-disabled", "true");
        await ben.Page.ReloadAsync();
        await Expect(Option(ben, "Which tea?", "Green, 1 vote, 50 %")).ToHaveAttributeAsync("aria-checked", "true");
        await Expect(Card(ben, "Which tea?").GetByText("2 votes")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task An_anonymous_poll_tells_its_results_by_voting_and_ones_other_device_what_one_chose()
    {
        var (ada, ben, _) = await Two("ballots");
        var other = await ben.SecondTabAsync();
        await other.Page.GotoAsync(ben.Page.Url);
        await Ask(ada, "Who leads?", ["Carol", "Dan"], "Anonymous", "Results after voting");
        await Expect(Card(other, "Who leads?").GetByText("0 votes · anonymous · results after voting")).ToBeVisibleAsync();

        await Option(ada, "Who leads?", "Carol").ClickAsync();
        await Expect(Option(ada, "Who leads?", "Carol, 1 vote, 100 %")).ToBeVisibleAsync();
        await Expect(Card(ben, "Who leads?").GetByText("1 vote · anonymous · results after voting")).ToBeVisibleAsync();
        await Expect(Card(ben, "Who leads?").GetByText("%")).ToHaveCountAsync(0);

        await Option(ben, "Who leads?", "Dan").ClickAsync();
        await Expect(Option(ben, "Who leads?", "Carol, 1 vote, 50 %")).ToBeVisibleAsync();
        await Expect(Option(other, "Who leads?", "Dan, 1 vote, 50 %")).ToHaveAttributeAsync("aria-checked", "true");
        await Expect(Option(ada, "Who leads?", "Dan, 1 vote, 50 %")).ToHaveAttributeAsync("aria-checked", "false");
        await Expect(Card(ada, "Who leads?").GetByRole(AriaRole.Button, new() { Name = "Who voted" })).ToHaveCountAsync(0);
    }

    private static ILocator Card(Person who, string question) => who.Message(question);

    private static ILocator Option(Person who, string question, string name) =>
        Card(who, question).GetByRole(AriaRole.Radio, new() { Name = name });

    private static async Task Ask(Person who, string question, string[] options, params string[] rules)
    {
        await who.Button("Add to the message").ClickAsync();
        await who.Page.GetByRole(AriaRole.Menuitem, new() { Name = "Poll…" }).ClickAsync();
        await who.Dialog.GetByLabel("Question").FillAsync(question);
        for (var i = 0; i < options.Length; i++)
        {
            await who.Dialog.GetByRole(AriaRole.Textbox, new() { Name = $"Option {i + 1}" }).FillAsync(options[i]);
        }

        foreach (var rule in rules)
        {
            await who.Dialog.GetByRole(AriaRole.Checkbox, new() { Name = rule }).CheckAsync();
        }

        await who.Button("Send poll").ClickAsync();
        await Expect(Card(who, question)).ToBeVisibleAsync();
    }
}
