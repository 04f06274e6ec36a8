using LiveChat.Silo.Telemetry;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;

namespace LiveChat.Silo.Tests.Telemetry;

public sealed class TelemetrySetupTests
{
    [Fact]
    public void With_nothing_asked_for_nothing_is_registered()
    {
        var services = Services();

        Assert.DoesNotContain(services, service => service.ServiceType.FullName!.StartsWith("OpenTelemetry", StringComparison.Ordinal));
    }

    [Fact]
    public void Metrics_for_Prometheus_come_without_traces()
    {
        var services = Services(("LiveChat:Metrics:Port", "9464"));

        Assert.Contains(services, service => service.ServiceType == typeof(MeterProvider));
        Assert.DoesNotContain(services, service => service.ServiceType == typeof(TracerProvider));
    }

    [Fact]
    public void A_collector_gets_metrics_and_traces()
    {
        var services = Services((TelemetrySetup.OtlpEndpoint, "http://127.0.0.1:4317"));

        Assert.Contains(services, service => service.ServiceType == typeof(MeterProvider));
        Assert.Contains(services, service => service.ServiceType == typeof(TracerProvider));
    }

    [Theory]
    [InlineData("Port", "65536")]
    [InlineData("Port", "-1")]
    [InlineData("Address", "everywhere")]
    [InlineData("Address", "")]
    public async Task A_place_that_does_not_exist_is_refused(string setting, string value)
    {
        await using var process = TestProcess.Build(($"{MetricsOptions.Section}:{setting}", value));

        var refused = await Assert.ThrowsAsync<OptionsValidationException>(() => process.App.StartAsync(TestContext.Current.CancellationToken));

        Assert.Contains(setting, refused.Message, StringComparison.Ordinal);
    }

    private static IServiceCollection Services(params (string Key, string Value)[] settings)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Configuration[TelemetrySetup.OtlpEndpoint] = "";
        foreach (var (key, value) in settings)
        {
            builder.Configuration[key] = value;
        }

        builder.AddChatTelemetry();
        return builder.Services;
    }
}
