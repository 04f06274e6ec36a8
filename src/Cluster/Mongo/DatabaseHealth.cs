using Microsoft.Extensions.Diagnostics.HealthChecks;
using MongoDB.Bson;
using MongoDB.Driver;

namespace LiveChat.Cluster.Mongo;

/// <summary>Ready only while a primary answers.</summary>
internal sealed class DatabaseHealth(ChatDatabase database) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(
        HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            await database.Database.RunCommandAsync<BsonDocument>(
                new BsonDocument("ping", 1), ReadPreference.Primary, cancellationToken);
            return HealthCheckResult.Healthy();
        }
        catch (Exception failure) when (MongoFailure.Is(failure))
        {
            return HealthCheckResult.Unhealthy("The database does not answer.", failure);
        }
    }
}
