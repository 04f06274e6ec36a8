using System.Collections.Concurrent;
using LiveChat.EndToEnd.Server;

namespace LiveChat.EndToEnd.Journeys;

/// <summary>The corpus of texts that somebody writes to break a client, in a page of the client.</summary>
public sealed class HostileTextJourneys(Stage stage) : Journey(stage)
{
    /// <summary>Opens what is folded or hidden, one message after the other, has it drawn, and counts what should not be there.</summary>
    private const string ReadAll =
        """
        async (log) => {
          const frame = () => new Promise(requestAnimationFrame);
          const active = "script, iframe, object, embed, img, video, audio, style, link, meta, base, form, input, [srcdoc], [style]:not([style^='--hue:'])";
          const found = { seen: 0, shut: 0, active: [], links: [] };
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
            for (const button of [...row.querySelectorAll("[role=button]"), ...folds]) {
              button.click();
              await Promise.resolve();
            }
            await frame();
            found.shut += folds.filter((button) => button.isConnected && button.getAttribute("aria-expanded") !== "true").length;
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
            Assert.Equal(0, found.Shut);
            Assert.Empty(found.Active);
            Assert.Empty(found.Links);
            Assert.Equal(0, await ada.Page.EvaluateAsync<int>("window.violations"));
            said += taken;
        }

        Assert.Empty(strange);
        Assert.True(said >= 500, $"The server took only {said} of the texts.");
    }

    private sealed class Found
    {
        public int Seen { get; set; }

        public int Shut { get; set; }

        public string[] Active { get; set; } = [];

        public string[] Links { get; set; } = [];
    }
}
