using LiveChat.EndToEnd.People;
using LiveChat.EndToEnd.Server;

namespace LiveChat.EndToEnd.Journeys;

/// <summary>What axe can find by itself, on the screens that people see most.</summary>
public sealed class AccessibilityJourneys(Stage stage) : Journey(stage)
{
    private const string Serious =
        """
        async () => {
          const { violations } = await axe.run(document, { resultTypes: ["violations"] });
          return violations
            .filter(({ impact }) => impact === "serious" || impact === "critical")
            .map(({ id, help, nodes }) => `${id}: ${help}: ${nodes.map(({ html }) => html).join(" | ")}`);
        }
        """;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Axe_finds_nothing_serious_on_the_main_screens(bool dark)
    {
        var look = new Look { Dark = dark, Still = true };
        var stranger = await Visitor("Stranger", look);
        foreach (var door in (string[])["/sign-in", "/sign-up"])
        {
            await stranger.Page.GotoAsync(door);
            await Expect(stranger.PasswordField).ToBeVisibleAsync();
            await Check(stranger, door);
        }

        await stranger.Button("Create account").ClickAsync();
        await Expect(stranger.Page.GetByRole(AriaRole.Alert)).ToBeVisibleAsync();
        await Check(stranger, "a refused sign-up");

        var ada = await Member("Ada", look);
        await Check(ada, "the first page");
        await ada.CreateRoomAsync(Own("axe"), "A topic to read");
        await Check(ada, "an empty room");
        var ben = await Member("Ben", look);
        await ben.JoinAsync(Own("axe"));
        await ben.SaysAsync("Hello", "https://example.com is a link");
        await ada.SaysAsync("Hello Ben", "How are you?");
        await ada.SeesAsync("https://example.com");
        await ada.OpenMembersAsync();
        await Expect(ada.MemberRow("Ben")).ToBeVisibleAsync();
        await Check(ada, "a room with its members");

        foreach (var overlay in (string[])["Invite people", "Name and topic"])
        {
            await ada.ChooseInRoomMenuAsync(overlay);
            await Expect(ada.Dialog).ToBeVisibleAsync();
            await Check(ada, overlay);
            await ada.Page.Keyboard.PressAsync("Escape");
        }

        foreach (var overlay in (string[])["Browse rooms", "Create a room"])
        {
            await ada.Sidebar.GetByRole(AriaRole.Button, new() { Name = overlay }).ClickAsync();
            await Expect(ada.Dialog).ToBeVisibleAsync();
            await Check(ada, overlay);
            await ada.Page.Keyboard.PressAsync("Escape");
        }

        await ada.Page.Keyboard.PressAsync("Control+k");
        await Expect(ada.Page.GetByRole(AriaRole.Combobox)).ToBeVisibleAsync();
        await Check(ada, "jump");
        await ada.Page.Keyboard.PressAsync("Escape");
        await ada.ServerMenu.ClickAsync();
        await Expect(ada.Page.GetByRole(AriaRole.Menu)).ToBeVisibleAsync();
        await Check(ada, "the menu");
    }

    internal static async Task Check(Person person, string screen)
    {
        await person.Page.EvaluateAsync(Person.AllIsStill);
        // Evaluated, not added as a script element: the page's policy would rightly refuse that.
        await person.Page.EvaluateAsync(await File.ReadAllTextAsync(Places.Axe, TestContext.Current.CancellationToken));
        var found = await person.Page.EvaluateAsync<string[]>(Serious);
        Assert.True(found.Length == 0, $"On {screen}:\n{string.Join('\n', found)}");
    }
}
