using System.IO.Compression;
using LiveChat.Grains.Ports;

namespace LiveChat.Api.Tests.Links;

/// <summary>Hosts that want to keep, fill or fool whoever reads them.</summary>
public sealed class PageReaderTests
{
    private const string Html = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n";

    [Fact]
    public async Task A_page_says_what_it_is()
    {
        await using var world = new PageReaderWorld();
        world.Internet.Name("www.page.test", ["1.1.1.1"]).Redirect("/c?q=1", "//www.page.test/page");
        world.Internet.Page("/page", "<title>x</title><meta property='og:title' content='Tea'><meta name=description content='How to make it'><meta property=og:site_name content='The Tea Room'>");

        var page = (await world.ReadAsync("HTTP://Page.Test/c?q=1#top")).Page!;

        Assert.Equal(
            ("http://page.test/c?q=1#top", "www.page.test", "Tea", "How to make it", "The Tea Room"),
            (page.Link, page.Host, page.Title, page.Description, page.Site));
    }

    [Fact]
    public async Task Nothing_of_ours_goes_along()
    {
        await using var world = new PageReaderWorld();
        using var activity = new System.Diagnostics.Activity("a call").Start();
        world.Internet.Page("/set", answer => answer.WriteAsync("HTTP/1.1 302 Found\r\nSet-Cookie: a=b\r\nLocation: /page\r\nContent-Length: 0\r\n\r\n"));

        Assert.Equal("secret", (await world.ReadAsync("http://page.test/set")).Page?.Title);

        Assert.All(
            world.Internet.Requests,
            head => Assert.Equal(
                ["Accept", "Accept-Encoding", "Accept-Language", "Host", "User-Agent"],
                head.Split('\n').Skip(1).Select(line => line.Split(':')[0]).Order()));
        Assert.Equal(2, world.Internet.Connected.Count); // A connection for each, so each was looked at.
    }

    [Fact]
    public async Task Redirects_without_end_end()
    {
        await using var world = new PageReaderWorld();
        for (var i = 0; i < 20; i++)
        {
            world.Internet.Redirect($"/{i}", $"/{i + 1}");
        }

        Assert.Equal(PageRefusal.TooManyRedirects, (await world.ReadAsync("http://page.test/0")).Refusal);
        Assert.Equal(6, world.Internet.Connected.Count);
        Assert.Equal("secret", (await world.ReadAsync("http://page.test/15")).Page?.Title); // Five are few enough.
    }

    [Fact]
    public async Task A_page_that_redirects_to_itself_ends()
    {
        await using var world = new PageReaderWorld();
        world.Internet.Redirect("/", "/");

        Assert.Equal(PageRefusal.TooManyRedirects, (await world.ReadAsync("http://page.test/")).Refusal);
    }

    [Theory]
    [InlineData("application/octet-stream")]
    [InlineData("image/png")]
    [InlineData("text/plain")]
    [InlineData("text/htmlx")]
    [InlineData("application/json")]
    [InlineData("; charset=utf-8")]
    public async Task What_is_no_html_is_not_read(string type)
    {
        await using var world = new PageReaderWorld();
        world.Internet.Redirect("/a", "/page");

        Assert.Equal(PageRefusal.Kind, (await world.ReadPageAsync("<title>x</title>", type)).Refusal);
        Assert.Equal(PageRefusal.Kind, (await world.ReadAsync("http://page.test/a")).Refusal);
    }

    [Theory]
    [InlineData("404 Not Found")]
    [InlineData("401 Unauthorized")]
    [InlineData("500 Oops")]
    [InlineData("206 Partial Content")]
    [InlineData("302 Found")] // to nowhere
    public async Task Only_a_page_that_is_there_is_read(string status)
    {
        await using var world = new PageReaderWorld();
        world.Internet.Page("/", answer => answer.WriteAsync($"HTTP/1.1 {status}\r\nContent-Type: text/html\r\nContent-Length: 16\r\n\r\n<title>x</title>"));

        Assert.Equal(PageRefusal.Status, (await world.ReadAsync("http://page.test/")).Refusal);
    }

    [Fact]
    public async Task A_body_without_end_is_left()
    {
        await using var world = new PageReaderWorld();
        var left = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        world.Internet.Redirect("/a", "/endless").Page("/endless", async answer =>
        {
            try
            {
                await answer.ForeverAsync(Html + "\r\n", new byte[16 * 1024]);
            }
            catch (IOException)
            {
                left.SetResult();
            }
        });

        Assert.Equal(PageRefusal.Silent, (await world.ReadAsync("http://page.test/a")).Refusal);
        await left.Task.WaitAsync(TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task No_more_is_read_than_there_is_room_for()
    {
        await using var world = new PageReaderWorld(options => options.MaxBytes = 4096);

        Assert.Equal("x", (await world.ReadPageAsync(new string(' ', 4000) + "<title>x</title>" + new string(' ', 100_000))).Page?.Title);
        Assert.Equal(PageRefusal.Silent, (await world.ReadPageAsync(new string(' ', 4100) + "<title>x</title>")).Refusal);
    }

    [Fact]
    public async Task A_small_body_that_unpacks_to_a_huge_one_is_left()
    {
        await using var world = new PageReaderWorld();
        using var packed = new MemoryStream();
        await using (var zip = new GZipStream(packed, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            for (var i = 0; i < 64; i++)
            {
                await zip.WriteAsync(new byte[1024 * 1024], TestContext.Current.CancellationToken);
            }

            await zip.WriteAsync("<title>x</title>"u8.ToArray(), TestContext.Current.CancellationToken);
        }

        world.Internet.Page("/", answer => answer.PageAsync(packed.ToArray(), "text/html", "Content-Encoding: gzip\r\n"));

        Assert.Equal(PageRefusal.Silent, (await world.ReadAsync("http://page.test/")).Refusal);
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("deflate")]
    [InlineData("br")]
    [InlineData("gzip, gzip, gzip")]
    public async Task A_body_that_is_not_packed_as_it_says_is_no_page(string packed)
    {
        await using var world = new PageReaderWorld();
        world.Internet.Page("/", answer => answer.PageAsync([1, 2, 3, 4, 5, 6, 7, 8], "text/html", $"Content-Encoding: {packed}\r\n"));

        Assert.True((await world.ReadAsync("http://page.test/")).Refusal is PageRefusal.Unreachable or PageRefusal.Silent);
    }

    [Fact]
    public async Task Headers_without_end_are_left()
    {
        await using var world = new PageReaderWorld();
        var field = "X-More: " + new string('x', 1000) + "\r\n";
        world.Internet.Page("/", answer => answer.ForeverAsync(Html, System.Text.Encoding.ASCII.GetBytes(field)));

        Assert.Equal(PageRefusal.Unreachable, (await world.ReadAsync("http://page.test/")).Refusal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<html>")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked\r\n\r\n5\r\n<html")]
    public async Task Who_stops_in_the_middle_is_left_after_a_while(string said)
    {
        await using var world = new PageReaderWorld();
        var hanging = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        world.Internet.Page("/", async answer =>
        {
            await answer.WriteAsync(said);
            hanging.SetResult();
            await answer.HangAsync();
        });

        var reading = world.ReadAsync("http://page.test/");
        await hanging.Task;
        world.Clock.Advance(TimeSpan.FromSeconds(9));
        Assert.False(reading.IsCompleted);
        world.Clock.Advance(TimeSpan.FromSeconds(2));

        Assert.Equal(PageRefusal.TooSlow, (await reading).Refusal);
    }

    [Fact]
    public async Task A_name_that_is_never_answered_is_left_after_a_while()
    {
        var asked = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var world = new PageReaderWorld(outside: new Api.Links.Outside(
            async (_, cancel) =>
            {
                asked.SetResult();
                await Task.Delay(Timeout.Infinite, cancel);
                return [];
            },
            (_, _) => throw new InvalidOperationException("There is nobody to connect to."),
            _ => false));

        var reading = world.ReadAsync("http://page.test/");
        await asked.Task;
        world.Clock.Advance(TimeSpan.FromSeconds(11));

        Assert.Equal(PageRefusal.TooSlow, (await reading).Refusal);
    }

    [Fact]
    public async Task No_more_than_eight_pages_are_read_at_once_and_two_of_one_host()
    {
        await using var world = new PageReaderWorld();
        await using var fence = new PageReaderWorld(outside: world.Internet.Outside);
        var (release, six) = (new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously), new TaskCompletionSource());
        var (gate, open, most) = (new Lock(), 0, 0);
        world.Internet.Page("/", async answer =>
        {
            lock (gate)
            {
                most = Math.Max(most, ++open);
                _ = open == 6 && six.TrySetResult();
            }

            await release.Task;
            lock (gate)
            {
                open--; // Before it is answered, and the next may come.
            }

            await answer.PageAsync("<title>x</title>");
        });
        for (var i = 0; i < 12; i++)
        {
            world.Internet.Name($"host{i}.test", [$"1.1.1.{i}"]);
        }

        Task<PageReading>[] same = [.. Enumerable.Range(0, 4).Select(_ => world.ReadAsync("http://page.test/"))];
        Task<PageReading>[] others = [.. Enumerable.Range(0, 12).Select(i => world.ReadAsync($"http://host{i}.test/"))];
        await six.Task.WaitAsync(TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken);
        for (var i = 0; i < 8; i++)
        {
            Assert.Equal("secret", (await fence.ReadAsync("http://host0.test/fence")).Page?.Title); // Who came before these has come.
        }

        Assert.Equal(6, most); // Two of the one host, whose other two wait in their places, and four more.
        Assert.Equal(2, world.Internet.Requests.Count(head => head.Contains("page.test", StringComparison.Ordinal)));
        release.SetResult();
        Assert.All(await Task.WhenAll([.. same, .. others]), reading => Assert.Equal("x", reading.Page?.Title));
        Assert.InRange(most, 6, 8);
    }

    [Fact]
    public async Task No_host_and_nobody_there_are_no_faults()
    {
        await using var world = new PageReaderWorld();
        world.Internet.Name("empty.test", []);

        Assert.Equal(PageRefusal.Unreachable, (await world.ReadAsync("http://nowhere.test/")).Refusal);
        Assert.Equal(PageRefusal.Unreachable, (await world.ReadAsync("http://empty.test/")).Refusal);
        world.Internet.Page("/", answer => answer.WriteAsync("SSH-2.0-OpenSSH_9.9\r\n"));
        Assert.Equal(PageRefusal.Unreachable, (await world.ReadAsync("http://page.test/")).Refusal);
    }
}
