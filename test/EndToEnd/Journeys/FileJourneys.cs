using System.Collections.Concurrent;
using System.Security.Cryptography;
using LiveChat.EndToEnd.People;
using LiveChat.EndToEnd.Server;
using LiveChat.Files.Tests;

namespace LiveChat.EndToEnd.Journeys;

/// <summary>Files from the hand of one person to the screen of another, whatever happens to the line in between.</summary>
public sealed class FileJourneys(Stage stage) : Journey(stage)
{
    private const int Mebibyte = 1024 * 1024;

    /// <summary>How wide and how high pictures are.</summary>
    private static readonly int[][] Three = [[800, 600], [300, 900], [1200, 300]];

    private static readonly int[][] One = [[640, 480]];

    /// <summary>Makes files of so many bytes each, whose bytes are told by their place, and drops them on the room.</summary>
    private const string DropFiles =
        """
        ([names, size]) => {
          const given = new DataTransfer();
          for (const [at, name] of names.entries()) {
            const bytes = Uint8Array.from({ length: size }, (_, place) => (place * 31 + at) % 251);
            given.items.add(new File([bytes], name));
          }
          const area = document.querySelector("[data-region=composer]");
          for (const type of ["dragenter", "dragover", "drop"])
            area.dispatchEvent(new DragEvent(type, { bubbles: true, cancelable: true, dataTransfer: given }));
        }
        """;

    /// <summary>Draws pictures of other shapes and colours, and drops them on the room.</summary>
    private const string DropPictures =
        """
        async (shapes) => {
          const given = new DataTransfer();
          for (const [at, [width, height]] of shapes.entries()) {
            const canvas = Object.assign(document.createElement("canvas"), { width, height });
            const paint = canvas.getContext("2d");
            paint.fillStyle = `hsl(${at * 90} 60% 50%)`;
            paint.fillRect(0, 0, width, height);
            const blob = await new Promise((take) => canvas.toBlob(take, "image/png"));
            given.items.add(new File([blob], `picture-${at + 1}.png`, { type: "image/png" }));
          }
          const area = document.querySelector("[data-region=composer]");
          for (const type of ["dragenter", "dragover", "drop"])
            area.dispatchEvent(new DragEvent(type, { bubbles: true, cancelable: true, dataTransfer: given }));
        }
        """;

    [Fact]
    public async Task Five_files_that_are_dropped_arrive_once_though_the_line_is_lost_and_the_page_loaded_again()
    {
        var server = Keep(await LiveServer.StartAsync());
        var line = Keep(new CutLine(server));
        Home = server.Url;
        var ben = await Member("Ben");
        await ben.CreateRoomAsync(Own("files"));
        var ada = await Member("Ada", door: line.Url);
        await ada.JoinAsync(Own("files"));
        ada.Faults.LineMayFail = true;
        string[] names = [.. Enumerable.Range(1, 5).Select(number => $"part-{number}.bin")];

        // The second part of each file waits until the line is lost, and gets nowhere until the page was loaded again.
        var (begun, lost, away) = (new TaskCompletionSource(), new TaskCompletionSource(), true);
        await ada.Page.RouteAsync("**/api/v1/files/*/parts/2", async route =>
        {
            if (!Volatile.Read(ref away))
            {
                await route.ContinueAsync();
                return;
            }

            begun.TrySetResult();
            await lost.Task;
            await route.AbortAsync("internetdisconnected");
        });
        await ada.Page.EvaluateAsync(DropFiles, new object[] { names, 6 * Mebibyte });
        await Expect(Tiles(ada)).ToHaveCountAsync(5);
        await ada.SayAsync("five of them");
        await ada.SayAsync("and this after them");
        await begun.Task.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);
        line.Cut();
        lost.SetResult();
        await Expect(ada.Message("five of them")).ToContainTextAsync("5 files");
        await Expect(ben.Message("five of them")).ToHaveCountAsync(0);
        line.Restore();
        await ada.Page.ReloadAsync();
        await Expect(ada.Message("five of them")).ToContainTextAsync("5 files");
        Volatile.Write(ref away, false);

        await ben.SeesInOrderAsync("five of them", "and this after them");
        await MustHaveAll(ben, names);
        await Expect(ada.Message("five of them").GetByRole(AriaRole.Link, new() { Name = "Download part-" })).ToHaveCountAsync(5);
        await ada.Page.ReloadAsync();
        await ada.SeesInOrderAsync("five of them", "and this after them");
        await Expect(Tiles(ada)).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Five_files_go_straight_into_the_store_and_arrive_once_and_the_server_sees_nothing_of_their_parts()
    {
        var store = Keep(new S3Server());
        await store.InitializeAsync();
        var server = Keep(await LiveServer.StartAsync(S3(store)));
        Home = server.Url;
        var ben = await Member("Ben");
        await ben.CreateRoomAsync(Own("straight"));
        var ada = await Member("Ada");
        await ada.JoinAsync(Own("straight"));
        string[] names = [.. Enumerable.Range(1, 5).Select(number => $"part-{number}.bin")];
        var put = new ConcurrentBag<(string Where, int Status)>();
        ada.Page.Response += (_, answer) =>
        {
            if (answer.Request.Method == "PUT" && answer.Url.Contains("part", StringComparison.Ordinal))
            {
                put.Add((new Uri(answer.Url).GetLeftPart(UriPartial.Authority), answer.Status));
            }
        };

        await ada.Page.EvaluateAsync(DropFiles, new object[] { names, 6 * Mebibyte });
        await Expect(Tiles(ada)).ToHaveCountAsync(5);
        await ada.SayAsync("five of them");

        await ben.SeesInOrderAsync("five of them");
        await MustHaveAll(ben, names);
        Assert.Equal(Enumerable.Repeat((store.Endpoint.GetLeftPart(UriPartial.Authority), 200), 10), put);
    }

    [Fact]
    public async Task Pictures_are_looked_at_by_keyboard_and_the_focus_comes_back()
    {
        var (ada, ben, _) = await Two("pictures");
        await ada.Page.EvaluateAsync(DropPictures, Three);
        await Expect(Tiles(ada)).ToHaveCountAsync(3);
        await ada.SayAsync("three of them");
        await Expect(ben.Message("three of them").GetByRole(AriaRole.Button, new() { Name = "Open picture-" })).ToHaveCountAsync(3);

        var second = ben.Message("three of them").GetByRole(AriaRole.Button, new() { Name = "Open picture-2.png" });
        await second.FocusAsync();
        await ben.Page.Keyboard.PressAsync("Enter");
        var place = ben.Dialog.GetByRole(AriaRole.Status);
        await Expect(place).ToContainTextAsync("picture-2.png, 2 of 3");
        await ben.Page.Keyboard.PressAsync("ArrowRight");
        await Expect(place).ToContainTextAsync("picture-3.png, 3 of 3");
        await ben.Page.Keyboard.PressAsync("ArrowRight");
        await ben.Page.Keyboard.PressAsync("ArrowLeft");
        await ben.Page.Keyboard.PressAsync("ArrowLeft");
        await Expect(place).ToHaveTextAsync("picture-1.png, 1 of 3");

        var fit = ben.Dialog.GetByRole(AriaRole.Button, new() { Name = "Fit to the window" });
        await Expect(fit).ToBeDisabledAsync();
        await ben.Page.Keyboard.PressAsync("+");
        await Expect(fit).ToBeEnabledAsync();
        await ben.Page.Keyboard.PressAsync("0");
        await Expect(fit).ToBeDisabledAsync();
        await AccessibilityJourneys.Check(ben, "a picture over the page");
        var download = ben.Page.WaitForDownloadAsync();
        await ben.Page.Keyboard.PressAsync("d");
        Assert.Equal("picture-1.png", (await download).SuggestedFilename);
        await ben.Page.Keyboard.PressAsync("Escape");
        await Expect(ben.Dialog).ToHaveCountAsync(0);
        await Expect(second).ToBeFocusedAsync();
    }

    [Fact]
    public async Task On_a_phone_files_are_chosen_sent_looked_at_and_found_again()
    {
        var ada = await Member("Ada", Look.Phone);
        var ben = await Member("Ben", Look.Phone);
        var room = await ada.AskForIdAsync("POST", "/rooms", new { name = Own("pocket"), visibility = "public" });
        await ben.AskAsync("PUT", $"/rooms/{room}/members/me");
        await ada.Page.GotoAsync($"/rooms/{room}");
        await ben.Page.GotoAsync($"/rooms/{room}");
        await ada.Button("Add to the message").ClickAsync();
        var chooser = await ada.Page.RunAndWaitForFileChooserAsync(() => ada.Page.GetByRole(AriaRole.Menuitem, new() { Name = "Files…" }).ClickAsync());
        await chooser.SetFilesAsync(new FilePayload { Name = "notes.txt", MimeType = "text/plain", Buffer = "one\ntwo\n"u8.ToArray() });
        await ada.Page.EvaluateAsync(DropPictures, One);
        await Expect(ada.Page.GetByRole(AriaRole.Listitem, new() { Name = "notes.txt, 8 bytes, ready" })).ToBeVisibleAsync();
        await ada.Button("Send").ClickAsync();

        await Expect(ben.Messages.GetByText("notes.txt")).ToBeVisibleAsync();
        await ben.Button("Show the beginning of notes.txt").ClickAsync();
        await Expect(ben.Messages.GetByText("one two")).ToBeVisibleAsync();
        await ben.Page.GetByRole(AriaRole.Button, new() { Name = "Open picture-1.png" }).TapAsync();
        await Expect(ben.Dialog.GetByRole(AriaRole.Status)).ToHaveTextAsync("picture-1.png, 1 of 1");
        await ben.Dialog.GetByRole(AriaRole.Button, new() { Name = "Close" }).TapAsync();

        await ben.Page.GotoAsync(ben.Page.Url + "?panel=files");
        var panel = ben.Page.GetByRole(AriaRole.Complementary, new() { Name = "Files and links" });
        await Expect(panel.GetByRole(AriaRole.Button, new() { Name = "Open picture-1.png" })).ToBeVisibleAsync();
        await panel.GetByRole(AriaRole.Button, new() { Name = "Files", Exact = true }).TapAsync();
        await Expect(panel.GetByText("notes.txt")).ToBeVisibleAsync();
        await panel.GetByRole(AriaRole.Searchbox).FillAsync("nothing like it");
        await Expect(panel.GetByText("No file is called “nothing like it”.")).ToBeVisibleAsync();

        await ada.AskAsync("POST", $"/rooms/{room}/messages", new { clientId = "link", text = "see https://page.test/tea-and-cake" });
        await panel.GetByRole(AriaRole.Searchbox).FillAsync("");
        await panel.GetByRole(AriaRole.Button, new() { Name = "Links", Exact = true }).TapAsync();
        var link = panel.GetByRole(AriaRole.Link, new() { Name = "page.test/tea-and-cake" });
        await Expect(link).ToHaveAttributeAsync("href", "https://page.test/tea-and-cake");
        await Expect(link).ToHaveAttributeAsync("rel", "noopener noreferrer nofollow");
        await AccessibilityJourneys.Check(ben, "the links of a room");
        await panel.GetByRole(AriaRole.Searchbox).FillAsync("coffee");
        await Expect(panel.GetByText("No link has “coffee” in it.")).ToBeVisibleAsync();
    }

    /// <summary>The five files as they were dropped, each once.</summary>
    private static async Task MustHaveAll(Person who, string[] names)
    {
        var links = who.Message("five of them").GetByRole(AriaRole.Link, new() { Name = "Download part-" });
        await Expect(links).ToHaveCountAsync(5);
        for (var at = 0; at < names.Length; at++)
        {
            var link = links.Nth(at);
            await Expect(link).ToHaveAccessibleNameAsync($"Download {names[at]}");
            var answer = await who.Context.APIRequest.GetAsync((await link.GetAttributeAsync("href"))!);
            Assert.Equal(Digest(at), Convert.ToHexString(SHA256.HashData(await answer.BodyAsync())));
        }
    }

    private static (string Name, string Value)[] S3(S3Server store) =>
    [
        ("Files:Store", "S3"),
        ("Files:S3:Endpoint", store.Endpoint.AbsoluteUri),
        ("Files:S3:PublicEndpoint", store.Endpoint.AbsoluteUri),
        ("Files:S3:Bucket", S3Server.Bucket),
        ("Files:S3:PathStyle", "true"),
        ("Files:S3:AccessKey", S3Server.Key),
        ("Files:S3:SecretKey", S3Server.Key),
    ];

    private static ILocator Tiles(Person who) =>
        who.Page.Locator("form").GetByRole(AriaRole.List, new() { Name = "Files of this message" }).GetByRole(AriaRole.Listitem);

    private static string Digest(int at) =>
        Convert.ToHexString(SHA256.HashData([.. Enumerable.Range(0, 6 * Mebibyte).Select(place => (byte)((place * 31 + at) % 251))]));
}
