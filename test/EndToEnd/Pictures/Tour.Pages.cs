using LiveChat.EndToEnd.People;

namespace LiveChat.EndToEnd.Pictures;

/// <summary>The pages beside rooms: settings, administration, conversations, and what links lead to.</summary>
internal sealed partial class Tour
{
    private static readonly string[] Settings = ["account", "profile", "security", "sessions", "tokens", "privacy", "appearance"];
    private static readonly string[] Administration = ["users", "reports", "rooms", "invitations", "audit", "settings", "health"];

    private async Task Links(Person stranger)
    {
        foreach (var (path, name) in new[] { ("/forgot", "forgot"), ("/reset#token=x", "reset"), ("/verify#token=x", "verify"), ("/join/nothing", "join-gone") })
        {
            await stranger.Page.GotoAsync("about:blank"); // Another fragment alone would not load the page.
            await Visit(stranger, path, name);
        }
    }

    private async Task Pages(Person viewer)
    {
        foreach (var section in Settings)
        {
            await Visit(viewer, $"/settings/{section}", $"settings-{section}");
        }

        foreach (var tab in Administration)
        {
            await Visit(viewer, $"/admin/{tab}", $"admin-{tab}");
        }
    }

    private async Task Conversations(Person viewer)
    {
        await Visit(viewer, $"/rooms/{await DemoPrivate.ConversationAsync(viewer, "amara")}", "direct");
        await Visit(viewer, $"/rooms/{await DemoPrivate.ConversationAsync(viewer)}", "notes");
        await Visit(viewer, $"/rooms/{await DemoPrivate.ConversationAsync(viewer, DemoPrivate.Stranger)}", "request");
        var group = viewer.Page.GetByRole(AriaRole.Link, new() { NameRegex = Group(), IncludeHidden = true }).First;
        await Visit(viewer, $"{await group.GetAttributeAsync("href")}?panel=members", "group");
        var attic = viewer.Page.GetByRole(AriaRole.Link, new() { Name = DemoPrivate.Quiet, IncludeHidden = true });
        await Visit(viewer, (await attic.GetAttributeAsync("href"))!, "archived");
    }

    private async Task Visit(Person person, string path, string name)
    {
        await person.Page.GotoAsync(Address(path));
        await Expect(person.Page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Heading).First).ToBeVisibleAsync(); // The sidebar has some before the page has.
        await Expect(person.Page.Locator("[aria-busy=true]")).ToHaveCountAsync(0);
        await Picture(person, name, whole: true);
    }

    [System.Text.RegularExpressions.GeneratedRegex("Amara.*Tom|Tom.*Amara")]
    private static partial System.Text.RegularExpressions.Regex Group();
}
