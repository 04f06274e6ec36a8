using System.Text.Json;

namespace LiveChat.Api.Tests.Web;

public sealed class ApiDescriptionTests
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    [Fact]
    public async Task The_checked_in_description_is_the_one_that_is_served()
    {
        await using var server = await ChatServer.StartAsync();
        using var client = new ApiClient(server);

        var served = await client.GetAsync("/openapi/v1.json");

        CheckedIn.MustBe("docs/api/openapi.json", JsonSerializer.Serialize(served.Must(200), Indented) + "\n");
    }

    [Fact]
    public async Task The_reference_page_loads_nothing_from_elsewhere()
    {
        await using var server = await ChatServer.StartAsync();
        using var client = new ApiClient(server);

        var page = await client.GetAsync("/docs/api/");

        Assert.Equal(200, (int)page.Status);
        Assert.DoesNotContain("https://", page.Text, StringComparison.Ordinal);
        Assert.Contains("default-src 'self'", page.Headers["Content-Security-Policy"][0], StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe-inline", (await client.GetAsync("/")).Headers["Content-Security-Policy"][0], StringComparison.Ordinal);
    }
}
