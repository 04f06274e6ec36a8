using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace LiveChat.Embedded.Store;

/// <summary>Not ready while writes fail: a full disk, a broken one. Tries for itself then, so that it ends without anybody's doing.</summary>
internal sealed class StoreHealth(ChatStore store) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(
        HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            if (!store.IsWell)
            {
                await store.ProbeAsync(cancellationToken);
            }

            return HealthCheckResult.Healthy();
        }
        catch (IOException failure)
        {
            return HealthCheckResult.Unhealthy("The store cannot write.", failure);
        }
    }
}
