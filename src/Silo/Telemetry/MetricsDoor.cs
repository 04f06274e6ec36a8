using System.Net;
using Microsoft.AspNetCore.Http.Features;

namespace LiveChat.Silo.Telemetry;

/// <summary><c>/metrics</c>, on a port of its own where nothing else is; on the port of the chat there is no such thing.</summary>
internal static class MetricsDoor
{
    private const string Path = "/metrics";

    /// <summary>Where else the server has to listen; null for nowhere.</summary>
    public static string? Url(MetricsOptions metrics)
    {
        return metrics.Port is > 0 and <= IPEndPoint.MaxPort && IPAddress.TryParse(metrics.Address, out var address)
            ? $"http://{new IPEndPoint(address, metrics.Port)}"
            : null;
    }

    /// <summary>Whether an address that the server listens on is this one.</summary>
    public static bool IsAt(MetricsOptions metrics, string url) => metrics.Port != 0 && BindingAddress.Parse(url).Port == metrics.Port;

    public static void Use(WebApplication app, int port)
    {
        app.MapWhen(context => context.Connection.LocalPort == port, door =>
        {
            door.Use((context, next) =>
            {
                context.SetEndpoint(null);
                if (context.Features.Get<IHttpMetricsTagsFeature>() is { } request)
                {
                    request.MetricsDisabled = true;
                }

                return next(context);
            });
            door.UseOpenTelemetryPrometheusScrapingEndpoint(context => context.Request.Path == Path);
            door.Run(context =>
            {
                context.Response.StatusCode = StatusCodes.Status404NotFound;
                return Task.CompletedTask;
            });
        });
    }
}
