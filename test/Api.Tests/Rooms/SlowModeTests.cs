namespace LiveChat.Api.Tests.Rooms;

public sealed class SlowModeTests : IAsyncLifetime
{
    private ChatServer _server = null!;
    private ApiClient _ada = null!;
    private ApiClient _ben = null!;
    private string _room = "";

    public async ValueTask InitializeAsync()
    {
        _server = await ChatServer.StartAsync();
        _ada = await ApiClient.SignUpAsync(_server, "ada");
        _ben = await ApiClient.SignUpAsync(_server, "ben");
        _room = (await _ada.PostAsync("/api/v1/rooms", new { name = "Garden", visibility = "public" })).Must(201).GetProperty("id").GetString()!;
        (await _ben.PutAsync($"/api/v1/rooms/{_room}/members/me", new { })).Must(200);
    }

    public async ValueTask DisposeAsync()
    {
        _ada.Dispose();
        _ben.Dispose();
        await _server.DisposeAsync();
    }

    [Fact]
    public async Task Who_has_to_wait_is_told_how_long_over_http_and_with_the_room()
    {
        var changed = (await _ada.PatchAsync($"/api/v1/rooms/{_room}", new { slowMode = 30 })).Must(200);
        Assert.Equal(30, changed.GetProperty("policy").GetProperty("slowMode").GetInt32());
        (await SendAsync("c1")).Must(200);

        var refused = await SendAsync("c2");

        refused.MustRefuse(429, "slow-mode");
        Assert.Equal(30_000, refused.Body.GetProperty("retryAfterMs").GetInt32());
        Assert.Equal("30", refused.Headers["Retry-After"][0]);
        Assert.Equal(
            _server.Clock.GetUtcNow().AddSeconds(30).ToUnixTimeMilliseconds(),
            (await _ben.GetAsync($"/api/v1/rooms/{_room}")).Must(200).GetProperty("slowUntil").GetInt64());
        (await SendAsync("c1")).Must(200);
        _server.Clock.Advance(TimeSpan.FromSeconds(30));
        (await SendAsync("c2")).Must(200);
    }

    [Fact]
    public async Task Whoever_may_not_set_it_and_what_is_no_pause_are_refused()
    {
        (await _ben.PatchAsync($"/api/v1/rooms/{_room}", new { slowMode = 30 })).MustRefuse(403, "forbidden");
        (await _ada.PatchAsync($"/api/v1/rooms/{_room}", new { slowMode = 4 })).MustRefuse(400, "bad-request");
        (await _ada.PatchAsync($"/api/v1/rooms/{_room}", new { slowMode = "30" })).MustRefuse(400, "bad-request");

        Assert.False((await _ben.GetAsync($"/api/v1/rooms/{_room}")).Must(200).GetProperty("policy").TryGetProperty("slowMode", out _));
    }

    private Task<ApiAnswer> SendAsync(string clientId) => _ben.PostAsync($"/api/v1/rooms/{_room}/messages", new { clientId, text = "hello" });
}
