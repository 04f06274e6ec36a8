using System.Globalization;

namespace LiveChat.Driver.Servers;

/// <summary>How one server process is started for a run. One place for everything that the driver knows of the server's command line and configuration.</summary>
internal sealed record ServerSettings
{
    /// <summary>The built server.</summary>
    public required string Assembly { get; init; }

    /// <summary>The file that its output is added to.</summary>
    public required string Log { get; init; }

    /// <summary>The data folder of the embedded shape.</summary>
    public string? Data { get; init; }

    public IReadOnlyDictionary<string, string> Environment { get; init; } = new Dictionary<string, string>();

    /// <summary>Many accounts from one machine in seconds, and tokens that outlive the run. Sends stay limited.</summary>
    public static IReadOnlyDictionary<string, string> ManyPeople { get; } = new Dictionary<string, string>
    {
        ["LiveChat__Limits__SignUpsPerAddress"] = "0",
        ["LiveChat__Limits__SignInsPerAccount"] = "1000",
        ["LiveChat__Accounts__FailuresPerAddress"] = "0",
        ["LiveChat__Accounts__PasswordIterations"] = "1000",
        ["LiveChat__Accounts__AccessLife"] = "1.00:00:00",
        ["LiveChat__Rates__WritesPerSecondPerUser"] = "0",
        ["LiveChat__Rates__ReadsPerSecondPerUser"] = "0",
    };

    /// <summary>Limits on people lifted, authorisation left on: what a load from one machine needs.</summary>
    public static IReadOnlyDictionary<string, string> NoLimits { get; } = new Dictionary<string, string>(ManyPeople)
    {
        ["LiveChat__Limits__SendsPerSecondPerUser"] = "0",
        ["LiveChat__Limits__SendsPerSecondPerRoom"] = "0",
        ["LiveChat__Limits__RoomsPerUser"] = "10000",
        ["LiveChat__Limits__MembersPerRoom"] = "100000",
        ["LiveChat__Limits__ConnectionsPerUser"] = "10000",
    };

    /// <summary>The cluster of a run: a database and an id that no other run has.</summary>
    public static IReadOnlyDictionary<string, string> Cluster(string mongoUrl, string name) => new Dictionary<string, string>
    {
        ["LIVECHAT_CLUSTER__MONGOURL"] = mongoUrl,
        ["LIVECHAT_CLUSTER__DATABASE"] = name,
        ["LIVECHAT_CLUSTER__CLUSTERID"] = name,
        ["LIVECHAT_CLUSTER__SERVICEID"] = name,
        ["LIVECHAT_CLUSTER__ADDRESS"] = "127.0.0.1",
    };

    /// <summary>What one silo has to itself.</summary>
    public static IReadOnlyDictionary<string, string> Silo(int siloPort) => new Dictionary<string, string>
    {
        ["LIVECHAT_CLUSTER__SILOPORT"] = siloPort.ToString(CultureInfo.InvariantCulture),
    };

    public IEnumerable<string> Arguments(int port)
    {
        string[] always = [Assembly, "run", "--port", port.ToString(CultureInfo.InvariantCulture)];
        return Data is null ? always : [.. always, "--data", Data];
    }
}
