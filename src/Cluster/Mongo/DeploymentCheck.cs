using LiveChat.Grains.Ports;
using MongoDB.Bson;
using MongoDB.Driver;

namespace LiveChat.Cluster.Mongo;

/// <summary>Whether a deployment of MongoDB can keep what is promised of it.</summary>
internal static class DeploymentCheck
{
    /// <summary>The wire version of MongoDB 6.0.</summary>
    private const int OldestWireVersion = 17;

    /// <summary>How far the server's clock and ours may differ before it is worth a word.</summary>
    private static readonly TimeSpan Skew = TimeSpan.FromMinutes(1);

    /// <returns>A warning about the clocks, or null.</returns>
    /// <exception cref="StoreRefusedException">It is out of reach, does not let us in, or cannot promise a majority.</exception>
    public static async Task<string?> RunAsync(IMongoClient client, TimeProvider clock, CancellationToken cancellationToken)
    {
        var where = string.Join(",", client.Settings.Servers);
        try
        {
            var admin = client.GetDatabase("admin");
            var hello = await admin.RunCommandAsync<BsonDocument>(new BsonDocument("hello", 1), ReadPreference.Primary, cancellationToken);
            Require(hello, where);
            return ClockWarning(hello, clock.GetUtcNow());
        }
        catch (MongoAuthenticationException)
        {
            throw new StoreRefusedException($"MongoDB at {where} does not accept the name and password in the URL.");
        }
        catch (MongoCommandException refused)
        {
            throw new StoreRefusedException($"MongoDB at {where} refuses: {refused.Message}");
        }
        catch (Exception away) when (MongoFailure.Is(away))
        {
            throw new StoreRefusedException($"MongoDB at {where} cannot be reached, or has no primary.");
        }
    }

    /// <exception cref="StoreRefusedException">What the server says of itself is not enough.</exception>
    private static void Require(BsonDocument hello, string where)
    {
        if (hello.GetValue("msg", "") == "isdbgrid")
        {
            throw new StoreRefusedException($"MongoDB at {where} is a sharded cluster; LiveChat takes a replica set.");
        }

        if (!hello.Contains("setName"))
        {
            throw new StoreRefusedException(
                $"MongoDB at {where} stands alone, so a majority means nothing. Make it a replica set; one member is enough: mongod --replSet rs0, then rs.initiate().");
        }

        if (hello.TryGetValue("arbiters", out var arbiters) && arbiters.AsBsonArray.Count > 0)
        {
            throw new StoreRefusedException(
                $"The replica set at {where} has an arbiter. It votes but stores nothing, so a majority of votes need not have what was written. Use three members with data.");
        }

        if (hello.GetValue("maxWireVersion", 0).ToInt32() < OldestWireVersion)
        {
            throw new StoreRefusedException($"MongoDB at {where} is older than 6.0.");
        }
    }

    private static string? ClockWarning(BsonDocument hello, DateTimeOffset now)
    {
        if (!hello.TryGetValue("localTime", out var local) || !local.IsValidDateTime)
        {
            return null;
        }

        var skew = now - new DateTimeOffset(local.ToUniversalTime(), TimeSpan.Zero);
        return skew.Duration() > Skew
            ? FormattableString.Invariant($"This machine's clock and MongoDB's differ by {skew.TotalSeconds:0} s. The order of messages does not depend on it; times and sessions do.")
            : null;
    }
}
