using System.Collections.Concurrent;
using System.Diagnostics;
using LiveChat.Silo.Telemetry;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Logging;
using OpenTelemetry;
using OpenTelemetry.Trace;

namespace LiveChat.Silo.Tests.Telemetry;

public sealed class RequestTracesTests
{
    private const string Canary = "canary7f3a";

    [Fact]
    public async Task A_trace_tells_the_route_and_nothing_that_stood_in_the_address()
    {
        var traces = await TracesOfAsync($"/api/v1/invites/{Canary}?q={Canary}", $"/invite/{Canary}?q={Canary}", $"/boom/{Canary}?q={Canary}");

        Assert.Equal(3, traces.Length);
        Assert.All(traces, trace => Assert.DoesNotContain(Canary, Everything(trace), StringComparison.Ordinal));
        Assert.Contains(traces, trace => (string?)trace.GetTagItem("url.path") == "/api/v1/invites/{code}" && trace.DisplayName == "GET /api/v1/invites/{code}");
    }

    [Fact]
    public async Task Watchers_and_sockets_are_not_traced()
    {
        Assert.Empty(await TracesOfAsync("/healthz", "/readyz", "/metrics", "/hub"));
    }

    private static async Task<Activity[]> TracesOfAsync(params string[] paths)
    {
        var kept = new Kept();
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Configuration[TelemetrySetup.OtlpEndpoint] = "http://127.0.0.1:1";
        builder.AddChatTelemetry();
        builder.Services.ConfigureOpenTelemetryTracerProvider(traces => traces.AddProcessor(kept));
        await using var app = builder.Build();
        app.MapGet("/api/v1/invites/{code}", (string code) => code);
        app.MapGet("/boom/{code}", (string code) => { throw new InvalidOperationException(code); });
        foreach (var path in (string[])["/healthz", "/readyz", "/metrics", "/hub"])
        {
            app.MapGet(path, () => "");
        }

        await app.StartAsync(TestContext.Current.CancellationToken);
        using var http = new HttpClient { BaseAddress = new Uri(app.Urls.Single()) };
        foreach (var path in paths)
        {
            using var answer = await http.GetAsync(path, TestContext.Current.CancellationToken);
        }

        await app.StopAsync(TestContext.Current.CancellationToken);
        return [.. kept.All];
    }

    private static string Everything(Activity trace) => string.Join(
        " ",
        [
            trace.DisplayName, trace.OperationName, trace.StatusDescription,
            .. trace.TagObjects.Select(tag => $"{tag.Key}={tag.Value}"),
            .. trace.Events.SelectMany(happened => happened.Tags.Select(tag => $"{tag.Key}={tag.Value}")),
        ]);

    private sealed class Kept : BaseProcessor<Activity>
    {
        public ConcurrentQueue<Activity> All { get; } = new();

        public override void OnEnd(Activity data) => All.Enqueue(data);
    }
}
