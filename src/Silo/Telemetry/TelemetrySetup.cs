namespace LiveChat.Silo.Telemetry;

/// <summary>
/// What leaves the process about itself: metrics for Prometheus on a port of their own, metrics and traces by OTLP. With neither asked for, nothing of
/// OpenTelemetry is registered or even loaded, and what is measured is measured for nobody, which costs nothing.
/// </summary>
internal static class TelemetrySetup
{
    /// <summary>The variable that all programs with OpenTelemetry go by.</summary>
    public const string OtlpEndpoint = "OTEL_EXPORTER_OTLP_ENDPOINT";

    public static void AddChatTelemetry(this WebApplicationBuilder builder)
    {
        builder.Services.AddOptions<MetricsOptions>().BindConfiguration(MetricsOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        var prometheus = Metrics(builder.Configuration).Port != 0;
        var otlp = !string.IsNullOrEmpty(builder.Configuration[OtlpEndpoint]);
        if (prometheus || otlp)
        {
            OpenTelemetrySetup.Add(builder.Services, prometheus, otlp);
        }
    }

    /// <summary>First of all: what comes in by the metrics port goes no further than its door.</summary>
    public static void UseChatTelemetry(this WebApplication app)
    {
        var port = Metrics(app.Configuration).Port;
        if (port != 0)
        {
            MetricsDoor.Use(app, port);
        }
    }

    public static MetricsOptions Metrics(IConfiguration configuration) =>
        configuration.GetSection(MetricsOptions.Section).Get<MetricsOptions>() ?? new MetricsOptions();
}
