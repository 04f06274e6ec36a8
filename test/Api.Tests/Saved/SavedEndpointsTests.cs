namespace LiveChat.Api.Tests.Saved;

/// <summary>Messages that somebody saved for later, over HTTP.</summary>
public sealed class SavedEndpointsTests : IAsyncLifetime
{
    private const string List = "/api/v1/saved";

    private ChatServer _server = null!;
    private ApiClient _ada = null!;
    private ApiClient _eve = null!;
    private string _room = "";

    public async ValueTask InitializeAsync()
    {
        _server = await ChatServer.StartAsync();
        _ada = await ApiClient.SignUpAsync(_server, "ada");
        _eve = await ApiClient.SignUpAsync(_server, "eve");
        _room = (await _ada.PostAsync("/api/v1/rooms", new { name = "Garden", visibility = "private" })).Must(201).GetProperty("id").GetString()!;
        foreach (var text in (string[])["one", "two", "three"])
        {
            (await _ada.PostAsync($"/api/v1/rooms/{_room}/messages", new { clientId = text, text })).Must(200);
        }
    }

    public async ValueTask DisposeAsync()
    {
        _ada.Dispose();
        _eve.Dispose();
        await _server.DisposeAsync();
    }

    [Fact]
    public async Task What_is_saved_comes_in_pages_the_last_first_until_it_is_taken_off()
    {
        foreach (var message in (int[])[2, 4, 3, 4])
        {
            (await _ada.PutAsync(Saved(message))).Must(204);
        }

        var page = (await _ada.GetAsync($"{List}?limit=2")).Must(200);
        var rest = (await _ada.GetAsync($"{List}?limit=2&cursor={page.GetProperty("next").GetString()}")).Must(200);
        Assert.Equal(["two", "three"], Texts(page));
        Assert.Equal(["one"], Texts(rest));
        Assert.False(rest.TryGetProperty("next", out _));
        Assert.Equal(_server.Clock.GetUtcNow().ToUnixTimeMilliseconds(), page.GetProperty("items")[0].GetProperty("savedAt").GetInt64());

        (await _ada.DeleteAsync(Saved(3))).Must(204);
        (await _ada.DeleteAsync(Saved(3))).Must(204);
        Assert.Equal("4 2", await MarksAsync(_ada));
        Assert.Equal(["three", "one"], Texts((await _ada.GetAsync(List)).Must(200)));
    }

    [Fact]
    public async Task Nobody_saves_what_they_may_not_read_and_the_list_is_ones_own()
    {
        (await _ada.PutAsync(Saved(2))).Must(204);

        foreach (var message in (int[])[2, 99])
        {
            (await _eve.PutAsync(Saved(message))).MustRefuse(404, "not-found");
            (await _eve.DeleteAsync(Saved(message))).MustRefuse(404, "not-found");
        }

        (await _ada.PutAsync(Saved(99))).MustRefuse(404, "message-not-found");
        Assert.Empty(await MarksAsync(_eve));
        Assert.Empty(Texts((await _eve.GetAsync(List)).Must(200)));
        Assert.Equal("2", await MarksAsync(_ada));
    }

    [Theory]
    [InlineData("?limit=0")]
    [InlineData("?limit=51")]
    [InlineData("?cursor=x")]
    [InlineData("?cursor=")]
    [InlineData("?cursor=0")]
    [InlineData("?cursor=-1")]
    public async Task A_page_that_cannot_be_is_a_bad_request(string query) => (await _ada.GetAsync(List + query)).MustRefuse(400, "bad-request");

    private string Saved(int message) => $"/api/v1/rooms/{_room}/messages/{message}/saved";

    private static async Task<string> MarksAsync(ApiClient who) =>
        string.Join(' ', (await who.GetAsync($"{List}/marks")).Must(200).GetProperty("items").EnumerateArray().Select(mark => mark.GetProperty("message")));

    private static IEnumerable<string?> Texts(System.Text.Json.JsonElement page) =>
        page.GetProperty("items").EnumerateArray().Select(row => row.GetProperty("message").GetProperty("events")[0].GetProperty("text").GetString());
}
