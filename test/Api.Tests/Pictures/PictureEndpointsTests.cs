using System.Net;
using System.Net.Http.Headers;

namespace LiveChat.Api.Tests.Pictures;

public sealed class PictureEndpointsTests : IAsyncLifetime
{
    private const string Mine = "/api/v1/users/me/picture";

    /// <summary>One pixel, as small as a PNG can be.</summary>
    private static readonly byte[] Png = Convert.FromBase64String(
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNk+A8AAQUBAScY42YAAAAASUVORK5CYII=");

    private ChatServer _server = null!;
    private ApiClient _ada = null!;
    private ApiClient _bob = null!;

    public async ValueTask InitializeAsync()
    {
        _server = await ChatServer.StartAsync();
        _ada = await ApiClient.SignUpAsync(_server, "ada");
        _bob = await ApiClient.SignUpAsync(_server, "bob");
    }

    public async ValueTask DisposeAsync()
    {
        _ada.Dispose();
        _bob.Dispose();
        await _server.DisposeAsync();
    }

    [Theory]
    [InlineData("image/png")]
    [InlineData("text/html; charset=utf-7")]
    [InlineData("application/json")]
    [InlineData(null)]
    public async Task Others_see_the_picture_as_what_it_is_whatever_it_was_called(string? type)
    {
        var picture = (await Put(Png, type)).Must(200).GetProperty("picture").GetString();

        var seen = await _bob.GetAsync($"/api/v1/pictures/{_ada.UserId}/{picture}");

        Assert.Equal(HttpStatusCode.OK, seen.Status);
        Assert.Equal(Png, seen.Bytes);
        Assert.Equal("image/png", Header(seen, "Content-Type"));
        Assert.Equal("max-age=31536000, private, immutable", Header(seen, "Cache-Control")); // In the order that the client puts them.
        Assert.Equal("nosniff", Header(seen, "X-Content-Type-Options"));
        Assert.Equal("default-src 'none'; frame-ancestors 'none'; sandbox", Header(seen, "Content-Security-Policy"));
        Assert.Equal($"inline; filename={picture}.png", Header(seen, "Content-Disposition"));
        Assert.Equal("same-origin", Header(seen, "Cross-Origin-Resource-Policy"));
    }

    [Fact]
    public async Task Wherever_somebody_is_shown_their_picture_is_named()
    {
        var room = (await _ada.PostAsync("/api/v1/rooms", new { name = "Garden", visibility = "public" })).Must(201).GetProperty("id").GetString();
        var picture = (await Put(Png, "image/png")).Must(200).GetProperty("picture").GetString();

        var shown = new[]
        {
            (await _ada.GetAsync("/api/v1/users/me")).Must(200),
            (await _bob.GetAsync($"/api/v1/users/{_ada.UserId}")).Must(200),
            (await _bob.GetAsync($"/api/v1/users?ids={_ada.UserId}")).Must(200)[0],
            (await _bob.GetAsync("/api/v1/users/search?q=ada")).Must(200).GetProperty("items")[0],
            (await _ada.GetAsync($"/api/v1/rooms/{room}/members")).Must(200).GetProperty("items")[0],
            (await _ada.GetAsync("/api/v1/admin/users?q=ada")).Must(200).GetProperty("items")[0],
        };

        Assert.All(shown, person => Assert.Equal(picture, person.GetProperty("picture").GetString()));
        Assert.False((await _ada.GetAsync($"/api/v1/users/{_bob.UserId}")).Must(200).TryGetProperty("picture", out _));
    }

    [Fact]
    public async Task What_is_not_there_is_the_same_not_found_for_whatever_reason()
    {
        var old = (await Put(Png, "image/png")).Must(200).GetProperty("picture").GetString();
        Assert.False((await _ada.DeleteAsync(Mine)).Must(200).TryGetProperty("picture", out _));

        var answers = new[]
        {
            await _bob.GetAsync($"/api/v1/pictures/{_ada.UserId}/{old}"),
            await _bob.GetAsync($"/api/v1/pictures/{_bob.UserId}/{old}"),
            await _bob.GetAsync($"/api/v1/pictures/01jznobody/{old}"),
            await _bob.GetAsync($"/api/v1/pictures/{_ada.UserId}/0"),
        };

        Assert.All(answers, answer => answer.MustRefuse(404, "not-found"));
        Assert.All(answers, answer => Assert.Equal(answers[0].Bytes, answer.Bytes));
        Assert.All(answers, answer => Assert.Equal("no-store", Header(answer, "Cache-Control")));
    }

    [Fact]
    public async Task Strangers_see_no_pictures_and_set_none()
    {
        using var nobody = new ApiClient(_server);
        var picture = (await Put(Png, "image/png")).Must(200).GetProperty("picture").GetString();

        (await nobody.GetAsync($"/api/v1/pictures/{_ada.UserId}/{picture}")).MustRefuse(401, "signed-out");
        (await nobody.SendAsync(HttpMethod.Put, Mine, new ByteArrayContent(Png))).MustRefuse(401, "signed-out");
        (await nobody.DeleteAsync(Mine)).MustRefuse(401, "signed-out");
        (await _ada.SendAsync(HttpMethod.Put, Mine, new ByteArrayContent(Png), ("Origin", "https://evil.example"))).MustRefuse(403, "foreign-origin");
    }

    [Fact]
    public async Task What_is_no_picture_is_refused_and_changes_nothing()
    {
        var picture = (await Put(Png, "image/png")).Must(200).GetProperty("picture").GetString();
        byte[][] unfit = [[], "<svg/>"u8.ToArray(), "GIF89a"u8.ToArray(), Png[..^1], [.. Png, 0], "https://10.0.0.1/me.png"u8.ToArray(), """{"url":"http://169.254.169.254/"}"""u8.ToArray()];

        foreach (var file in unfit)
        {
            (await Put(file, "image/png")).MustRefuse(400, "picture-invalid");
        }

        (await _ada.SendAsync(HttpMethod.Put, Mine)).MustRefuse(400, "picture-invalid");
        Assert.Equal(picture, (await _ada.GetAsync("/api/v1/users/me")).Must(200).GetProperty("picture").GetString());
    }

    [Theory]
    [InlineData(65_537, false)]
    [InlineData(131_072, false)]
    [InlineData(65_537, true)]
    public async Task What_is_too_large_is_refused_however_it_is_sent(int length, bool chunked)
    {
        var body = new ByteArrayContent(new byte[length]);
        using var request = chunked ? (HttpContent)new Unmeasured(body) : body;

        (await _ada.SendAsync(HttpMethod.Put, Mine, request)).MustRefuse(413, "picture-too-large");
        (await _ada.GetAsync("/api/v1/users/me")).Must(200);
    }

    [Fact]
    public async Task What_is_far_too_large_is_refused_before_it_comes()
    {
        var answer = await RawHttp.SendAsync(_server, $"PUT {Mine} HTTP/1.1", "Host: {host}", $"Authorization: Bearer {_ada.AccessToken}", "Content-Length: 10000000");

        Assert.StartsWith("HTTP/1.1 413 ", answer, StringComparison.Ordinal);
        Assert.Contains("\"code\":\"picture-too-large\"", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_picture_in_pieces_is_put_together()
    {
        using var request = new Unmeasured(new ByteArrayContent(Png));

        Assert.True((await _ada.SendAsync(HttpMethod.Put, Mine, request)).Must(200).TryGetProperty("picture", out _));
    }

    private Task<ApiAnswer> Put(byte[] file, string? type)
    {
        var body = new ByteArrayContent(file);
        body.Headers.ContentType = type is null ? null : MediaTypeHeaderValue.Parse(type);
        return _ada.SendAsync(HttpMethod.Put, Mine, body);
    }

    private static string Header(ApiAnswer answer, string name) => Assert.Single(answer.Headers[name]);

    /// <summary>Sent without saying how much it is.</summary>
    private sealed class Unmeasured(HttpContent content) : HttpContent
    {
        protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) => content.CopyToAsync(stream, TestContext.Current.CancellationToken);

        protected override bool TryComputeLength(out long length)
        {
            length = 0;
            return false;
        }
    }
}
