using LiveChat.EndToEnd.People;

namespace LiveChat.EndToEnd.Journeys;

/// <summary>Emoji that people give to the server.</summary>
public sealed class EmojiJourneys(Stage stage) : Journey(stage)
{
    /// <summary>Draws a face in the page, so that no file of ours needs to be in the tests.</summary>
    private const string Draw =
        """
        async () => {
          const canvas = Object.assign(document.createElement("canvas"), { width: 600, height: 600 });
          const paint = canvas.getContext("2d");
          const dot = (x, y, size, colour) => { paint.fillStyle = colour; paint.beginPath(); paint.arc(x, y, size, 0, 7); paint.fill(); };
          dot(300, 300, 290, "#f5b942"); dot(200, 240, 44, "#222"); dot(400, 240, 44, "#222"); dot(300, 420, 80, "#a33");
          const blob = await new Promise((take) => canvas.toBlob(take, "image/png"));
          return [...new Uint8Array(await blob.arrayBuffer())];
        }
        """;

    [Theory]
    [InlineData(1280, false)]
    [InlineData(360, true)]
    public async Task What_one_adds_is_written_reacted_with_and_seen_by_all_until_it_is_gone(int width, bool dark)
    {
        var name = Own("blob").Replace('-', '_');
        var (ada, ben, _) = await Two("emoji");
        await ben.Page.SetViewportSizeAsync(width, 800);
        await ben.Page.EmulateMediaAsync(new() { ColorScheme = dark ? ColorScheme.Dark : ColorScheme.Light });
        var room = ben.Page.Url;
        await ben.Page.GotoAsync("/settings/emoji");
        await Choose(ben, $"{name}.png");
        await Expect(ben.Dialog.GetByRole(AriaRole.Textbox, new() { Name = "Name" })).ToHaveValueAsync(name);
        await AccessibilityJourneys.Check(ben, "the preview of an emoji");
        await ben.Dialog.GetByRole(AriaRole.Button, new() { Name = "Add", Exact = true }).ClickAsync();
        await Expect(ben.Page.GetByText($":{name}:")).ToBeVisibleAsync();
        await AccessibilityJourneys.Check(ben, "the emoji of the server");

        await ada.SayAsync($":{name}:");
        var said = ada.Messages.Filter(new() { Has = Picture(ada, name) });
        await Expect(said).ToHaveCountAsync(1); // Told without asking.
        await ada.Page.WaitForFunctionAsync("() => [...document.querySelectorAll('img[src^=\"/api/v1/emoji/\"]')].some((each) => each.naturalWidth === 128)");

        await ben.Page.GotoAsync(room);
        var seen = ben.Messages.Filter(new() { Has = Picture(ben, name) });
        await ben.Composer.FillAsync($":{name[..8]}");
        await Expect(ben.Page.GetByRole(AriaRole.Option).First).ToContainTextAsync($":{name}:");
        await ben.Composer.PressAsync("Enter");
        await Expect(ben.Composer).ToHaveValueAsync($":{name}: ");
        await ben.Composer.FillAsync("");
        await seen.HoverAsync();
        await seen.GetByRole(AriaRole.Button, new() { Name = "Add a reaction" }).First.ClickAsync();
        await ben.Page.GetByRole(AriaRole.Menuitem, new() { Name = "More emoji" }).ClickAsync();
        await ben.Dialog.GetByRole(AriaRole.Tab, new() { Name = "Of this server" }).ClickAsync();
        await ben.Dialog.GetByRole(AriaRole.Gridcell).Filter(new() { Has = Picture(ben, name) }).ClickAsync();

        var pill = said.GetByRole(AriaRole.Button, new() { Name = $":{name}: from Ben" });
        await Expect(pill.Locator("img")).ToHaveCountAsync(1);
        await pill.ClickAsync();
        await Expect(seen.GetByRole(AriaRole.Button, new() { Name = $":{name}: from Ben, Ada" })).ToBeVisibleAsync();

        await ben.Page.GotoAsync("/settings/emoji");
        await ben.Page.GetByRole(AriaRole.Button, new() { Name = $"Remove :{name}:" }).ClickAsync();
        await ben.Dialog.GetByRole(AriaRole.Button, new() { Name = "Remove", Exact = true }).ClickAsync();
        await Expect(ben.Page.GetByText($":{name}:")).ToHaveCountAsync(0);
        await ada.SeesAsync($":{name}:");
        await Expect(ada.Page.Locator($"img[alt=':{name}:']")).ToHaveCountAsync(0);
        await Expect(ada.Message($":{name}:").GetByRole(AriaRole.Button, new() { Name = $":{name}: from" })).ToHaveTextAsync($":{name}:2");
    }

    [Fact]
    public async Task What_moves_stands_still_for_who_wants_nothing_to_move()
    {
        var name = Own("move").Replace('-', '_');
        var ada = await Member("Ada");
        await ada.Page.EmulateMediaAsync(new() { ReducedMotion = ReducedMotion.Reduce });
        await ada.Page.GotoAsync("/settings/emoji");
        await Field(ada).SetInputFilesAsync(new FilePayload { Name = $"{name}.gif", MimeType = "image/gif", Buffer = Moving() });
        await ada.Dialog.GetByRole(AriaRole.Button, new() { Name = "Add", Exact = true }).ClickAsync();

        var tile = ada.Page.GetByRole(AriaRole.Listitem).Filter(new() { HasText = $":{name}:" });
        await Expect(tile.Locator("canvas")).ToHaveCountAsync(1);
        await Expect(tile.Locator("img")).ToHaveCountAsync(0);
        await ada.Page.EmulateMediaAsync(new() { ReducedMotion = ReducedMotion.NoPreference });
        await Expect(tile.Locator("img")).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task What_is_no_emoji_is_said_to_be_none()
    {
        var ada = await Member("Ada");
        await ada.Page.GotoAsync("/settings/emoji");

        await Field(ada).SetInputFilesAsync(new FilePayload { Name = "x.svg", MimeType = "image/svg+xml", Buffer = "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>"u8.ToArray() });

        await Expect(ada.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("no image");
        await Expect(ada.Dialog).ToHaveCountAsync(0);
    }

    /// <summary>Two frames of one pixel each.</summary>
    private static byte[] Moving()
    {
        byte[] frame = [0x21, 0xF9, 4, 4, 10, 0, 0, 0, 0x2C, 0, 0, 0, 0, 1, 0, 1, 0, 0, 2, 2, 0x44, 1, 0];
        return [.. "GIF89a"u8, 4, 0, 4, 0, 0x80, 0, 0, 0, 0, 0, 255, 255, 255, .. frame, .. frame, 0x3B];
    }

    private static ILocator Field(Person person) => person.Page.Locator("input[type=file]");

    private static ILocator Picture(Person person, string name) => person.Page.GetByRole(AriaRole.Img, new() { Name = $":{name}:" });

    private static async Task Choose(Person person, string file)
    {
        var bytes = await person.Page.EvaluateAsync<int[]>(Draw);
        await Field(person).SetInputFilesAsync(new FilePayload { Name = file, MimeType = "image/png", Buffer = [.. bytes.Select(each => (byte)each)] });
    }
}
