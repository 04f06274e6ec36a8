using System.Diagnostics;
using System.Globalization;
using LiveChat.History;
using LiveChat.History.SelfTest;

namespace LiveChat.Bench.Chaos;

/// <summary>The checker's examination, to be run beside a campaign: 14 broken histories caught, one of a million operations passed.</summary>
internal static class CheckerExam
{
    private const int Million = 1_000_000;

    public static bool Run(TextWriter output, int seed)
    {
        var passed = 0;
        foreach (var corruption in Corruptions.All)
        {
            var history = CleanHistory.Make(sends: 5_000, rooms: 5, seed);
            corruption.Apply(history, new Random(seed));
            var caught = HistoryChecker.Check(history).BrokenIds.SequenceEqual([corruption.Invariant]);
            passed += caught ? 1 : 0;
            output.WriteLine($"{(caught ? "caught" : "MISSED"),-8}{corruption}");
        }

        output.WriteLine($"{passed}/{Corruptions.All.Count} caught, each by exactly its invariant");
        var clean = CleanHistory.Make(Million, rooms: 100, seed);
        var started = Stopwatch.GetTimestamp();
        var report = HistoryChecker.Check(clean);
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"a clean history of {Million} sends {(report.Holds ? "passed" : "FAILED")} in {Stopwatch.GetElapsedTime(started).TotalSeconds:0.0} s"));
        output.Write(report);
        return report.Holds && passed == Corruptions.All.Count;
    }
}
