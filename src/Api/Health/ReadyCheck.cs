using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace LiveChat.Api.Health;

/// <summary>
/// One of the checks tagged <see cref="Tag"/>, asked at most once a second however many want to know, and never twice at the same time: probes must not
/// become a load for what they look at, least of all when it is slow.
/// </summary>
internal sealed class ReadyCheck(HealthCheckRegistration registration, HealthCheckService checks, TimeProvider clock)
{
    public const string Tag = "ready";

    /// <summary>How long an answer counts.</summary>
    public static readonly TimeSpan Fresh = TimeSpan.FromSeconds(1);

    /// <summary>A part that has not answered by then is away.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    private readonly Lock _lock = new();
    private Task<HealthReportEntry>? _asked;
    private long _askedAt;

    public string Name => registration.Name;

    public async Task<HealthReportEntry> AskAsync()
    {
        var (asked, left) = Asked();
        try
        {
            return await asked.WaitAsync(left, clock);
        }
        catch (TimeoutException)
        {
            return new HealthReportEntry(HealthStatus.Unhealthy, "It does not answer.", Patience, null, null);
        }
    }

    private (Task<HealthReportEntry> Asked, TimeSpan Left) Asked()
    {
        lock (_lock)
        {
            var age = _asked is null ? Fresh : clock.GetElapsedTime(_askedAt);
            if (_asked is null || (_asked.IsCompleted && age >= Fresh))
            {
                (_asked, _askedAt, age) = (RunAsync(), clock.GetTimestamp(), TimeSpan.Zero);
            }

            return (_asked, age < Patience ? Patience - age : TimeSpan.Zero);
        }
    }

    private async Task<HealthReportEntry> RunAsync()
    {
        using var patience = new CancellationTokenSource(Patience, clock);
        try
        {
            var report = await checks.CheckHealthAsync(check => check == registration, patience.Token);
            return report.Entries[registration.Name];
        }
        catch (OperationCanceledException)
        {
            return new HealthReportEntry(HealthStatus.Unhealthy, "It did not answer.", Patience, null, null);
        }
    }
}
