using LiveChat.Api.Hub;
using OpenTelemetry.Instrumentation.AspNetCore;

namespace LiveChat.Silo.Telemetry;

/// <summary>Which requests are traced, and what of them is not told: an address can carry an invitation's code, or what somebody searches for.</summary>
internal static class RequestTraces
{
    private const string Path = "url.path";
    private const string Query = "url.query";

    /// <summary>Those of watchers, and sockets: they last for days, and what is called on them is traced call by call.</summary>
    private static readonly string[] Untraced = ["/healthz", "/readyz", "/metrics", HubEndpoint.Path];

    public static void Configure(AspNetCoreTraceInstrumentationOptions options)
    {
        options.RecordException = false;
        options.Filter = context => !Untraced.Contains(context.Request.Path.Value);
        options.EnrichWithHttpRequest = (activity, _) => activity.SetTag(Query, null).SetTag(Path, null);
        options.EnrichWithHttpResponse = (activity, response) => activity.SetTag(Query, null).SetTag(Path, Template(response.HttpContext));
    }

    /// <summary>The route with its parameters by name; null when there is none.</summary>
    private static string? Template(HttpContext context) => (context.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText;
}
