using System.CommandLine;

namespace LiveChat.Silo;

/// <summary><c>cluster</c> in the build that cannot: says which one can.</summary>
internal static class ClusterCommand
{
    public static Command Create()
    {
        var cluster = new Command("cluster", "Runs several silos on this machine; only in the build of the cluster shape.") { TreatUnmatchedTokensAsErrors = false };
        cluster.SetAction(async (_, _) =>
        {
            await Console.Error.WriteLineAsync(
                "This build is the embedded shape, which is one process. Silos need the build of the cluster shape: ./livechat cluster makes it, or dotnet build src/Silo -p:Engine=Orleans.");
            return 1;
        });
        return cluster;
    }
}
