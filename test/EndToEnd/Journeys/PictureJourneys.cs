using LiveChat.EndToEnd.People;

namespace LiveChat.EndToEnd.Journeys;

public sealed class PictureJourneys(Stage stage) : Journey(stage)
{
    /// <summary>Draws a wide image in the page, so that no file of ours needs to be in the tests.</summary>
    private const string Draw =
        """
        async () => {
          const canvas = Object.assign(document.createElement("canvas"), { width: 1200, height: 800 });
          const paint = canvas.getContext("2d");
          for (let x = 0; x < 12; x++) {
            paint.fillStyle = `hsl(${x * 30} 70% 50%)`;
            paint.fillRect(x * 100, 0, 100, 800);
          }
          const blob = await new Promise((take) => canvas.toBlob(take, "image/jpeg"));
          return [...new Uint8Array(await blob.arrayBuffer())];
        }
        """;

    /// <summary>Whether all pictures of people on the page have come.</summary>
    private const string Shown =
        "() => { const all = [...document.querySelectorAll('img[src^=\"/api/v1/pictures/\"]')]; return all.length > 0 && all.every((each) => each.naturalWidth === 256); }";

    [Theory]
    [InlineData(1280, false)]
    [InlineData(360, true)]
    public async Task A_picture_is_cropped_in_one_browser_and_seen_in_another(int width, bool dark)
    {
        var room = Own("lobby");
        var ada = await Member("Ada");
        await ada.CreateRoomAsync(room);
        await ada.SayAsync("Before the picture");
        var ben = await Member("Ben");
        await ben.JoinAsync(room);
        await Expect(Face(ben, "Before the picture")).ToHaveCountAsync(0);

        await ada.Page.SetViewportSizeAsync(width, 800);
        await ada.Page.EmulateMediaAsync(new() { ColorScheme = dark ? ColorScheme.Dark : ColorScheme.Light });
        await ada.Page.GotoAsync("/settings/profile");
        await Choose(ada);
        await Expect(ada.Dialog).ToBeVisibleAsync();
        await ada.Page.Keyboard.PressAsync("+");
        await ada.Page.Keyboard.PressAsync("+");
        await ada.Page.Keyboard.PressAsync("ArrowRight");
        await Expect(ada.Dialog.GetByRole(AriaRole.Slider, new() { Name = "Size" })).Not.ToHaveValueAsync("0");
        await Drag(ada);
        await AccessibilityJourneys.Check(ada, "the part of an image");
        await ada.Dialog.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        await Expect(ada.Dialog).ToHaveCountAsync(0);
        await Expect(ada.Page.GetByRole(AriaRole.Button, new() { Name = "Remove" })).ToBeVisibleAsync();
        await ada.Page.WaitForFunctionAsync(Shown);
        await AccessibilityJourneys.Check(ada, "a profile with a picture");

        await ben.Page.ReloadAsync();
        await Expect(Face(ben, "Before the picture")).ToHaveCountAsync(1);
        await ben.Page.WaitForFunctionAsync(Shown);

        await ada.Page.GetByRole(AriaRole.Button, new() { Name = "Remove" }).ClickAsync();
        await Expect(ada.Page.GetByText("The picture is removed.")).ToBeVisibleAsync();
        await ben.Page.ReloadAsync();
        await ben.SeesAsync("Before the picture");
        await Expect(Face(ben, "Before the picture")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Who_looks_sees_a_new_picture_at_once_and_so_does_a_second_tab()
    {
        var room = Own("lobby");
        var ada = await Member("Ada");
        await ada.CreateRoomAsync(room);
        var second = await ada.SecondTabAsync();
        var ben = await Member("Ben");
        await ben.JoinAsync(room);
        await ben.OpenMembersAsync();
        await Expect(ben.MemberRow("Ada").Locator("img")).ToHaveCountAsync(0);

        await ada.Page.GotoAsync("/settings/profile");
        await Choose(ada);
        await ada.Dialog.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();

        await Expect(ben.MemberRow("Ada").Locator("img")).ToHaveCountAsync(1);
        await Expect(second.Sidebar.Locator("img")).ToHaveCountAsync(1);
        await second.Page.WaitForFunctionAsync(Shown);
    }

    [Fact]
    public async Task What_is_no_image_is_said_to_be_none()
    {
        var ada = await Member("Ada");
        await ada.Page.GotoAsync("/settings/profile");

        await Field(ada).SetInputFilesAsync(new FilePayload { Name = "x.svg", MimeType = "image/svg+xml", Buffer = "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>"u8.ToArray() });

        await Expect(ada.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("cannot open");
        await Expect(ada.Dialog).ToHaveCountAsync(0);
    }

    private static ILocator Field(Person person) => person.Page.Locator("input[type=file]");

    private static ILocator Face(Person person, string text) => person.Message(text).Locator("img");

    private static async Task Choose(Person person)
    {
        var bytes = await person.Page.EvaluateAsync<int[]>(Draw);
        await Field(person).SetInputFilesAsync(new FilePayload { Name = "me.jpg", MimeType = "image/jpeg", Buffer = [.. bytes.Select(each => (byte)each)] });
    }

    private static async Task Drag(Person person)
    {
        var stage = (await person.Dialog.GetByRole(AriaRole.Button, new() { Name = "Part of the image" }).BoundingBoxAsync())!;
        await person.Page.Mouse.MoveAsync(stage.X + 100, stage.Y + 100);
        await person.Page.Mouse.DownAsync();
        await person.Page.Mouse.MoveAsync(stage.X + 60, stage.Y + 100);
        await person.Page.Mouse.UpAsync();
        await person.Page.Mouse.WheelAsync(0, -100);
    }
}
