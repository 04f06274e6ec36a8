using System.CommandLine;
using LiveChat.Cluster;
using LiveChat.Cluster.Silos;
using LiveChat.Files;

namespace LiveChat.Silo;

/// <summary>What this build of the process is made of: a silo of a cluster over MongoDB.</summary>
internal static class ChatShape
{
    public const string Name = "cluster";

    public static void AddChatShape(this WebApplicationBuilder builder)
    {
        builder.AddClusterStores();
        builder.AddFileStore(static _ => null);
        var options = builder.Configuration.GetSection(ClusterOptions.Section).Get<ClusterOptions>() ?? new ClusterOptions();
        builder.UseOrleans(silo => silo.UseChatCluster(options));
    }

    /// <summary>Backups are MongoDB's own: docker/k8s/README.md says how.</summary>
    public static IEnumerable<Command> Commands() => [ClusterCommand.Create()];
}
