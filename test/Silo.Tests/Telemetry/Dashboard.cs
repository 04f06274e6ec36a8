using System.Text.Json;

namespace LiveChat.Silo.Tests.Telemetry;

/// <summary>What the dashboard in the repository asks Prometheus.</summary>
internal static class Dashboard
{
    public static IReadOnlyList<string> Queries { get; } = Read();

    /// <summary>The metrics that it asks for; a histogram once.</summary>
    public static IReadOnlySet<string> Metrics { get; } = Queries.SelectMany(PromQl.Metrics).Select(Family).ToHashSet();

    /// <summary>Of the three series of a histogram; nothing else here ends like this.</summary>
    private static string Family(string name)
    {
        foreach (var suffix in (string[])["_bucket", "_sum", "_count"])
        {
            if (name.EndsWith(suffix, StringComparison.Ordinal))
            {
                return name[..^suffix.Length];
            }
        }

        return name;
    }

    private static string[] Read()
    {
        using var dashboard = JsonDocument.Parse(File.ReadAllText(Places.File("docker/grafana/livechat.json")));
        return
        [
            .. dashboard.RootElement.GetProperty("panels").EnumerateArray()
                .Where(panel => panel.TryGetProperty("targets", out _))
                .SelectMany(panel => panel.GetProperty("targets").EnumerateArray())
                .Select(target => target.GetProperty("expr").GetString()!),
        ];
    }
}
