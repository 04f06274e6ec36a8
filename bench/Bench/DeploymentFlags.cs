using System.CommandLine;
using LiveChat.Driver.Servers;

namespace LiveChat.Bench;

/// <summary>The flags that say what the server of a run is made of; the same for <c>bench</c> and <c>chaos</c>.</summary>
internal sealed class DeploymentFlags
{
    private const string MongoVariable = "LIVECHAT_CLUSTER__MONGOURL";

    public Option<int> Silos { get; } = new("--silos")
    {
        Description = "So many silos of the cluster shape over one MongoDB; without it, one process of the embedded shape.",
    };

    public Option<string?> Mongo { get; } = new("--mongo")
    {
        Description = $"Where the silos keep everything, such as mongodb://127.0.0.1:27017; {MongoVariable} if not given. Each run has a database of its own.",
    };

    public Option<string[]> Env { get; } = new("--env") { Description = "A setting of the server, as NAME=VALUE; may be repeated." };

    public Option<string?> Server { get; } = new("--server") { Description = "The built LiveChat.Silo.dll; found in the checkout if not given." };

    public void AddTo(Command command)
    {
        foreach (var option in (Option[])[Silos, Mongo, Env, Server])
        {
            command.Options.Add(option);
        }

        command.Validators.Add(parsed =>
        {
            if (parsed.GetValue(Silos) > 0 && MongoUrl(parsed) is null)
            {
                parsed.AddError($"--silos needs a MongoDB: --mongo URL, or {MongoVariable}.");
            }

            foreach (var wrong in (parsed.GetValue(Env) ?? []).Where(setting => setting.IndexOf('=', StringComparison.Ordinal) < 1))
            {
                parsed.AddError($"--env takes NAME=VALUE, not {wrong}.");
            }
        });
    }

    /// <exception cref="FileNotFoundException">The server was not built.</exception>
    public DeploymentPlan Plan(ParseResult parsed)
    {
        var silos = parsed.GetValue(Silos);
        return new DeploymentPlan
        {
            Server = parsed.GetValue(Server) ?? ServerBuild.Find(cluster: silos > 0),
            Silos = silos,
            MongoUrl = MongoUrl(parsed),
            Environment = (parsed.GetValue(Env) ?? []).Select(setting => setting.Split('=', 2)).ToDictionary(pair => pair[0], pair => pair[1]),
        };
    }

    private string? MongoUrl(System.CommandLine.Parsing.CommandResult parsed) => OrConfigured(parsed.GetValue(Mongo));

    private string? MongoUrl(ParseResult parsed) => OrConfigured(parsed.GetValue(Mongo));

    private static string? OrConfigured(string? given) =>
        given ?? (Environment.GetEnvironmentVariable(MongoVariable) is { Length: > 0 } configured ? configured : null);
}
