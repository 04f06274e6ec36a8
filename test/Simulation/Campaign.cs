using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;

namespace LiveChat.Simulation;

/// <summary>Many seeds.</summary>
internal static class Campaign
{
    /// <summary>How many things happen in a run.</summary>
    public const int Steps = 500;

    /// <returns>The results that do not hold.</returns>
    public static IReadOnlyList<SimulationResult> Broken(int first, int count, CancellationToken cancellationToken, Action<SimulationResult>? each = null)
    {
        var broken = new ConcurrentBag<SimulationResult>();
        var parallel = new ParallelOptions { CancellationToken = cancellationToken, MaxDegreeOfParallelism = Environment.ProcessorCount };
        Parallel.For(first, first + count, parallel, seed =>
        {
            var result = SimulatedRun.Run(seed, Steps);
            each?.Invoke(result);
            if (!result.Holds)
            {
                broken.Add(result);
            }
        });
        return [.. broken.OrderBy(result => result.Seed)];
    }

    public static int Run(int first, int count, TextWriter output)
    {
        var started = Stopwatch.GetTimestamp();
        var checkedFacts = new ConcurrentDictionary<string, long>();
        var broken = Broken(first, count, CancellationToken.None, result =>
        {
            foreach (var verdict in result.Report.Verdicts)
            {
                checkedFacts.AddOrUpdate($"{verdict.Id,-4}{verdict.Facts}", verdict.Checked, (_, sum) => sum + verdict.Checked);
            }
        });
        foreach (var result in broken.Take(3))
        {
            output.WriteLine(result);
        }

        foreach (var (facts, sum) in checkedFacts.Where(fact => fact.Value > 0).OrderBy(fact => fact.Key.Length).ThenBy(fact => fact.Key))
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{sum,14:N0}  {facts}"));
        }

        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{count} seeds of {Steps} steps in {Stopwatch.GetElapsedTime(started).TotalSeconds:0.0} s: {broken.Count} broken"));
        if (broken.Count > 0)
        {
            output.WriteLine("broken seeds: " + string.Join(' ', broken.Select(result => result.Seed).Take(50)));
        }

        return broken.Count == 0 ? 0 : 1;
    }
}
