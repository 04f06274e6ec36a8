using LiveChat.EndToEnd.People;

namespace LiveChat.EndToEnd.Journeys;

public sealed class LayoutJourneys(Stage stage) : Journey(stage)
{
    private static readonly Look Phone = new() { Width = 320, Height = 640, Touch = true };

    /// <summary>Nothing is wider than the page, and no control is cut off by its edge.</summary>
    private const string Overflow =
        """
        () => {
          const wide = document.documentElement.scrollWidth - innerWidth;
          const cut = [...document.querySelectorAll("button, a[href], input, textarea")]
            .filter((each) => each.checkVisibility({ visibilityProperty: true, opacityProperty: true }))
            .filter((each) => !each.closest("[inert], [class*=skip]"))
            .map((each) => [each.getAttribute("aria-label") ?? each.textContent, each.getBoundingClientRect()])
            .filter(([, box]) => box.width > 0 && (box.left < -1 || box.right > innerWidth + 1))
            .map(([name, box]) => `${name} at ${Math.round(box.left)}–${Math.round(box.right)}`);
          const outside = wide > 0
            ? [...document.querySelectorAll("*")].filter((each) => each.getBoundingClientRect().right > innerWidth)
            : [];
          const names = outside.map((each) => `${each.tagName} ${each.className} “${each.textContent.slice(0, 20)}”`);
          return [...(wide > 0 ? [`the page by ${wide} px: ${names}`] : []), ...cut];
        }
        """;

    [Fact]
    public async Task At_320_pixels_the_rooms_are_a_drawer_and_the_members_a_sheet()
    {
        var ada = await Member("Ada", Phone);
        var (first, second) = (Own("first"), Own("second"));
        await OpenDrawer(ada);
        await Fits(ada);
        await ada.CreateRoomByFormAsync(first, "A topic that is rather too long for a screen as narrow as this one");
        await Expect(ada.Sidebar).Not.ToBeInViewportAsync();
        await ada.SayAsync("Hello from a small screen, with a_word_that_is_longer_than_the_line_can_ever_be_on_a_telephone");
        await ada.SeesAsync("Hello from a small screen");
        await Fits(ada);

        await ada.OpenMembersAsync();
        var sheet = (await ada.Members.BoundingBoxAsync())!;
        Assert.Equal(320, sheet.Width, 2f);
        await Fits(ada);
        await ada.Button("Close the list of members").ClickAsync();
        await Expect(ada.Members).ToHaveCountAsync(0);

        await OpenDrawer(ada);
        await ada.CreateRoomByFormAsync(second);
        await OpenDrawer(ada);
        await ada.OpenAsync(first);
        await Expect(ada.Sidebar).Not.ToBeInViewportAsync();
        await ada.SeesAsync("Hello from a small screen");
    }

    [Theory]
    [InlineData(768)]
    [InlineData(1440)]
    public async Task Wider_screens_show_the_rooms_beside_the_messages(int width)
    {
        var ada = await Member("Ada", new Look { Width = width, Height = 900 });
        await ada.CreateRoomAsync(Own("wide"), "A topic");
        await ada.SayAsync("Hello from a wide screen");

        await Expect(ada.Sidebar).ToBeInViewportAsync();
        await Expect(ada.Button("Open the list of rooms")).Not.ToBeVisibleAsync();
        await ada.OpenMembersAsync();
        await Expect(ada.Members).ToBeInViewportAsync();
        await ada.SeesAsync("Hello from a wide screen");
        await Fits(ada);
        if (width >= 1024)
        {
            var composer = (await ada.Composer.BoundingBoxAsync())!;
            Assert.True(composer.X + composer.Width <= (await ada.Members.BoundingBoxAsync())!.X, "The panel covers the composer.");
        }
    }

    [Fact]
    public async Task The_theme_follows_the_system_until_one_is_chosen_and_the_choice_stays()
    {
        var ada = await Member("Ada", new Look { Dark = true });
        var dark = await Brightness(ada);
        Assert.True(dark < 80, $"The dark theme has a surface of {dark}.");

        await ada.ServerMenu.ClickAsync();
        await ada.Page.GetByRole(AriaRole.Menuitemradio, new() { Name = "Light" }).ClickAsync();
        await ada.Page.Keyboard.PressAsync("Escape");
        Assert.True(await Brightness(ada) > 220);
        await ada.Page.ReloadAsync();
        await ada.IsInAsync();
        Assert.True(await Brightness(ada) > 220);
    }

    [Theory]
    [InlineData(320)]
    [InlineData(1440)]
    public async Task From_right_to_left_everything_changes_sides(int width)
    {
        var ada = await Member("Ada", new Look { Width = width, Height = 800, Touch = width < 500 });
        var room = Own("sides");
        if (width < 500)
        {
            await OpenDrawer(ada);
        }

        await ada.CreateRoomAsync(room, "A topic");
        await ada.SaysAsync("From left to right", "من اليمين إلى اليسار");
        await ada.SeesAsync("من اليمين إلى اليسار");
        var english = (await ada.Message("From left to right").BoundingBoxAsync())!;

        await ada.Page.GotoAsync($"{ada.Page.Url}?locale=ar-XB");

        await Expect(ada.Message("From left to right")).ToBeVisibleAsync();
        Assert.Equal("rtl", await ada.Page.EvaluateAsync<string>("document.documentElement.dir"));
        await Fits(ada);
        if (width > 500)
        {
            var rooms = (await ada.Page.GetByRole(AriaRole.Navigation).BoundingBoxAsync())!;
            Assert.True(rooms.X > width / 2, "The rooms are still at the left.");
            Assert.True((await ada.Message("From left to right").BoundingBoxAsync())!.X < english.X);
        }
    }

    private static async Task OpenDrawer(Person person)
    {
        await person.Button("Open the list of rooms").ClickAsync();
        await Expect(person.Sidebar).ToBeInViewportAsync(new() { Ratio = 1 });
    }

    private static async Task Fits(Person person)
    {
        Assert.Empty(await person.Page.EvaluateAsync<string[]>(Overflow));
    }

    /// <summary>Of the surface that messages stand on, 0 to 255.</summary>
    private static Task<double> Brightness(Person person) => person.Page.EvaluateAsync<double>(
        """
        () => {
          const canvas = new OffscreenCanvas(1, 1).getContext("2d");
          canvas.fillStyle = getComputedStyle(document.querySelector("main")).backgroundColor;
          canvas.fillRect(0, 0, 1, 1);
          const [red, green, blue] = canvas.getImageData(0, 0, 1, 1).data;
          return (red + green + blue) / 3;
        }
        """);
}
