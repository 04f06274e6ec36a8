using System.Text;
using LiveChat.Api.Files.Links;
using LiveChat.Api.Tests.Files.Media;

namespace LiveChat.Api.Tests.Files;

public sealed class FileLinkTests : IAsyncLifetime
{
    private const string Files = "/api/v1/files";

    private ChatServer _server = null!;
    private ApiClient _ada = null!;
    private ApiClient _bob = null!;
    private ApiClient _nobody = null!;

    public async ValueTask InitializeAsync()
    {
        _server = await ChatServer.StartAsync();
        _ada = await ApiClient.SignUpAsync(_server, "ada");
        _bob = await ApiClient.SignUpAsync(_server, "bob");
        _nobody = new ApiClient(_server);
    }

    public async ValueTask DisposeAsync()
    {
        _ada.Dispose();
        _bob.Dispose();
        _nobody.Dispose();
        await _server.DisposeAsync();
    }

    [Fact]
    public async Task A_link_opens_a_file_without_a_cookie_and_by_ranges_for_five_minutes()
    {
        var id = await Stored("numbers.txt", "0123456789"u8.ToArray());
        var link = await Link(id);

        var served = await _nobody.GetAsync(link);
        var range = await _nobody.SendAsync(HttpMethod.Get, link, null, ("Range", "bytes=2-4"));
        Assert.Equal("0123456789", served.Text);
        Assert.Equal((206, "234"), ((int)range.Status, range.Text));
        Assert.Equal(["sandbox; default-src 'none'; frame-ancestors 'none'"], served.Headers["Content-Security-Policy"]);
        Assert.Equal(["nosniff"], served.Headers["X-Content-Type-Options"]);

        _server.Clock.Advance(FileLinks.Life - TimeSpan.FromSeconds(1));
        Assert.Equal("0123456789", (await _nobody.GetAsync(link)).Text);
        _server.Clock.Advance(TimeSpan.FromSeconds(1));
        (await _nobody.GetAsync(link)).MustRefuse(404, "not-found");
    }

    [Fact]
    public async Task A_link_is_to_one_variant()
    {
        var id = await Stored("small.png", Drawn.Png(90, 60));

        var thumb = await _nobody.GetAsync(await Link(id, "thumb"));

        Assert.Equal(["image/webp"], thumb.Headers["Content-Type"]);
        Assert.Equal((await _ada.GetAsync($"{Files}/{id}/thumb")).Bytes, thumb.Bytes);
        (await _ada.PostAsync($"{Files}/{id}/link", new { variant = "large" })).MustRefuse(404, "not-found");
        (await _ada.PostAsync($"{Files}/{id}/link", new { variant = "original" })).MustRefuse(404, "not-found");
    }

    [Fact]
    public async Task Nobody_links_what_they_may_not_have()
    {
        var id = await Stored("secret.txt", "secret"u8.ToArray());

        var foreign = await _bob.PostAsync($"{Files}/{id}/link", new { });
        var absent = await _bob.PostAsync($"{Files}/00000000000000000000000000/link", new { });

        foreign.MustRefuse(404, "not-found");
        Assert.Equal(absent.Bytes, foreign.Bytes);
        (await _nobody.PostAsync($"{Files}/{id}/link", new { })).MustRefuse(401, "signed-out");
    }

    [Fact]
    public async Task A_link_opens_nothing_when_the_file_is_gone()
    {
        var id = await Stored("a.txt", "abc"u8.ToArray());
        var link = await Link(id);

        (await _ada.DeleteAsync($"{Files}/{id}")).Must(204);

        (await _nobody.GetAsync(link)).MustRefuse(404, "not-found");
    }

    [Fact]
    public async Task A_link_opens_nothing_when_the_person_is_signed_out()
    {
        var link = await Link(await Stored("a.txt", "abc"u8.ToArray()));

        (await _ada.DeleteAsync("/api/v1/session")).Must(204);

        (await _nobody.GetAsync(link)).MustRefuse(404, "not-found");
    }

    [Fact]
    public async Task What_is_no_link_opens_nothing()
    {
        var link = await Link(await Stored("a.txt", "abc"u8.ToArray()));
        var other = await Link(await Stored("b.txt", "b"u8.ToArray()));
        var (head, body, signature) = link.Split('.') is [var first, var second, var third] ? (first, second, third) : default;

        foreach (var wrong in new[]
        {
            link[..^2] + (link.EndsWith("AA", StringComparison.Ordinal) ? "BB" : "AA"),
            $"{head}.{other.Split('.')[1]}.{signature}",
            $"{head}.{body}.",
            $"{Files}/linked/{Unsigned(body)}",
            $"{Files}/linked/nonsense",
            $"{Files}/linked/{new string('a', 2000)}",
        })
        {
            (await _nobody.GetAsync(wrong)).MustRefuse(404, "not-found");
        }
    }

    [Fact]
    public async Task A_link_is_no_way_to_sign_in()
    {
        var link = await Link(await Stored("a.txt", "abc"u8.ToArray()));

        var answer = await _nobody.SendAsync(HttpMethod.Get, Files, null, ("Authorization", "Bearer " + link.Split('/')[^1]));

        answer.MustRefuse(401, "signed-out");
    }

    private static string Unsigned(string body) =>
        $"{Convert.ToBase64String(Encoding.ASCII.GetBytes("{\"alg\":\"none\",\"typ\":\"file-link+jwt\",\"kid\":\"a\"}")).TrimEnd('=')}.{body}.";

    private async Task<string> Link(string id, string? variant = null) =>
        (await _ada.PostAsync($"{Files}/{id}/link", new { variant })).Must(200).GetProperty("url").GetString()!;

    private async Task<string> Stored(string name, byte[] bytes)
    {
        var id = (await _ada.PostAsync(Files, new { name, size = bytes.Length })).Must(201).GetProperty("id").GetString()!;
        (await _ada.SendAsync(HttpMethod.Put, $"{Files}/{id}/parts/1", new ByteArrayContent(bytes))).Must(204);
        (await _ada.PostAsync($"{Files}/{id}/finish")).Must(200);
        return id;
    }
}
