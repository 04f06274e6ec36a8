using System.Globalization;
using LiveChat.Cluster.Directories;
using LiveChat.Cluster.Indexes;
using LiveChat.Cluster.Mongo;
using LiveChat.Cluster.Notes;
using LiveChat.Cluster.Rooms;
using LiveChat.Cluster.Silos;
using LiveChat.Cluster.State;
using LiveChat.Grains;
using LiveChat.Grains.Ports;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using MongoDB.Driver;
using Orleans.Providers.MongoDB.Utils;
using Orleans.Storage;

namespace LiveChat.Cluster;

/// <summary>Registers the stores of the cluster shape.</summary>
public static class ClusterSetup
{
    /// <summary>
    /// Everything in one MongoDB database: the room log, the directory, grain state under the name "chat". Indexes are on the disk of each silo. The deployment is looked at before the first hosted
    /// service starts.
    /// </summary>
    /// <exception cref="StoreRefusedException">On start: out of reach, not a replica set, or written by a newer version.</exception>
    public static IHostApplicationBuilder AddClusterStores(this IHostApplicationBuilder builder, Action<ClusterOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(builder);
        var services = builder.Services;
        services.AddOptions<ClusterOptions>()
            .BindConfiguration(ClusterOptions.Section)
            .Configure(options => configure?.Invoke(options))
            .ValidateDataAnnotations()
            .ValidateOnStart();
        services.TryAddSingleton(TimeProvider.System);
        services.AddMetrics();
        services.AddSingleton<StoreInstruments>();
        services.AddSingleton<ChatDatabase>();
        services.AddSingleton<IMongoClientFactory>(provider => new OneClient(provider.GetRequiredService<ChatDatabase>().Client));
        services.AddHostedService<DatabaseOpening>();
        services.AddHealthChecks()
            .AddCheck<DatabaseHealth>("store", tags: ["ready"])
            .AddCheck<SiloHealth>("silo", tags: ["ready"]);

        services.AddSingleton<IRoomLog, MongoRoomLog>();
        services.AddSingleton<IMessageNotes, MongoMessageNotes>();
        services.AddSingleton<IDirectory, MongoDirectory>();
        services.AddOptions<IndexOptions>()
            .BindConfiguration(IndexOptions.Section)
            .PostConfigure<IOptions<ClusterOptions>>((options, cluster) => options.Folder = IndexFolder(options.Folder, builder.Configuration, cluster.Value))
            .ValidateDataAnnotations()
            .ValidateOnStart();
        services.AddSingleton<LuceneRoomIndex>();
        services.AddSingleton<IRoomIndex>(provider => provider.GetRequiredService<LuceneRoomIndex>());
        services.AddHostedService<IndexCare>();
        services.AddKeyedSingleton<IGrainStorage>(
            GrainKeys.Chat, (provider, _) => new MongoGrainStorage(provider.GetRequiredService<ChatDatabase>()));
        return builder;
    }

    /// <summary>
    /// Also where silos share a disk, each has a folder of its own, and the same one after a restart. A cluster with another id may have been restored: what was indexed
    /// before is not in its logs.
    /// </summary>
    private static string IndexFolder(string? folder, IConfiguration configuration, ClusterOptions cluster) => Path.Combine(
        folder ?? Path.Combine(
            configuration["LiveChat:Store:DataFolder"] ?? "data", "indexes", string.Create(CultureInfo.InvariantCulture, $"{Environment.MachineName}-{cluster.SiloPort}")),
        $"cluster-{Uri.EscapeDataString(cluster.ClusterId)}");

    /// <summary>Membership and reminders write under the same conditions as everything else.</summary>
    private sealed class OneClient(IMongoClient client) : IMongoClientFactory
    {
        public IMongoClient Create(string name) => client;
    }
}
