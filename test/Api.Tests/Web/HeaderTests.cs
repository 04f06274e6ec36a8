namespace LiveChat.Api.Tests.Web;

/// <summary>What every kind of answer says to browsers, word for word.</summary>
public sealed class HeaderTests
{
    private const string Guards = """
        Content-Security-Policy: default-src 'self'; img-src 'self' data: blob:; media-src 'self' blob:; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'
        Cross-Origin-Opener-Policy: same-origin
        Cross-Origin-Resource-Policy: same-origin
        Permissions-Policy: camera=(), microphone=(self), geolocation=(), payment=(), usb=()
        Referrer-Policy: same-origin
        X-Content-Type-Options: nosniff
        X-Frame-Options: DENY
        """;

    [Fact]
    public async Task Every_answer_carries_the_guards_and_nothing_about_the_server()
    {
        await using var server = await ChatServer.StartAsync();
        using var ada = await ApiClient.SignUpAsync(server, "ada");
        using var nobody = new ApiClient(server);

        foreach (var answer in (ApiAnswer[])
            [
                await ada.GetAsync("/api/v1/session"),
                await ada.GetAsync("/api/v1/nothing"),
                await nobody.GetAsync("/api/v1/session"),
                await nobody.GetAsync("/"),
                await nobody.GetAsync("/nothing"),
                await nobody.GetAsync("/healthz"),
                await nobody.GetAsync("/readyz"),
                await nobody.GetAsync("/health/details"),
                await nobody.GetAsync("/openapi/v1.json"),
                await nobody.PostAsync("/api/v1/session", new { }),
                await nobody.SendAsync(HttpMethod.Post, "/api/v1/session", null, ("Origin", "https://evil.example")),
            ])
        {
            Assert.Equal(Guards, Of(answer, Guards.Split('\n').Select(line => line.Split(':')[0])));
            Assert.DoesNotContain("Server", answer.Headers.Keys);
            Assert.DoesNotContain("X-Powered-By", answer.Headers.Keys);
            Assert.DoesNotContain("Strict-Transport-Security", answer.Headers.Keys);
        }
    }

    [Fact]
    public async Task Nothing_of_the_API_is_kept_by_a_cache()
    {
        await using var server = await ChatServer.StartAsync();
        using var ada = await ApiClient.SignUpAsync(server, "ada");

        foreach (var path in (string[])["/api/v1/session", "/api/v1/users/me", "/api/v1/rooms", "/api/v1/rooms/x", "/api/v1/server", "/api/nothing"])
        {
            Assert.Equal(["no-store"], (await ada.GetAsync(path)).Headers["Cache-Control"]);
        }
    }

    private static string Of(ApiAnswer answer, IEnumerable<string> names) => string.Join(
        "\n", names.Select(name => $"{name}: {string.Join(", ", answer.Headers.GetValueOrDefault(name) ?? ["(missing)"])}"));
}
