using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;

namespace LiveChat.Api.Health;

/// <summary>Everything that has to be well for the process to serve. The stores and the engine bring their checks, tagged <see cref="ReadyCheck.Tag"/>.</summary>
internal sealed class ReadyChecks(
    Readiness readiness, HealthCheckService checks, IOptions<HealthCheckServiceOptions> registered, TimeProvider clock)
{
    private readonly ReadyCheck[] _checks =
    [
        .. registered.Value.Registrations
            .Where(registration => registration.Tags.Contains(ReadyCheck.Tag))
            .Select(registration => new ReadyCheck(registration, checks, clock)),
    ];

    /// <summary>The state in a word; a process that starts or ends asks nothing.</summary>
    public async Task<ReadyState> StateAsync()
    {
        return readiness.IsDraining ? ReadyState.Draining
            : !readiness.HasStarted ? ReadyState.Starting
            : StateOf(await ReportAsync());
    }

    /// <summary>The answer of each check, by name.</summary>
    public async Task<IReadOnlyList<(string Name, HealthReportEntry Entry)>> ReportAsync()
    {
        var entries = await Task.WhenAll(_checks.Select(check => check.AskAsync()));
        return [.. _checks.Zip(entries, (check, entry) => (check.Name, entry))];
    }

    private static ReadyState StateOf(IReadOnlyList<(string Name, HealthReportEntry Entry)> report)
    {
        return report.Any(part => part.Entry.Status == HealthStatus.Unhealthy) ? ReadyState.Unwell : ReadyState.Ready;
    }
}
