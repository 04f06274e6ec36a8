using System.CommandLine;
using LiveChat.Bench.Results;
using LiveChat.Driver.Servers;

namespace LiveChat.Bench.Workloads;

/// <summary><c>livechat bench</c>.</summary>
internal static class BenchCommand
{
    private static readonly IWorkload[] All =
    [
        FanOut.OneRoom, FanOut.ManyRooms, new DurableSends(), new IdleConnections(), new ReconnectStorm(), new LightLoad(), new HistoryPages(), new ColdRooms(),
    ];

    public static Command Make()
    {
        var which = new Argument<string[]>("workloads")
        {
            Description = "Which of " + string.Join(' ', All.Select(workload => workload.Id)) + "; all if none is named.",
        };
        var seconds = new Option<double>("--seconds") { Description = "The length of each measurement.", DefaultValueFactory = _ => 10 };
        var runs = new Option<int>("--runs") { Description = "How often each workload is run; the medians count.", DefaultValueFactory = _ => 3 };
        var server = new Option<string?>("--server") { Description = "The built LiveChat.Silo.dll; found in the checkout if not given." };
        var results = new Option<string?>("--results") { Description = "Where the JSON goes; bench/results if not given." };
        var command = new Command("bench", "Measures the workloads W1 to W7 and W9 on a server of its own.") { which, seconds, runs, server, results };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var chosen = Choose(parsed.GetValue(which) ?? []);
            var options = new BenchOptions
            {
                Server = parsed.GetValue(server) ?? ServerBuild.Find(),
                Length = TimeSpan.FromSeconds(parsed.GetValue(seconds)),
            };
            var folder = parsed.GetValue(results) ?? Path.Combine(ServerBuild.Root, "bench", "results");
            await RunAsync(chosen, options, parsed.GetValue(runs), folder, cancellationToken);
            return 0;
        });
        return command;
    }

    private static IWorkload[] Choose(string[] names)
    {
        var unknown = names.FirstOrDefault(name => Array.TrueForAll(All, workload => !Is(workload, name)));
        return unknown is not null
            ? throw new ArgumentException($"There is no workload {unknown}.")
            : names.Length == 0 ? All : [.. All.Where(workload => names.Any(name => Is(workload, name)))];

        static bool Is(IWorkload workload, string name) => workload.Id.Equals(name, StringComparison.OrdinalIgnoreCase);
    }

    private static async Task RunAsync(IWorkload[] workloads, BenchOptions options, int runs, string folder, CancellationToken cancellationToken)
    {
        var machine = Machine.Here();
        Console.WriteLine(machine);
        var figures = new List<Figure>();
        for (var run = 1; run <= runs; run++)
        {
            foreach (var workload in workloads)
            {
                Console.WriteLine($"run {run} of {runs}: {workload.Id}: {workload.What}");
                var measured = await workload.RunAsync(options, cancellationToken);
                figures.AddRange(measured);
                foreach (var figure in Summary.Of(measured))
                {
                    Console.WriteLine("  " + figure);
                }
            }
        }

        var summary = Summary.Of(figures);
        Console.WriteLine();
        Console.WriteLine($"medians of {runs} runs");
        foreach (var figure in summary)
        {
            Console.WriteLine(figure);
        }

        var commit = await ResultFile.CommitAsync(ServerBuild.Root, cancellationToken);
        var file = new ResultFile(ResultFile.Today(), commit, machine, runs, options.Length.TotalSeconds, summary);
        Console.WriteLine($"written: {await file.WriteAsync(folder, cancellationToken)}");
    }
}
