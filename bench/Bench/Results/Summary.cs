using System.Globalization;

namespace LiveChat.Bench.Results;

/// <summary>One number over all runs.</summary>
internal sealed record Summary(string Workload, string Name, string Unit, double Median, double[] Runs, string? Target, bool? Met)
{
    public static IReadOnlyList<Summary> Of(IEnumerable<Figure> figures) =>
        [.. figures.GroupBy(figure => (figure.Workload, figure.Name)).Select(Of)];

    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{Workload,-5}{Name,-58}{Format(Median),12} {Unit,-13}{Target,-12}{(Met is null ? "" : Met.Value ? "ok" : "MISSED"),-8}{Spread()}");

    private static Summary Of(IGrouping<(string Workload, string Name), Figure> runs)
    {
        var values = runs.Select(run => run.Value).ToArray();
        var first = runs.First();
        var metBy = runs.Count(run => run.Met == true);
        return new Summary(
            first.Workload, first.Name, first.Unit, Results.Median.Of(values), values, first.Target, first.Met is null ? null : 2 * metBy > values.Length);
    }

    private static string Format(double value) => value.ToString(
        Math.Abs(value) >= 1000 ? "#,0" : Math.Abs(value) >= 10 ? "0.0" : "0.000", CultureInfo.InvariantCulture);

    private string Spread() => Runs.Length == 1 ? "" : $"({string.Join(", ", Runs.Select(Format))})";
}
