using System.Collections.Concurrent;
using System.Security.Cryptography;
using LiveChat.EndToEnd.People;
using LiveChat.EndToEnd.Server;
using LiveChat.Files.Tests;

namespace LiveChat.EndToEnd.Journeys;

/// <summary>Files from the hand of one person to the screen of another, whatever happens to the line in between.</summary>
public sealed class FileTransferJourneys(Stage stage) : Journey(stage)
{
    private const int Mebibyte = 1024 * 1024;

    [Fact]
    public async Task Five_files_that_are_dropped_arrive_once_though_the_line_is_lost_and_the_page_loaded_again()
    {
        var line = Keep(new CutLine(await Stage.SharedServerAsync()));
        var (reader, sender, _) = await Two("files", door: line.Url);
        sender.Faults.LineMayFail = true;
        string[] names = [.. Enumerable.Range(1, 5).Select(number => $"part-{number}.bin")];

        // The second part of each file waits until the line is lost, and gets nowhere until the page was loaded again.
        var (begun, lost, away) = (new TaskCompletionSource(), new TaskCompletionSource(), true);
        await sender.Page.RouteAsync("**/api/v1/files/*/parts/2", async route =>
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
        await sender.DropFilesAsync(names, 6 * Mebibyte);
        await Expect(sender.FileTiles).ToHaveCountAsync(5);
        await sender.SayAsync("five of them");
        await sender.SayAsync("and this after them");
        await begun.Task.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);
        line.Cut();
        lost.SetResult();
        await Expect(sender.Message("five of them")).ToContainTextAsync("5 files");
        await Expect(reader.Message("five of them")).ToHaveCountAsync(0);
        line.Restore();
        await sender.Page.ReloadAsync();
        await Expect(sender.Message("five of them")).ToContainTextAsync("5 files");
        Volatile.Write(ref away, false);

        await reader.SeesInOrderAsync("five of them", "and this after them");
        await MustHaveAll(reader, names);
        await Expect(sender.Message("five of them").GetByRole(AriaRole.Link, new() { Name = "Download part-" })).ToHaveCountAsync(5);
        await sender.Page.ReloadAsync();
        await sender.SeesInOrderAsync("five of them", "and this after them");
        await Expect(sender.FileTiles).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Five_files_go_straight_into_the_store_and_arrive_once_and_the_server_sees_nothing_of_their_parts()
    {
        var store = Keep(new S3Server());
        await store.InitializeAsync();
        Home = Keep(await LiveServer.StartAsync(S3(store))).Url;
        var (reader, sender, _) = await Two("straight");
        string[] names = [.. Enumerable.Range(1, 5).Select(number => $"part-{number}.bin")];
        var put = new ConcurrentBag<(string Where, int Status)>();
        sender.Page.Response += (_, answer) =>
        {
            if (answer.Request.Method == "PUT" && answer.Url.Contains("part", StringComparison.Ordinal))
            {
                put.Add((new Uri(answer.Url).GetLeftPart(UriPartial.Authority), answer.Status));
            }
        };

        await sender.DropFilesAsync(names, 6 * Mebibyte);
        await Expect(sender.FileTiles).ToHaveCountAsync(5);
        await sender.SayAsync("five of them");

        await reader.SeesInOrderAsync("five of them");
        await MustHaveAll(reader, names);
        Assert.Equal(Enumerable.Repeat((store.Endpoint.GetLeftPart(UriPartial.Authority), 200), 10), put);
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

    private static string Digest(int at) =>
        Convert.ToHexString(SHA256.HashData([.. Enumerable.Range(0, 6 * Mebibyte).Select(place => (byte)((place * 31 + at) % 251))]));
}
