using LiveChat.EndToEnd.People;

namespace LiveChat.EndToEnd.Journeys;

/// <summary>What people write is text, wherever it stands.</summary>
public sealed class SafetyJourneys(Stage stage) : Journey(stage)
{
    private const string Ben = "<b onclick=window.hacked=1>Ben</b>";

    private static readonly string[] Forged =
    [
        "<script>window.hacked = 1</script>",
        "<img src=x onerror=\"window.hacked = 1\">",
        "<svg onload=window.hacked=1>",
        "<a href=\"javascript:window.hacked=1\">click me</a>",
        "[click me](javascript:window.hacked=1)",
        "javascript:window.hacked=1",
        "{{constructor.constructor('window.hacked=1')()}}",
        "data:text/html,<script>window.hacked=1</script>",
    ];

    [Fact]
    public async Task Forged_markup_is_shown_as_text_and_nothing_runs()
    {
        var (ada, ben) = (await Listening("Ada"), await Listening(Ben));
        var room = Own("<i>room</i>");
        await ada.CreateRoomByFormAsync(room, "<img src=x onerror=window.hacked=1> topic");
        await ben.JoinFromListAsync(room);

        await ben.SaysAsync(Forged);

        await Expect(ada.Messages).ToContainTextAsync(Forged);
        await Expect(ada.Message(Forged[0])).ToContainTextAsync(Ben);
        await Expect(ada.Button("<img src=x onerror=window.hacked=1> topic")).ToBeVisibleAsync();
        foreach (var person in (Person[])[ada, ben])
        {
            Assert.Equal(0, await person.Page.Locator("[role=log] :is(script, img, b, i, [onclick], [onerror])").CountAsync());
            Assert.Equal(0, await person.Page.Locator("[role=log] a").CountAsync());
            Assert.False(await person.Page.EvaluateAsync<bool>("'hacked' in window"));
            Assert.Equal(0, await person.Page.EvaluateAsync<int>("window.violations"));
        }
    }

    [Fact]
    public async Task Only_web_addresses_become_links_and_they_open_without_the_way_back()
    {
        var ada = await Member("Ada");
        await ada.CreateRoomAsync(Own("links"));

        await ada.SayAsync("See https://example.com/a?b=c. Not ftp://example.com and not example.com");

        var link = ada.Message("See https").GetByRole(AriaRole.Link);
        await Expect(link).ToHaveCountAsync(1);
        await Expect(link).ToHaveAttributeAsync("href", "https://example.com/a?b=c");
        await Expect(link).ToHaveAttributeAsync("rel", new System.Text.RegularExpressions.Regex("noopener"));
    }

    [Fact]
    public async Task The_policy_that_guards_the_page_forbids_inline_scripts()
    {
        var ada = await Listening("Ada");
        ada.Faults.MayBreakPolicy = true;

        await ada.Page.EvaluateAsync("document.body.append(Object.assign(document.createElement('script'), { text: 'window.hacked = 1' }))");

        Assert.False(await ada.Page.EvaluateAsync<bool>("'hacked' in window"));
        Assert.Equal(1, await ada.Page.EvaluateAsync<int>("window.violations"));
    }
}
