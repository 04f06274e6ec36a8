using Microsoft.Extensions.Options;

namespace LiveChat.Api.Tests.Accounts;

public sealed class OriginRuleTests : IAsyncLifetime
{
    private ChatServer _server = null!;
    private ApiClient _client = null!;
    private string _cookies = "";

    public async ValueTask InitializeAsync()
    {
        _server = await ChatServer.StartAsync(
            ("LiveChat:PublicOrigins:0", "https://App.Example"), ("LiveChat:PublicOrigins:1", "https://chat.example:8443"));
        _client = new ApiClient(_server);
        var answer = await _client.PostAsync("/api/v1/session/sign-up", new { name = "ada", password = "correct horse" });
        _cookies = string.Join("; ", answer.Cookies.Select(cookie => cookie.Split(';')[0]));
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _server.DisposeAsync();
    }

    [Theory]
    [InlineData("https://app.example", true)]
    [InlineData("HTTPS://APP.EXAMPLE", true)]
    [InlineData("https://app.example:443", true)]
    [InlineData("https://chat.example:8443", true)]
    [InlineData("https://chat.example", false)]
    [InlineData("http://app.example", false)]
    [InlineData("https://app.example:444", false)]
    [InlineData("https://app.example.evil.com", false)]
    [InlineData("https://evil.com/app.example", false)]
    [InlineData("https://evilapp.example", false)]
    [InlineData("https://app.example@evil.com", false)]
    [InlineData("https://evil.com#https://app.example", false)]
    [InlineData("https://sub.app.example", false)]
    [InlineData("https://evil.example", false)]
    [InlineData("null", false)]
    [InlineData("", false)]
    [InlineData("https://", false)]
    [InlineData("https://app.example/", false)]
    [InlineData("file://", false)]
    [InlineData("chrome-extension://abcdef", false)]
    [InlineData("https://аpp.example", false)] // Cyrillic
    public async Task An_origin_is_ours_or_it_is_not(string origin, bool ours)
    {
        var with = await Change(("Cookie", _cookies), ("Origin", origin));
        var without = await Change(("Origin", origin));

        if (ours)
        {
            with.Must(200);
            without.MustRefuse(401, "signed-out");
        }
        else
        {
            with.MustRefuse(403, "foreign-origin");
            without.MustRefuse(403, "foreign-origin");
        }
    }

    [Fact]
    public async Task The_address_itself_is_ours_with_its_port_and_no_other()
    {
        (await Change(("Cookie", _cookies), ("Origin", _server.Origin))).Must(200);
        (await Change(("Cookie", _cookies), ("Origin", "http://127.0.0.1"))).MustRefuse(403, "foreign-origin");
        (await Change(("Cookie", _cookies), ("Origin", _server.Origin.Replace("127.0.0.1", "localhost", StringComparison.Ordinal))))
            .MustRefuse(403, "foreign-origin");
    }

    [Fact]
    public async Task Without_an_origin_a_cookie_needs_the_browsers_word_for_the_site()
    {
        (await Change(("Cookie", _cookies))).MustRefuse(403, "foreign-origin");
        (await Change(("Cookie", _cookies), ("Sec-Fetch-Site", "cross-site"))).MustRefuse(403, "foreign-origin");
        (await Change(("Cookie", _cookies), ("Sec-Fetch-Site", "same-site"))).MustRefuse(403, "foreign-origin");
        (await Change(("Cookie", _cookies), ("Sec-Fetch-Site", "same-origin"))).Must(200);
    }

    [Fact]
    public async Task Without_an_origin_and_without_cookies_programs_come_in()
    {
        using var program = await ApiClient.SignUpAsync(_server, "bot");

        (await program.PatchAsync("/api/v1/users/me", new { displayName = "Bot" })).Must(200);
    }

    [Theory]
    [InlineData("https://chat.example/")]
    [InlineData("chat.example")]
    [InlineData("https://chat.example/path")]
    [InlineData("*")]
    public async Task A_configured_origin_that_can_never_match_is_refused_at_start(string origin)
    {
        var refused = await Assert.ThrowsAsync<OptionsValidationException>(
            () => ChatServer.StartAsync(("LiveChat:PublicOrigins:0", origin)));

        Assert.Contains("PublicOrigins", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_origins_are_none()
    {
        var answer = await RawHttp.SendAsync(
            _server, "POST /api/v1/session/sign-up HTTP/1.1", "Host: {host}", "Origin: https://app.example", "Origin: https://app.example", "Content-Length: 0");

        Assert.StartsWith("HTTP/1.1 403", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reading_is_open_to_every_origin_because_no_other_page_can_see_the_answer()
    {
        var answer = await _client.SendAsync(
            HttpMethod.Get, "/api/v1/session", null, ("Cookie", _cookies), ("Origin", "https://evil.example"));

        answer.Must(200);
        Assert.DoesNotContain(answer.Headers.Keys, name => name.StartsWith("Access-Control", StringComparison.OrdinalIgnoreCase));
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("multipart/form-data; boundary=x")]
    public async Task A_form_of_another_site_changes_nothing(string type)
    {
        var body = ApiClient.Raw("{\"displayName\":\"Eve\"}", "application/json");
        body.Headers.Remove("Content-Type");
        body.Headers.TryAddWithoutValidation("Content-Type", type);

        var answer = await _client.SendAsync(
            HttpMethod.Patch, "/api/v1/users/me", body, ("Cookie", _cookies), ("Origin", "https://app.example"));

        answer.MustRefuse(415, "bad-request");
    }

    private Task<ApiAnswer> Change(params (string, string)[] headers) =>
        _client.SendAsync(HttpMethod.Patch, "/api/v1/users/me", ApiClient.Json(new { displayName = "Ada" }), headers);
}
