using System.Text.RegularExpressions;

namespace LiveChat.Silo.Tests.Telemetry;

/// <summary>What <c>/metrics</c> answered.</summary>
internal sealed partial class Scrape(string text)
{
    /// <summary>Names of the series, without the suffixes that a histogram has.</summary>
    public IReadOnlySet<string> Families { get; } = Family().Matches(text).Select(line => line.Groups[1].Value).ToHashSet();

    public IReadOnlySet<string> Histograms { get; } =
        Family().Matches(text).Where(line => line.Groups[2].Value == "histogram").Select(line => line.Groups[1].Value).ToHashSet();

    public IReadOnlySet<string> Labels { get; } = Label().Matches(text).Select(label => label.Groups[1].Value).ToHashSet();

    /// <summary>The sum over all series of a name whose labels contain a text.</summary>
    public double Sum(string name, string labels = "") => text.Split('\n')
        .Where(line => line.StartsWith(name + "{", StringComparison.Ordinal) && line.Contains(labels, StringComparison.Ordinal))
        .Sum(line => double.Parse(line.Split("} ")[1].Split(' ')[0], System.Globalization.CultureInfo.InvariantCulture));

    public static async Task<Scrape> OfAsync(Uri metrics)
    {
        using var http = new HttpClient();
        return new Scrape(await http.GetStringAsync(metrics, TestContext.Current.CancellationToken));
    }

    [GeneratedRegex(@"^# TYPE (\S+) (\S+)", RegexOptions.Multiline)]
    private static partial Regex Family();

    [GeneratedRegex("[{,]([a-zA-Z_]\\w*)=\"")]
    private static partial Regex Label();
}
