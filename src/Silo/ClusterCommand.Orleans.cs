using System.CommandLine;
using LiveChat.Cluster;

namespace LiveChat.Silo;

/// <summary><c>cluster</c>: several silos on this machine, for development and for a look at what happens when one goes.</summary>
internal static class ClusterCommand
{
    public static Command Create()
    {
        var silos = new Option<int>("--silos") { Description = "How many.", DefaultValueFactory = _ => 3 };
        var mongo = new Option<string?>("--mongo")
        {
            Description = "Where they keep everything: a replica set, such as mongodb://127.0.0.1:27017/?replicaSet=rs0. LIVECHAT_CLUSTER__MONGOURL if not given.",
        };
        var port = new Option<int>("--port") { Description = "Of the first silo; the others have the next ones.", DefaultValueFactory = _ => 5080 };
        silos.Validators.Add(result => Within(result, result.GetValue(silos), 1, 20));
        port.Validators.Add(result => Within(result, result.GetValue(port), 1, 65_500));
        var cluster = new Command("cluster", "Runs several silos on this machine, until it is told to stop.") { silos, mongo, port };
        cluster.SetAction((parsed, _) => RunAsync(parsed.GetValue(silos), parsed.GetValue(mongo), parsed.GetValue(port)));
        return cluster;
    }

    private static void Within(System.CommandLine.Parsing.OptionResult result, int value, int least, int most)
    {
        if (value < least || value > most)
        {
            result.AddError($"{result.Option.Name} takes {least} to {most}.");
        }
    }

    private static async Task<int> RunAsync(int count, string? mongo, int port)
    {
        using var configuration = new ConfigurationManager();
        configuration.AddChatSettings(new Dictionary<string, string?> { [$"{ClusterOptions.Section}:MongoUrl"] = mongo });
        if (configuration[$"{ClusterOptions.Section}:MongoUrl"] is not { Length: > 0 } url)
        {
            await Console.Error.WriteLineAsync("A cluster needs a MongoDB: --mongo URL, or LIVECHAT_CLUSTER__MONGOURL.");
            return 1;
        }

        await using var cluster = new LocalCluster(count, port, url);
        return await cluster.RunAsync();
    }
}
