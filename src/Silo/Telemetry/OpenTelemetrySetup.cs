using LiveChat.Api.Server;
using OpenTelemetry.Exporter;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace LiveChat.Silo.Telemetry;

/// <summary>Which meters and sources are listened to, and who is told.</summary>
internal static class OpenTelemetrySetup
{
    private static readonly string[] Meters =
    [
        "LiveChat", "LiveChat.Store", "Microsoft.Orleans", "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel", "System.Runtime",
    ];

    /// <summary>In seconds: from a fifth of what a delivery takes on an idle machine to what nobody waits for.</summary>
    private static readonly double[] LatencyBounds =
        [0.0001, 0.00025, 0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

    private static readonly double[] RowBounds = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000];

    public static void Add(IServiceCollection services, bool prometheus, bool otlp)
    {
        var telemetry = services.AddOpenTelemetry()
            .ConfigureResource(resource => resource
                .AddService("livechat", serviceVersion: ServerVersion.Text)
                .AddEnvironmentVariableDetector())
            .WithMetrics(metrics => AddMetrics(metrics, prometheus, otlp));
        if (otlp)
        {
            services.AddOptions<OtlpExporterOptions>().Configure<IConfiguration>(SetPatience);
            telemetry.WithTracing(AddTraces);
        }
    }

    /// <summary>A collector that hangs must not hold up the end of the process, which hands over what it still has.</summary>
    private static void SetPatience(OtlpExporterOptions exporter, IConfiguration configuration)
    {
        if (string.IsNullOrEmpty(configuration["OTEL_EXPORTER_OTLP_TIMEOUT"]))
        {
            exporter.TimeoutMilliseconds = 2_000;
        }
    }

    private static void AddMetrics(MeterProviderBuilder metrics, bool prometheus, bool otlp)
    {
        metrics
            .AddMeter(Meters)
            .AddView("livechat.push.latency", Bounds(LatencyBounds))
            .AddView("livechat.store.commit.duration", Bounds(LatencyBounds))
            .AddView("livechat.store.commit.rows", Bounds(RowBounds));
        if (prometheus)
        {
            metrics.AddPrometheusExporter();
        }

        if (otlp)
        {
            metrics.AddOtlpExporter();
        }
    }

    private static void AddTraces(TracerProviderBuilder traces)
    {
        traces
            .AddSource("Microsoft.Orleans.*")
            .AddAspNetCoreInstrumentation(RequestTraces.Configure)
            .AddOtlpExporter();
    }

    private static ExplicitBucketHistogramConfiguration Bounds(double[] bounds) => new() { Boundaries = bounds };
}
