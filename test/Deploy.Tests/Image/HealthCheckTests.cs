using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace LiveChat.Deploy.Tests.Image;

/// <summary>The very words of the image's health check, said to a server that is well and to one that is not.</summary>
public sealed partial class HealthCheckTests
{
    [Theory]
    [InlineData(StatusCodes.Status200OK, 0)]
    [InlineData(StatusCodes.Status503ServiceUnavailable, 1)]
    public async Task The_health_check_of_the_image_tells_a_server_that_is_well(int status, int expected)
    {
        await using var server = await StartAsync(status);

        var check = await CheckAsync(server.Urls.Single());

        Assert.True(check.Code == expected, $"{check}");
    }

    [Fact]
    public async Task The_health_check_of_the_image_fails_when_nobody_answers()
    {
        string url;
        await using (var server = await StartAsync(StatusCodes.Status200OK))
        {
            url = server.Urls.Single();
        }

        var check = await CheckAsync(url);

        Assert.True(check.Code == 1 && check.Complained.StartsWith("No answer", StringComparison.Ordinal), $"{check}");
    }

    private static async Task<Command> CheckAsync(string url)
    {
        var words = JsonSerializer.Deserialize<string[]>(Words().Match(Dockerfile.Last("HEALTHCHECK")).Value)!;
        Assert.Equal("http://127.0.0.1:8080", words[^1]);
        Assert.Equal(Path.GetFileName(Places.Silo), words[1]);
        return await Command.RunAsync(words[0], Path.GetDirectoryName(Places.Silo)!, [.. words[1..^1], url]);
    }

    private static async Task<WebApplication> StartAsync(int status)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var server = builder.Build();
        server.Run(context =>
        {
            context.Response.StatusCode = status;
            return Task.CompletedTask;
        });
        await server.StartAsync();
        return server;
    }

    [GeneratedRegex(@"\[.*\]")]
    private static partial Regex Words();
}
