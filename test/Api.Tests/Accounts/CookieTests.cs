namespace LiveChat.Api.Tests.Accounts;

public sealed class CookieTests : IAsyncLifetime
{
    private ChatServer _server = null!;
    private ApiClient _browser = null!;

    public async ValueTask InitializeAsync()
    {
        _server = await ChatServer.StartAsync(("LiveChat:PublicOrigins:0", "https://chat.example"));
        _browser = new ApiClient(_server);
    }

    public async ValueTask DisposeAsync()
    {
        _browser.Dispose();
        await _server.DisposeAsync();
    }

    [Fact]
    public async Task On_a_loopback_address_the_names_are_plain()
    {
        var answer = await SignUp(_server.Origin);

        Assert.Equal(["livechat-device", "livechat-access", "livechat-refresh"], answer.Cookies.Select(cookie => cookie.Split('=')[0]));
        Assert.All(answer.Cookies, cookie => Assert.Matches("; path=/; samesite=strict; httponly$", cookie));
        Assert.All(answer.Cookies, cookie => Assert.DoesNotContain("secure", cookie, StringComparison.OrdinalIgnoreCase));
        Assert.Contains("expires=Sun, 01 Mar 2026 12:10:00 GMT", answer.Cookies[1], StringComparison.Ordinal);
        Assert.Contains("expires=Tue, 31 Mar 2026 12:00:00 GMT", answer.Cookies[2], StringComparison.Ordinal);
        Assert.Contains("expires=Sat, 30 May 2026 12:00:00 GMT", answer.Cookies[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Anywhere_else_they_are_host_cookies_that_need_TLS()
    {
        var answer = await SignUp("https://chat.example");

        Assert.Equal(["__Host-livechat-device", "__Host-livechat-access", "__Host-livechat-refresh"], answer.Cookies.Select(cookie => cookie.Split('=')[0]));
        Assert.All(answer.Cookies, cookie => Assert.Matches("; path=/; secure; samesite=strict; httponly$", cookie));
        Assert.All(answer.Cookies, cookie => Assert.DoesNotContain("domain", cookie, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task Tokens_are_in_the_cookies_or_in_the_body_and_never_in_both()
    {
        var browser = await SignUp(_server.Origin);
        using var program = new ApiClient(_server);
        var inBody = await program.PostAsync("/api/v1/session/sign-up", new { name = "bot", password = "correct horse", tokens = "body" });

        Assert.False(browser.Must(201).TryGetProperty("accessToken", out _));
        Assert.True(inBody.Must(201).TryGetProperty("accessToken", out _));
        Assert.Empty(inBody.Cookies);
    }

    [Fact]
    public async Task A_browser_reads_refreshes_and_signs_out_with_cookies_alone()
    {
        var cookies = Header(await SignUp(_server.Origin));
        (await _browser.SendAsync(HttpMethod.Get, "/api/v1/session", null, ("Cookie", cookies))).Must(200);

        var refreshed = await _browser.SendAsync(
            HttpMethod.Post, "/api/v1/session/refresh", null, ("Cookie", cookies), ("Origin", _server.Origin));
        refreshed.Must(200);
        Assert.Equal(2, refreshed.Cookies.Length);

        var signedOut = await _browser.SendAsync(
            HttpMethod.Delete, "/api/v1/session", null, ("Cookie", Header(refreshed)), ("Origin", _server.Origin));
        signedOut.Must(204);
        Assert.All(signedOut.Cookies, cookie => Assert.Contains("=; expires=Thu, 01 Jan 1970", cookie, StringComparison.Ordinal));
        (await _browser.SendAsync(HttpMethod.Get, "/api/v1/session", null, ("Cookie", Header(refreshed)))).MustRefuse(401, "signed-out");
    }

    [Fact]
    public async Task A_dead_refresh_cookie_is_taken_back()
    {
        var answer = await _browser.SendAsync(
            HttpMethod.Post, "/api/v1/session/refresh", null, ("Cookie", "livechat-refresh=a.b.c"), ("Origin", _server.Origin));

        answer.MustRefuse(401, "signed-out");
        Assert.All(answer.Cookies, cookie => Assert.Contains("expires=Thu, 01 Jan 1970", cookie, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_plain_cookie_counts_on_loopback_only()
    {
        var cookies = Header(await SignUp(_server.Origin));

        (await _browser.SendAsync(HttpMethod.Get, "/api/v1/session", null, ("Cookie", cookies), ("Host", "chat.example")))
            .MustRefuse(401, "signed-out");
    }

    private Task<ApiAnswer> SignUp(string origin) => _browser.SendAsync(
        HttpMethod.Post, "/api/v1/session/sign-up", ApiClient.Json(new { name = "ada", password = "correct horse" }), ("Origin", origin));

    private static string Header(ApiAnswer answer) => string.Join("; ", answer.Cookies.Select(cookie => cookie.Split(';')[0]));
}
