using Microsoft.Extensions.Diagnostics.HealthChecks;
using Orleans.Runtime;

namespace LiveChat.Cluster.Silos;

/// <summary>Ready only while this silo is one of the cluster.</summary>
internal sealed class SiloHealth(ISiloStatusOracle silos) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        return Task.FromResult(silos.CurrentStatus == SiloStatus.Active
            ? HealthCheckResult.Healthy($"{silos.GetApproximateSiloStatuses(onlyActive: true).Count} silos are active.")
            : HealthCheckResult.Unhealthy($"This silo is {silos.CurrentStatus}."));
    }
}
