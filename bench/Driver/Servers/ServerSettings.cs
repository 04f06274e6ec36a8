namespace LiveChat.Driver.Servers;

/// <summary>How the server is started for a run. One place for everything that the driver knows of the server's command line and configuration.</summary>
internal sealed record ServerSettings
{
    /// <summary>The built server.</summary>
    public required string Assembly { get; init; }

    /// <summary>The data folder.</summary>
    public required string Data { get; init; }

    public IReadOnlyDictionary<string, string> Environment { get; init; } = new Dictionary<string, string>();

    /// <summary>Limits on people lifted (0 is no limit), authorisation left on: what a load from one machine needs.</summary>
    public static IReadOnlyDictionary<string, string> NoLimits { get; } = new[]
    {
        "SendsPerSecondPerUser", "SendsPerSecondPerRoom", "SignInsPerQuarterHour", "SignUpsPerHour", "ConnectionsPerUser",
        "RequestsPerSecond", "RoomsPerUser", "MembersPerRoom",
    }.ToDictionary(limit => $"LiveChat__Limits__{limit}", _ => "0");

    public IEnumerable<string> Arguments(int port) =>
        [Assembly, "run", "--port", port.ToString(System.Globalization.CultureInfo.InvariantCulture), "--data", Data];
}
