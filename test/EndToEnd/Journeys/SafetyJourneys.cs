using System.Collections.Concurrent;
using LiveChat.EndToEnd.People;
using LiveChat.EndToEnd.Server;

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
        await ada.CreateRoomAsync(room, "<img src=x onerror=window.hacked=1> topic");
        await ben.JoinAsync(room);

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

    /// <summary>Opens what is folded or hidden, one message after the other, and counts what should not be there.</summary>
    private const string ReadAll =
        """
        async (log) => {
          const frame = () => new Promise(requestAnimationFrame);
          const active = "script, iframe, object, embed, img, video, audio, style, link, meta, base, form, input, [srcdoc], [style]:not([style^='--hue:'])";
          const found = { seen: 0, active: [], links: [] };
          const look = (row) => {
            for (const each of row.querySelectorAll(active)) found.active.push(each.outerHTML.slice(0, 200));
            for (const each of row.querySelectorAll("*")) {
              if (each.getAttributeNames().some((name) => name.startsWith("on"))) found.active.push(each.outerHTML.slice(0, 200));
            }
            for (const link of row.querySelectorAll("a")) {
              if (!["http:", "https:", "mailto:"].includes(link.protocol)) found.links.push(link.outerHTML.slice(0, 200));
            }
          };
          for (const row of log.querySelectorAll("article")) {
            found.seen++;
            look(row);
            const folds = [...row.querySelectorAll("button[aria-expanded]:not([aria-haspopup])")];
            for (const button of [...row.querySelectorAll("[role=button]"), ...folds]) button.click();
            await frame();
            look(row);
            for (const button of folds) button.click();
            await frame();
          }
          return found;
        }
        """;

    /// <summary>In rooms of a few texts each, and on a page so tall that nothing has to be scrolled.</summary>
    [Fact]
    public async Task No_hostile_text_does_anything_in_a_page()
    {
        var (ada, said) = (await Listening("Ada"), 0);
        var strange = new ConcurrentQueue<string>();
        ada.Page.Dialog += (_, dialog) => strange.Enqueue(dialog.Message);
        ada.Page.Request += (_, request) =>
        {
            if (new Uri(request.Url).Authority != Home.Authority)
            {
                strange.Enqueue(request.Url);
            }
        };
        await ada.Page.SetViewportSizeAsync(1280, 16_000);
        await using var mallory = await Caller.SignUpAsync(Home, Own("mallory"), "Mallory");

        foreach (var texts in HostileTexts.All().Chunk(30))
        {
            var room = await mallory.CreateRoomAsync(Own($"hostile-{said}"));
            var taken = 0;
            foreach (var text in texts)
            {
                taken += await mallory.OfferAsync(room, text) ? 1 : 0;
            }

            await ada.AskAsync("PUT", $"/rooms/{room}/members/me");
            await ada.Page.GotoAsync($"/rooms/{room}");
            await Expect(ada.Messages).ToHaveCountAsync(taken);
            var found = await ada.Timeline.EvaluateAsync<Found>(ReadAll);

            Assert.Equal(taken, found.Seen);
            Assert.Empty(found.Active);
            Assert.Empty(found.Links);
            Assert.Equal(0, await ada.Page.EvaluateAsync<int>("window.violations"));
            said += taken;
        }

        Assert.Empty(strange);
        Assert.True(said >= 500, $"The server took only {said} of the texts.");
    }

    /// <summary>Someone whose page counts what its content security policy stopped.</summary>
    private async Task<Person> Listening(string name)
    {
        var person = await Visitor(name);
        await person.Context.AddInitScriptAsync(
            "window.violations = 0; document.addEventListener('securitypolicyviolation', () => window.violations++);");
        await person.EnterAsync();
        return person;
    }

    private sealed class Found
    {
        public int Seen { get; set; }

        public string[] Active { get; set; } = [];

        public string[] Links { get; set; } = [];
    }
}
