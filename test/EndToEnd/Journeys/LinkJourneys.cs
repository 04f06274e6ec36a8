using System.Globalization;
using LiveChat.EndToEnd.People;
using LiveChat.EndToEnd.Server;

namespace LiveChat.EndToEnd.Journeys;

/// <summary>Where links lead, read by the server from a site on this machine that its settings allow.</summary>
public sealed class LinkJourneys(Stage stage) : Journey(stage)
{
    private const string Hostile = "<img src=x onerror=\"document.title='taken'\">";

    private PageHost _site = null!;

    public override async ValueTask InitializeAsync()
    {
        _site = Keep(new PageHost(new Dictionary<string, string>
        {
            ["/tea"] = "<title>x</title><meta property='og:title' content='How to make tea'><meta name='description' content='Water, leaves, four minutes.'><meta property='og:site_name' content='The Tea Room'>",
            ["/bad"] = $"<title>{System.Net.WebUtility.HtmlEncode(Hostile)}</title>",
        }));
        var port = _site.Port.ToString(CultureInfo.InvariantCulture);
        Home = Keep(await LiveServer.StartAsync(
            ("LinkPreviews:Enabled", "true"), ("LinkPreviews:AllowedNetworks:0", "127.0.0.0/8"), ("LinkPreviews:Ports:0", port))).Url;
    }

    [Fact]
    public async Task A_link_shows_where_it_leads_to_all_until_it_is_taken_off()
    {
        var (ada, ben, _) = await Two("links");
        await ben.Page.SetViewportSizeAsync(360, 740);
        for (var i = 0; i < 6; i++)
        {
            await ada.SayAsync(string.Join('\n', Enumerable.Repeat($"talk {i}", 8)));
        }

        await ada.SayAsync($"Have a look: {_site.Address("/tea")} and {_site.Address("/bad")}");

        var his = Cards(ben);
        await Expect(his).ToHaveCountAsync(2);
        await Expect(his.First).ToContainTextAsync("The Tea Room127.0.0.1How to make teaWater, leaves, four minutes.");
        await Expect(his.Nth(1)).ToContainTextAsync(Hostile);
        await Expect(his.Last).ToBeInViewportAsync(); // The end of the timeline stays its end.
        await ada.SayAsync($"Once more: {_site.Address("/tea")}");
        await Expect(his).ToHaveCountAsync(3);
        await Expect(his.Last).ToBeInViewportAsync();
        await Expect(ben.Page.Locator("img[src=x]")).ToHaveCountAsync(0);
        await Expect(ben.Page).Not.ToHaveTitleAsync("taken");
        await Expect(his.First.GetByRole(AriaRole.Link, new() { Name = "How to make tea" })).ToHaveAttributeAsync("href", _site.Address("/tea"));
        await Expect(his.GetByRole(AriaRole.Button)).ToHaveCountAsync(0); // It is not his.

        var bad = Cards(ada).Filter(new() { HasText = Hostile });
        await bad.HoverAsync();
        await bad.GetByRole(AriaRole.Button, new() { Name = "Remove the preview" }).ClickAsync();
        await Expect(his).ToHaveCountAsync(2);
        await ben.Page.ReloadAsync();
        await Expect(his).ToHaveCountAsync(2);
        await Expect(his.Filter(new() { HasText = Hostile })).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task An_edit_changes_what_is_shown_and_a_device_can_do_without()
    {
        var ada = await Member("Ada");
        await ada.CreateRoomAsync(Own("links"));
        await ada.SayAsync("Have a look");
        await ada.OrderOfAsync(["Have a look"]); // It is stored.

        await Edit(ada, $"Have a look: {_site.Address("/tea")}");
        await Expect(Cards(ada)).ToHaveCountAsync(1);
        await Edit(ada, "Never mind");
        await Expect(ada.Message("Never mind")).ToBeVisibleAsync();
        await Expect(Cards(ada)).ToHaveCountAsync(0);

        await ada.SayAsync(_site.Address("/tea"));
        await Expect(Cards(ada)).ToHaveCountAsync(1);
        var back = ada.Page.Url;
        await ada.Page.GotoAsync(new Uri(Home, "/settings/appearance").ToString());
        await ada.Page.GetByRole(AriaRole.Checkbox, new() { Name = "Show link previews" }).UncheckAsync();
        await ada.Page.GotoAsync(back);
        await ada.SeesAsync(_site.Address("/tea"));
        await Expect(Cards(ada)).ToHaveCountAsync(0);
    }

    private static ILocator Cards(Person who) => who.Timeline.GetByRole(AriaRole.List, new() { Name = "Where the links lead" }).GetByRole(AriaRole.Listitem);

    private static async Task Edit(Person who, string text)
    {
        await who.Composer.PressAsync("ArrowUp");
        var field = who.Page.GetByRole(AriaRole.Textbox, new() { Name = "Edit the message" });
        await field.FillAsync(text);
        await field.PressAsync("Enter");
    }
}
