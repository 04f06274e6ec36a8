using LiveChat.EndToEnd.People;
using LiveChat.EndToEnd.Server;

namespace LiveChat.EndToEnd.Journeys;

/// <summary>Messages that somebody wants those to look at who keep order. On a server of their own: its first account is the administrator.</summary>
public sealed class ReportJourneys(Stage stage) : Journey(stage)
{
    private Person _cleo = null!;

    public override async ValueTask InitializeAsync()
    {
        Home = Keep(await LiveServer.StartAsync()).Url;
        _cleo = await Member("Cleo");
    }

    [Fact]
    public async Task What_was_reported_is_seen_by_the_administrator_deleted_for_everybody_and_noted()
    {
        var (ada, ben, _) = await Two("garden");
        await ada.SaysAsync("Plant the beans", "Buy my beans");
        await ReportAsync(ben, "Buy my beans", "Spam", "Every day the same");
        await Expect(ben.Page.GetByText("Thank you. The moderators will look at it.")).ToBeVisibleAsync();

        await _cleo.Page.GotoAsync("/admin/reports");
        await Expect(Cards).ToHaveCountAsync(1);
        await Expect(Cards).ToContainTextAsync("Ben reported a message of Ada");
        await Expect(Cards).ToContainTextAsync("Spam");
        await Expect(Cards).ToContainTextAsync("Every day the same");
        await Expect(Cards).ToContainTextAsync("in a room that is not yours");
        await Expect(Cards.GetByRole(AriaRole.Figure)).ToContainTextAsync("Buy my beans");
        await Cards.GetByRole(AriaRole.Button, new() { Name = "Delete the message" }).ClickAsync();
        await _cleo.Dialog.GetByRole(AriaRole.Button, new() { Name = "Delete the message" }).ClickAsync();

        await Expect(_cleo.Page.GetByText("Nothing to look at")).ToBeVisibleAsync();
        await Expect(ben.Message("Cleo deleted this message.")).ToBeVisibleAsync();
        await Expect(ben.Message("Buy my beans")).ToHaveCountAsync(0);
        await ben.SeesAsync("Plant the beans");
        await _cleo.Button("Decided").ClickAsync();
        await Expect(Cards).ToContainTextAsync("Cleo deleted the message");
        await Expect(Cards).ToContainTextAsync("Buy my beans");
        await Expect(Cards.GetByRole(AriaRole.Button, new() { Name = "Dismiss" })).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task On_a_phone_a_report_is_sent_and_dismissed_and_the_message_stays()
    {
        var (ada, ben, room) = await Two("garden", new Look { Touch = true });
        await ben.Page.SetViewportSizeAsync(360, 780);
        await ada.SayAsync("Plant the beans");
        await _cleo.JoinAsync(room);
        await ReportAsync(ben, "Plant the beans", "Something else", "");
        await Expect(ben.Dialog).ToBeHiddenAsync();

        await _cleo.Page.SetViewportSizeAsync(360, 780);
        await _cleo.Page.GotoAsync("/admin/reports");
        await Expect(Cards).ToContainTextAsync($"in #{room}");
        var tooWide = await _cleo.Page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth > innerWidth");
        Assert.False(tooWide);
        await Cards.GetByRole(AriaRole.Button, new() { Name = "Dismiss" }).ClickAsync();
        await _cleo.Button("Decided").ClickAsync();
        await Expect(Cards).ToContainTextAsync("Cleo dismissed it");

        await Cards.GetByRole(AriaRole.Link, new() { Name = "Go to message" }).ClickAsync();
        await Expect(_cleo.Message("Plant the beans")).ToBeInViewportAsync();
    }

    private ILocator Cards => _cleo.Page.GetByRole(AriaRole.List, new() { Name = "Reports" }).Locator(":scope > li");

    private static async Task ReportAsync(Person who, string message, string reason, string words)
    {
        await who.Message(message).FocusAsync();
        await who.Message(message).GetByRole(AriaRole.Button, new() { Name = "More actions" }).ClickAsync();
        await who.Page.GetByRole(AriaRole.Menuitem, new() { Name = "Report…" }).ClickAsync();
        await who.Dialog.GetByLabel(reason).CheckAsync();
        await who.Dialog.GetByLabel("What else there is to know").FillAsync(words);
        await who.Dialog.GetByRole(AriaRole.Button, new() { Name = "Report", Exact = true }).ClickAsync();
    }
}
