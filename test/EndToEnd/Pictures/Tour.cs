using LiveChat.EndToEnd.People;

namespace LiveChat.EndToEnd.Pictures;

/// <summary>One way through all screens, with a picture of each.</summary>
internal sealed partial class Tour(Company company, Look look, bool rightToLeft, string folder)
{
    private int _number;

    public async Task GoAsync()
    {
        var stranger = await company.ArriveAsync("stranger", look);
        await Entry(stranger, "sign-in");
        await Entry(stranger, "sign-up");
        await Links(stranger);

        var viewer = await company.SeatAsync(DemoPeople.Viewer, look);
        var room = await RoomAddress(viewer);
        await viewer.Page.GotoAsync(Address(room));
        await Expect(viewer.Message("Kofi brings the cake")).ToBeVisibleAsync();
        await Picture(viewer, "room");
        await viewer.Page.GotoAsync(Address(room + "?panel=members"));
        await Expect(viewer.Page.GetByRole(AriaRole.Complementary).GetByRole(AriaRole.Listitem)).ToHaveCountAsync(8);
        await Picture(viewer, "members");
        await viewer.Page.GotoAsync(Address(room));
        await Expect(viewer.Message("Kofi brings the cake")).ToBeVisibleAsync();
        if (look.Width < 760)
        {
            await viewer.Page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Button).First.ClickAsync();
            await Expect(viewer.Page.Locator("[data-region=sidebar]").GetByRole(AriaRole.Listitem).First) // Its name is another right to left.
                .ToBeInViewportAsync(new() { Ratio = 1 });
            await Picture(viewer, "drawer");
            await viewer.Page.GotoAsync(Address(room));
            await Expect(viewer.Message("Kofi brings the cake")).ToBeVisibleAsync();
        }

        await Overlay(viewer, "Control+k", "jump");
        await Overlay(viewer, "Control+/", "shortcuts");
        await MenuItem(viewer, 0, "invite");
        await MenuItem(viewer, 1, "edit");
        await viewer.Page.GotoAsync(Address("/rooms/00000000000000000000000000"));
        await Expect(viewer.Page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Heading)).ToBeVisibleAsync();
        await Picture(viewer, "no-such-room");
        await Conversations(viewer);
        await Pages(viewer);
    }

    private async Task Entry(Person stranger, string name)
    {
        await stranger.Page.GotoAsync(Address("/" + name));
        await Expect(stranger.Page.GetByRole(AriaRole.Heading)).ToBeVisibleAsync();
        await Picture(stranger, name);
    }

    private string Address(string path)
    {
        if (!rightToLeft)
        {
            return path;
        }

        var place = path.Split('#');
        var query = (place[0].Contains('?', StringComparison.Ordinal) ? "&" : "?") + "locale=ar-XB";
        return place[0] + query + (place.Length > 1 ? "#" + place[1] : "");
    }

    private static async Task<string> RoomAddress(Person viewer)
    {
        var link = viewer.Page.GetByRole(AriaRole.Link, new() { Name = DemoTalk.Shown, IncludeHidden = true });
        return (await link.GetAttributeAsync("href"))!;
    }

    private async Task Overlay(Person viewer, string keys, string name)
    {
        await viewer.Page.Keyboard.PressAsync(keys);
        await Expect(viewer.Dialog).ToBeVisibleAsync();
        await Picture(viewer, name);
        await viewer.Page.Keyboard.PressAsync("Escape");
        await Expect(viewer.Dialog).ToHaveCountAsync(0);
    }

    private async Task MenuItem(Person viewer, int place, string name)
    {
        await viewer.Page.GetByRole(AriaRole.Banner).Or(viewer.Page.Locator("header")).GetByRole(AriaRole.Button).Last.ClickAsync();
        await Expect(viewer.Page.GetByRole(AriaRole.Menu)).ToBeVisibleAsync();
        if (place == 0)
        {
            await Picture(viewer, "room-menu");
        }

        await viewer.Page.GetByRole(AriaRole.Menuitem).Nth(place).ClickAsync();
        await Expect(viewer.Dialog).ToBeVisibleAsync();
        await Picture(viewer, name);
        await viewer.Page.Keyboard.PressAsync("Escape");
        await Expect(viewer.Dialog).ToHaveCountAsync(0);
    }

    private Task Picture(Person person, string name, bool whole = false) => person.PortrayAsync(Path.Combine(folder, $"{++_number:00}-{name}.png"), whole);
}
