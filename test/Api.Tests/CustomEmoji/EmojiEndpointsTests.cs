using System.Net;
using LiveChat.Grains;
using LiveChat.Grains.Permissions;
using LiveChat.Grains.Users;

namespace LiveChat.Api.Tests.CustomEmoji;

public sealed class EmojiEndpointsTests : IAsyncLifetime
{
    private const string Parrot = "/api/v1/emoji/blobcat";

    /// <summary>One pixel of two colours, one frame.</summary>
    private static readonly byte[] Gif = Convert.FromBase64String("R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7");

    private ChatServer _server = null!;
    private ApiClient _ada = null!;
    private ApiClient _bob = null!;

    public async ValueTask InitializeAsync()
    {
        _server = await ChatServer.StartAsync(("LiveChat:Rates:EmojiPerHourPerUser", "5"));
        _ada = await ApiClient.SignUpAsync(_server, "ada"); // The first: she administers the server.
        _bob = await ApiClient.SignUpAsync(_server, "bob");
    }

    public async ValueTask DisposeAsync()
    {
        _ada.Dispose();
        _bob.Dispose();
        await _server.DisposeAsync();
    }

    [Fact]
    public async Task All_see_what_somebody_added_as_what_it_is()
    {
        var added = (await Put(_bob, Parrot)).Must(200);
        var picture = added.GetProperty("picture").GetString();

        var list = (await _ada.GetAsync("/api/v1/emoji")).Must(200);
        var seen = await _ada.GetAsync($"{Parrot}/{picture}");

        Assert.Equal(added.GetRawText(), list.GetProperty("emoji")[0].GetRawText());
        Assert.Equal((1, "members"), (list.GetProperty("revision").GetInt64(), list.GetProperty("creators").GetString()));
        Assert.Equal((HttpStatusCode.OK, "image/gif"), (seen.Status, Header(seen, "Content-Type")));
        Assert.Equal(Gif, seen.Bytes);
        Assert.Equal("max-age=31536000, private, immutable", Header(seen, "Cache-Control"));
        Assert.Equal("nosniff", Header(seen, "X-Content-Type-Options"));
        Assert.Equal("default-src 'none'; frame-ancestors 'none'; sandbox", Header(seen, "Content-Security-Policy"));
        Assert.Equal($"inline; filename={picture}.gif", Header(seen, "Content-Disposition"));
    }

    [Fact]
    public async Task Who_has_the_list_is_not_sent_it_again_until_it_is_another()
    {
        var first = await _ada.GetAsync("/api/v1/emoji");
        var same = await _ada.SendAsync(HttpMethod.Get, "/api/v1/emoji", null, ("If-None-Match", Header(first, "ETag")));
        await Put(_ada, Parrot);
        var other = await _ada.SendAsync(HttpMethod.Get, "/api/v1/emoji", null, ("If-None-Match", Header(first, "ETag")));
        (await _ada.PatchAsync("/api/v1/admin/settings", new { emojiCreators = "moderators" })).Must(200);
        var closed = await _ada.SendAsync(HttpMethod.Get, "/api/v1/emoji", null, ("If-None-Match", Header(other, "ETag")));

        Assert.Equal((HttpStatusCode.NotModified, 0), (same.Status, same.Bytes.Length));
        Assert.Equal(1, other.Must(200).GetProperty("emoji").GetArrayLength());
        Assert.Equal("moderators", closed.Must(200).GetProperty("creators").GetString());
        (await Put(_bob, "/api/v1/emoji/blobdog")).MustRefuse(403, "forbidden");
    }

    [Fact]
    public async Task What_is_gone_is_the_same_not_found_as_what_never_was()
    {
        var picture = (await Put(_bob, Parrot)).Must(200).GetProperty("picture").GetString();
        Assert.Equal(HttpStatusCode.NoContent, (await _ada.DeleteAsync(Parrot)).Status);

        var answers = new[]
        {
            await _bob.GetAsync($"{Parrot}/{picture}"), await _bob.GetAsync($"{Parrot}/0"), await _bob.GetAsync($"/api/v1/emoji/blobdog/{picture}"),
            await _bob.GetAsync($"/api/v1/emoji/Blobcat/{picture}"),
        };

        Assert.All(answers, answer => answer.MustRefuse(404, "not-found"));
        Assert.All(answers, answer => Assert.Equal(answers[0].Bytes, answer.Bytes));
        Assert.Equal(HttpStatusCode.NoContent, (await _bob.DeleteAsync(Parrot)).Status);
    }

    [Fact]
    public async Task Only_who_added_it_and_moderators_take_it_away()
    {
        (await Put(_ada, Parrot)).Must(200);
        (await Put(_bob, "/api/v1/emoji/blobdog")).Must(200);

        (await _bob.DeleteAsync(Parrot)).MustRefuse(403, "forbidden");
        Assert.Equal(HttpStatusCode.NoContent, (await _bob.DeleteAsync("/api/v1/emoji/blobdog")).Status);
    }

    [Theory]
    [InlineData("/api/v1/emoji/Blobcat", 400, "emoji-name-invalid")]
    [InlineData("/api/v1/emoji/..%2F..%2Fx", 400, "emoji-name-invalid")]
    [InlineData("/api/v1/emoji/%3Cb%3E", 400, "emoji-name-invalid")]
    [InlineData("/api/v1/emoji/a", 400, "emoji-name-invalid")]
    [InlineData("/api/v1/emoji/tada", 409, "emoji-name-taken")]
    public async Task Not_everything_is_a_name(string path, int status, string code)
    {
        (await Put(_ada, path)).MustRefuse(status, code);
        Assert.Equal(0, (await _ada.GetAsync("/api/v1/emoji")).Must(200).GetProperty("emoji").GetArrayLength());
    }

    [Fact]
    public async Task Not_everything_is_an_emoji()
    {
        (await Put(_ada, Parrot, "<svg/>"u8.ToArray())).MustRefuse(400, "emoji-file-invalid");
        (await Put(_ada, Parrot, [])).MustRefuse(400, "emoji-file-invalid");
        (await Put(_ada, Parrot, new byte[(256 * 1024) + 1])).MustRefuse(413, "emoji-file-too-large");
        var large = await RawHttp.SendAsync(_server, $"PUT {Parrot} HTTP/1.1", "Host: {host}", $"Authorization: Bearer {_ada.AccessToken}", "Content-Length: 10000000");
        Assert.StartsWith("HTTP/1.1 413 ", large, StringComparison.Ordinal);
        Assert.Equal(0, (await _ada.GetAsync("/api/v1/emoji")).Must(200).GetProperty("emoji").GetArrayLength());
    }

    [Fact]
    public async Task Nobody_adds_very_many_at_once()
    {
        for (var i = 0; i < 5; i++)
        {
            (await Put(_bob, $"/api/v1/emoji/many-{i}")).Must(200);
        }

        (await Put(_bob, "/api/v1/emoji/many-5")).MustRefuse(429, "rate-limited");
        (await Put(_ada, "/api/v1/emoji/many-5")).Must(200);
    }

    [Fact]
    public async Task Strangers_and_guests()
    {
        using var nobody = new ApiClient(_server);
        Assert.True((await _server.Grains.Account(UserId.From(_bob.UserId)).SetRole(ServerRole.Guest)).Succeeded);
        var picture = (await Put(_ada, Parrot)).Must(200).GetProperty("picture").GetString();

        (await Put(nobody, "/api/v1/emoji/blobdog")).MustRefuse(401, "signed-out");
        (await nobody.GetAsync("/api/v1/emoji")).MustRefuse(401, "signed-out");
        (await nobody.GetAsync($"{Parrot}/{picture}")).MustRefuse(401, "signed-out");
        (await Put(_bob, "/api/v1/emoji/blobdog")).MustRefuse(403, "forbidden");
        Assert.Equal(HttpStatusCode.OK, (await _bob.GetAsync($"{Parrot}/{picture}")).Status);
    }

    private static Task<ApiAnswer> Put(ApiClient by, string path, byte[]? file = null) => by.SendAsync(HttpMethod.Put, path, new ByteArrayContent(file ?? Gif));

    private static string Header(ApiAnswer answer, string name) => Assert.Single(answer.Headers[name]);
}
