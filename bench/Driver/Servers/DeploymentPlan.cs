namespace LiveChat.Driver.Servers;

/// <summary>What the server of a run is made of.</summary>
internal sealed record DeploymentPlan
{
    /// <summary>The built LiveChat.Silo.dll.</summary>
    public required string Server { get; init; }

    /// <summary>How many silos; 0 is one process of the embedded shape, with a folder.</summary>
    public int Silos { get; init; }

    /// <summary>Where the silos keep everything.</summary>
    public string? MongoUrl { get; init; }

    /// <summary>Settings of the server, above those of the run.</summary>
    public IReadOnlyDictionary<string, string> Environment { get; init; } = new Dictionary<string, string>();

    /// <summary>For the record of a run.</summary>
    public IReadOnlyDictionary<string, string>? SettingsOrNull => Environment.Count > 0 ? Environment : null;

    public string Words => Silos == 0 ? "one process" : Silos == 1 ? "1 silo" : $"{Silos} silos";

    /// <summary>A deployment of which nothing is started yet, with a database or a data folder that nothing else has.</summary>
    /// <param name="folder">For logs, and for the data of the embedded shape; its name is that of the database.</param>
    /// <param name="limits">The settings of the run.</param>
    public Deployment Prepare(string folder, IReadOnlyDictionary<string, string> limits)
    {
        var ports = FreePorts.Take(2 * Math.Max(1, Silos));
        var name = Path.GetFileName(folder.TrimEnd('/')).ToLowerInvariant();
        var settings = Silos == 0 ? [Embedded(folder, limits)] : Enumerable.Range(0, Silos).Select(Silo).ToArray();
        return new Deployment(
            [.. ports.Take(settings.Length).Select(port => new Uri($"http://127.0.0.1:{port}"))],
            (silo, cancellationToken) => ServerProcess.StartAsync(settings[silo], ports[silo], cancellationToken));

        ServerSettings Silo(int number) => new()
        {
            Assembly = Server,
            Log = Path.Combine(folder, $"silo-{number + 1}.log"),
            Environment = Merge(limits, ServerSettings.Cluster(MongoUrl ?? "", name), ServerSettings.Silo(ports[Silos + number]), Environment),
        };
    }

    private ServerSettings Embedded(string folder, IReadOnlyDictionary<string, string> limits) => new()
    {
        Assembly = Server,
        Log = Path.Combine(folder, "server.log"),
        Data = Path.Combine(folder, "data"),
        Environment = Merge(limits, Environment),
    };

    /// <summary>Later ones win.</summary>
    private static Dictionary<string, string> Merge(params IReadOnlyDictionary<string, string>[] parts) =>
        parts.SelectMany(part => part).GroupBy(pair => pair.Key).ToDictionary(pair => pair.Key, pair => pair.Last().Value);
}
