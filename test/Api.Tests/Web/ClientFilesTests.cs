using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;

namespace LiveChat.Api.Tests.Web;

public sealed class ClientFilesTests : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("livechat-client-").FullName;
    private ChatServer _server = null!;
    private ApiClient _browser = null!;

    public async ValueTask InitializeAsync()
    {
        Directory.CreateDirectory(Path.Combine(_folder, "assets"));
        Directory.CreateDirectory(Path.Combine(_folder, ".vite"));
        await File.WriteAllTextAsync(Path.Combine(_folder, "index.html"), "<!doctype html><title>LiveChat</title>");
        await File.WriteAllTextAsync(Path.Combine(_folder, "assets/app-1a2b.js"), "console.log(1)");
        await File.WriteAllBytesAsync(Path.Combine(_folder, "assets/app-1a2b.js.br"), Brotli("console.log(1)"));
        await File.WriteAllTextAsync(Path.Combine(_folder, "assets/app-1a2b.js.map"), "{}");
        await File.WriteAllTextAsync(Path.Combine(_folder, ".vite/manifest.json"), "{}");
        await File.WriteAllTextAsync(Path.Combine(_folder, "backup.db"), "secret");
        _server = await ChatServer.StartAsync(("LiveChat:Client:Folder", _folder));
        _browser = new ApiClient(_server);
    }

    public async ValueTask DisposeAsync()
    {
        _browser.Dispose();
        await _server.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/join/01jzcode")]
    [InlineData("/admin/users")]
    [InlineData("/scheduled")]
    [InlineData("/threads")]
    [InlineData("/activity")]
    [InlineData("/saved")]
    [InlineData("/reminders")]
    [InlineData("/search")]
    [InlineData("/settings")]
    [InlineData("/sign-in")]
    [InlineData("/sign-up?next=/rooms/a")]
    [InlineData("/rooms/01jz?panel=members")]
    [InlineData("/invite/abc")]
    public async Task Every_address_of_the_client_is_its_page_and_asked_for_anew(string path)
    {
        var page = await _browser.GetAsync(path);

        Assert.Equal(200, (int)page.Status);
        Assert.StartsWith("<!doctype html>", page.Text, StringComparison.Ordinal);
        Assert.Equal(["text/html; charset=utf-8"], page.Headers["Content-Type"]);
        Assert.Equal(["no-cache"], page.Headers["Cache-Control"]);
    }

    [Fact]
    public async Task Every_page_that_the_client_knows_can_be_opened_by_its_address()
    {
        var routes = File.ReadAllText(Path.Combine(CheckedIn.Root(), "src/Client/src/app/routes.ts"));
        var lists = Regex.Match(routes, @"lists = \[([^\]]+)\]").Groups[1].Value;

        string[] pages = [.. Regex.Matches(lists, "\"([a-z-]+)\"").Concat(Regex.Matches(routes, "first === \"([a-z-]+)\"")).Select(page => page.Groups[1].Value)];

        Assert.True(pages.Length > 12);
        foreach (var page in pages)
        {
            Assert.Equal((page, 200), (page, (int)(await _browser.GetAsync($"/{page}")).Status));
        }
    }

    [Fact]
    public async Task A_file_with_a_hash_in_its_name_is_kept_for_ever()
    {
        var file = await _browser.GetAsync("/assets/app-1a2b.js");

        Assert.Equal("console.log(1)", file.Text);
        Assert.Equal(["text/javascript; charset=utf-8"], file.Headers["Content-Type"]);
        Assert.Equal(["public, max-age=31536000, immutable"], file.Headers["Cache-Control"]);
    }

    [Theory]
    [InlineData("br", true)]
    [InlineData("gzip, br;q=0.5", true)]
    [InlineData("gzip", false)]
    [InlineData("br;q=0", false)]
    [InlineData("identity", false)]
    public async Task Whoever_can_read_the_compressed_form_gets_it(string accepted, bool compressed)
    {
        var file = await _browser.SendAsync(HttpMethod.Get, "/assets/app-1a2b.js", null, ("Accept-Encoding", accepted));

        Assert.Equal(compressed ? ["br"] : null, file.Headers.GetValueOrDefault("Content-Encoding"));
        Assert.Equal(compressed ? Brotli("console.log(1)") : Encoding.UTF8.GetBytes("console.log(1)"), file.Bytes);
        Assert.Equal(["text/javascript; charset=utf-8"], file.Headers["Content-Type"]);
        Assert.Equal(["Accept-Encoding"], file.Headers["Vary"]);
    }

    [Fact]
    public async Task A_page_that_has_not_changed_is_not_sent_again()
    {
        var first = await _browser.GetAsync("/");

        var again = await _browser.SendAsync(HttpMethod.Get, "/", null, ("If-None-Match", first.Headers["ETag"][0]));

        Assert.Equal(304, (int)again.Status);
        Assert.Empty(again.Bytes);
    }

    [Theory]
    [InlineData("/.vite/manifest.json")]
    [InlineData("/assets/app-1a2b.js.map")]
    [InlineData("/backup.db")]
    [InlineData("/assets/gone-9f9f.js")]
    [InlineData("/assets/")]
    [InlineData("/..%2fappsettings.json")]
    [InlineData("/roomsx")]
    [InlineData("/api/rooms")]
    public async Task Nothing_else_is_served(string path)
    {
        (await _browser.GetAsync(path)).MustRefuse(404, "not-found");
    }

    private static byte[] Brotli(string text)
    {
        using var bytes = new MemoryStream();
        using (var brotli = new BrotliStream(bytes, CompressionLevel.Optimal))
        {
            brotli.Write(Encoding.UTF8.GetBytes(text));
        }

        return bytes.ToArray();
    }
}
