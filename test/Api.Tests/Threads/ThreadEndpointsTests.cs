namespace LiveChat.Api.Tests.Threads;

/// <summary>Threads over HTTP: one of them, and the list of those that one follows.</summary>
public sealed class ThreadEndpointsTests : IAsyncLifetime
{
    private ChatServer _server = null!;
    private ApiClient _ada = null!;
    private ApiClient _ben = null!;
    private ApiClient _eve = null!;
    private string _room = "";
    private long _root;

    public async ValueTask InitializeAsync()
    {
        _server = await ChatServer.StartAsync();
        _ada = await ApiClient.SignUpAsync(_server, "ada");
        _ben = await ApiClient.SignUpAsync(_server, "ben");
        _eve = await ApiClient.SignUpAsync(_server, "eve");
        _room = (await _ada.PostAsync("/api/v1/rooms", new { name = "Garden", visibility = "private" })).Must(201).GetProperty("id").GetString()!;
        var code = (await _ada.PostAsync($"/api/v1/rooms/{_room}/invites", new { })).Must(201).GetProperty("code").GetString();
        (await _ben.PostAsync($"/api/v1/invites/{code}/accept", new { })).Must(200);
        _root = await Say(_ada, new { clientId = "m1", text = "one" });
    }

    public async ValueTask DisposeAsync()
    {
        _ada.Dispose();
        _ben.Dispose();
        _eve.Dispose();
        await _server.DisposeAsync();
    }

    [Fact]
    public async Task A_thread_is_read_page_by_page_and_says_how_one_stands_to_it()
    {
        var (first, second) = (await Reply("r1"), await Reply("r2"));

        var page = (await _ben.GetAsync($"{Thread}?limit=1")).Must(200);
        var older = (await _ben.GetAsync($"{Thread}?limit=1&cursor={page.GetProperty("next").GetString()}")).Must(200);

        Assert.Equal([_root, second], Seqs(page));
        Assert.Equal([_root, first], Seqs(older));
        Assert.False(older.TryGetProperty("next", out _));
        Assert.Equal(2, page.GetProperty("notes")[0].GetProperty("thread").GetProperty("replies").GetInt64());
        Assert.True(page.GetProperty("mark").GetProperty("following").GetBoolean());
        Assert.Equal(_room, page.GetProperty("mark").GetProperty("room").GetString());
    }

    [Fact]
    public async Task What_one_follows_is_listed_with_what_it_is_about_until_it_is_read()
    {
        await Reply("r1");
        await _ben.PutAsync($"{Thread}/follow", new { });
        await Say(_ada, new { clientId = "r2", text = "two", thread = _root });

        var mark = (await _ben.PutAsync($"{Thread}/read", new { ordinal = 2 })).Must(200);
        var mine = (await _ben.GetAsync("/api/v1/threads")).Must(200).GetProperty("items");
        var unread = (await _ben.GetAsync("/api/v1/threads?unread=true")).Must(200).GetProperty("items");

        Assert.Equal((2, 2), (mark.GetProperty("read").GetInt64(), mark.GetProperty("last").GetInt64()));
        var row = Assert.Single(mine.EnumerateArray());
        Assert.Equal("one", row.GetProperty("events")[0].GetProperty("text").GetString());
        Assert.Equal(2, row.GetProperty("notes")[0].GetProperty("thread").GetProperty("replies").GetInt64());
        Assert.Empty(unread.EnumerateArray());
        Assert.False((await _ben.DeleteAsync($"{Thread}/follow")).Must(200).GetProperty("following").GetBoolean());
        Assert.Empty((await _ben.GetAsync("/api/v1/threads")).Must(200).GetProperty("items").EnumerateArray());
    }

    [Fact]
    public async Task All_that_one_follows_is_read_at_once()
    {
        (await _ada.PutAsync($"{Thread}/follow", new { })).Must(200);
        await Reply("r1");
        (await _ada.GetAsync("/api/v1/threads")).Must(200); // It asks the room, should the news of the reply still be on their way.
        Assert.Single(await Unread());

        (await _ada.PostAsync("/api/v1/threads/read", new { })).Must(204);

        Assert.Empty(await Unread());

        async Task<System.Text.Json.JsonElement.ArrayEnumerator> Unread() =>
            (await _ada.GetAsync("/api/v1/threads?unread=true")).Must(200).GetProperty("items").EnumerateArray();
    }

    [Fact]
    public async Task A_reply_to_nothing_or_to_a_reply_is_refused()
    {
        var reply = await Reply("r1");

        foreach (var nothing in new[] { 0, -1, 1, 99, long.MaxValue })
        {
            (await Post(_ben, new { clientId = "r2", text = "x", thread = nothing })).MustRefuse(404, "message-not-found");
        }

        (await Post(_ben, new { clientId = "r2", text = "x", thread = reply })).MustRefuse(400, "thread-inside");
        (await Post(_ben, new { clientId = "r2", text = "x", echo = true })).MustRefuse(400, "bad-request");
        (await Post(_ben, new { clientId = "r2", text = "x", thread = "1" })).Must(400);
        (await Post(_ben, new { clientId = "r2", text = "x", thread = _root, echo = "yes" })).Must(400);
        (await _eve.PostAsync($"/api/v1/rooms/{_room}/messages", new { clientId = "r2", text = "x", thread = _root })).MustRefuse(404, "not-found");
    }

    [Theory]
    [InlineData("?limit=0")]
    [InlineData("?limit=101")]
    [InlineData("?cursor=x")]
    [InlineData("?cursor=-1")]
    [InlineData("?cursor=1.5")]
    public async Task A_page_that_cannot_be_is_a_bad_request(string query) => (await _ada.GetAsync(Thread + query)).MustRefuse(400, "bad-request");

    [Theory]
    [InlineData("?limit=0")]
    [InlineData("?limit=51")]
    [InlineData("?cursor=x")]
    [InlineData("?cursor=1.2.3.4")]
    public async Task So_is_one_of_the_list(string query) => (await _ada.GetAsync("/api/v1/threads" + query)).MustRefuse(400, "bad-request");

    [Theory]
    [InlineData("GET", "")]
    [InlineData("PUT", "/read")]
    [InlineData("PUT", "/follow")]
    [InlineData("DELETE", "/follow")]
    public async Task A_stranger_cannot_tell_a_thread_from_none(string method, string path)
    {
        await Reply("r1");

        foreach (var message in new[] { _root, 99 })
        {
            var answer = await _eve.SendAsync(new HttpMethod(method), $"/api/v1/rooms/{_room}/messages/{message}/thread{path}", ApiClient.Raw("""{"ordinal":0}"""));
            answer.MustRefuse(404, "not-found");
        }

        (await _ben.SendAsync(new HttpMethod(method), $"/api/v1/rooms/{_room}/messages/99/thread{path}", ApiClient.Raw("""{"ordinal":0}""")))
            .MustRefuse(404, "message-not-found");
    }

    private string Thread => $"/api/v1/rooms/{_room}/messages/{_root}/thread";

    private Task<long> Reply(string clientId) => Say(_ben, new { clientId, text = "reply", thread = _root });

    private async Task<long> Say(ApiClient who, object draft) => (await Post(who, draft)).Must(200).GetProperty("seq").GetInt64();

    private Task<ApiAnswer> Post(ApiClient who, object draft) => who.PostAsync($"/api/v1/rooms/{_room}/messages", draft);

    private static long[] Seqs(System.Text.Json.JsonElement page) =>
        [.. page.GetProperty("events").EnumerateArray().Select(happened => happened.GetProperty("seq").GetInt64())];
}
