using LiveChat.EndToEnd.People;

namespace LiveChat.EndToEnd.Journeys;

public sealed class KeyboardJourneys(Stage stage) : Journey(stage)
{
    [Fact]
    public async Task Everything_is_done_without_a_mouse()
    {
        var (one, two) = (Own("alpha"), Own("bravo"));
        var ada = await Member("Ada");
        await ada.CreateRoomAsync(one);
        await ada.CreateRoomAsync(two);
        await ada.SignOutAsync();
        await Expect(ada.Page.GetByLabel("User name")).ToBeFocusedAsync();

        await Keys(ada, ada.Name, "Tab", Person.Password, "Enter");
        await ada.IsInAsync();

        await ada.Page.Keyboard.PressAsync("Control+k");
        await Expect(ada.Page.GetByRole(AriaRole.Combobox)).ToBeFocusedAsync();
        await Keys(ada, one);
        await Expect(ada.Page.GetByRole(AriaRole.Option, new() { Selected = true })).ToHaveTextAsync(one);
        await Keys(ada, "Enter");
        await ada.IsInRoomAsync(one);
        await Expect(ada.Composer).ToBeFocusedAsync();

        await Keys(ada, "typed by hand", "Enter");
        await ada.SeesAsync("typed by hand");
        await Keys(ada, "first line", "Shift+Enter", "second line", "Enter");
        await ada.SeesAsync("first line");
        await Expect(ada.Message("first line")).ToContainTextAsync("second line");

        await Keys(ada, "Control+.");
        await Expect(ada.Members).ToBeVisibleAsync();
        await Keys(ada, "F6");
        await Focus(ada, "[data-region=panel]");
        await Keys(ada, "Escape");
        await Expect(ada.Members).ToHaveCountAsync(0);

        await Keys(ada, "Alt+ArrowDown");
        await ada.IsInRoomAsync(two);
        await Keys(ada, "Alt+ArrowUp");
        await ada.IsInRoomAsync(one);
        await Keys(ada, "Control+/");
        await Expect(ada.Dialog).ToContainTextAsync("Keyboard shortcuts");
        await Keys(ada, "Escape");
        await Expect(ada.Dialog).ToHaveCountAsync(0);
        await Expect(ada.Composer).ToBeFocusedAsync();
    }

    [Fact]
    public async Task Focus_is_always_seen_and_returns_where_it_came_from()
    {
        var ada = await Member("Ada", new Look { Still = true });
        await ada.CreateRoomAsync(Own("focus"));
        await ada.Page.GetByRole(AriaRole.Button, new() { Name = "Options of #" }).FocusAsync();
        await Keys(ada, "Enter", "Escape");
        await Expect(ada.Page.GetByRole(AriaRole.Button, new() { Name = "Options of #" })).ToBeFocusedAsync();

        await ada.Page.EvaluateAsync("document.activeElement.blur()");
        for (var stop = 0; stop < 15; stop++)
        {
            await Keys(ada, "Tab");
            Assert.True(await ada.Page.EvaluateAsync<bool>(Ring), await ada.Page.EvaluateAsync<string>("document.activeElement.outerHTML"));
        }
    }

    /// <summary>The focused element, or the box around it, has an outline or a shadow that it has not without the focus.</summary>
    private const string Ring =
        """
        () => {
          const look = (element, part) => {
            const { outlineStyle, outlineWidth, boxShadow, borderColor, opacity, transform } = getComputedStyle(element, part);
            return [outlineStyle === "none" ? "" : outlineWidth, boxShadow, borderColor, opacity, transform].join();
          };
          const seen = (element) => [undefined, "::before", "::after"].map((part) => look(element, part)).join();
          const focused = document.activeElement;
          if (focused === document.body) return true;
          const chain = [focused, focused.parentElement, focused.parentElement.parentElement];
          const still = () => document.getAnimations().forEach((each) => each.finish());
          still();
          const before = chain.map(seen);
          focused.blur();
          still();
          const after = chain.map(seen);
          focused.focus({ focusVisible: true });
          return before.some((look, index) => look !== after[index]);
        }
        """;

    /// <summary>Key names are pressed, everything else is typed.</summary>
    private static async Task Keys(Person person, params string[] keys)
    {
        foreach (var key in keys)
        {
            var named = key is "Tab" or "Enter" or "Escape" or "F6" || key.Contains('+', StringComparison.Ordinal);
            await (named ? person.Page.Keyboard.PressAsync(key) : person.Page.Keyboard.TypeAsync(key));
        }
    }

    private static async Task Focus(Person person, string within)
    {
        await Expect(person.Page.Locator($"{within} :focus, {within}:focus")).ToHaveCountAsync(1);
    }
}
