using System.CommandLine;
using LiveChat.Bench.Results;
using LiveChat.Bench.Workloads.Search;
using LiveChat.Driver.Servers;

namespace LiveChat.Bench.Workloads;

/// <summary><c>livechat bench</c>.</summary>
internal static class BenchCommand
{
    private static readonly IWorkload[] All =
    [
        FanOut.OneRoom, FanOut.ManyRooms, new DurableSends(), new IdleConnections(), new ReconnectStorm(), new LightLoad(), new HistoryPages(), new SearchCorpora(), new ColdRooms(),
        new SiloScaling(), new SignIns(), new ActCosts(), new FileCopies(), new BadStoreChat(),
    ];

    public static Command Make()
    {
        var which = new Argument<string[]>("workloads")
        {
            Description = "Which of " + string.Join(' ', All.Select(workload => workload.Id)) + "; all that make sense on the deployment if none is named.",
        };
        var seconds = new Option<double>("--seconds") { Description = "The length of each measurement.", DefaultValueFactory = _ => 10 };
        var runs = new Option<int>("--runs") { Description = "How often each workload is run; the medians count.", DefaultValueFactory = _ => 3 };
        var messages = new Option<int>("--messages") { Description = "How many messages W8 searches.", DefaultValueFactory = _ => 1_000_000 };
        var mongoPid = new Option<int?>("--mongo-pid") { Description = "The process of the MongoDB, to count its CPU too." };
        var results = new Option<string?>("--results") { Description = "Where the JSON goes; bench/results if not given." };
        var deployment = new DeploymentFlags();
        var command = new Command("bench", "Measures the workloads W1 to W11 and W13 to W15 on a server of its own.") { which, seconds, runs, messages, mongoPid, results };
        deployment.AddTo(command);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var plan = deployment.Plan(parsed);
            var chosen = Choose(parsed.GetValue(which) ?? [], plan.Silos > 0);
            var options = new BenchOptions
            {
                Plan = plan,
                Database = parsed.GetValue(mongoPid),
                Length = TimeSpan.FromSeconds(parsed.GetValue(seconds)),
                Messages = parsed.GetValue(messages),
            };
            var folder = parsed.GetValue(results) ?? Path.Combine(ServerBuild.Root, "bench", "results");
            await RunAsync(chosen, options, parsed.GetValue(runs), folder, cancellationToken);
            return 0;
        });
        return command;
    }

    private static IWorkload[] Choose(string[] names, bool silos)
    {
        if (names.FirstOrDefault(name => Array.TrueForAll(All, workload => !Is(workload, name))) is { } unknown)
        {
            throw new ArgumentException($"There is no workload {unknown}.");
        }

        if (names.Length == 0)
        {
            return Array.FindAll(All, workload => silos ? workload.TakesSilos : workload is not SiloScaling);
        }

        var chosen = Array.FindAll(All, workload => names.Any(name => Is(workload, name)));
        return Array.Find(chosen, workload => silos ? !workload.TakesSilos : workload is SiloScaling) is { } wrong
            ? throw new ArgumentException($"{wrong.Id} is {(silos ? "for one process: leave out --silos" : "about silos: --silos N --mongo URL")}.")
            : chosen;

        static bool Is(IWorkload workload, string name) => workload.Id.Equals(name, StringComparison.OrdinalIgnoreCase);
    }

    private static async Task RunAsync(IWorkload[] workloads, BenchOptions options, int runs, string folder, CancellationToken cancellationToken)
    {
        var machine = Machine.Here();
        Console.WriteLine(machine);
        Console.WriteLine($"server: {options.Plan.Words}");
        var figures = new List<Figure>();
        for (var run = 1; run <= runs; run++)
        {
            foreach (var workload in workloads)
            {
                Console.WriteLine($"run {run} of {runs}: {workload.Id}: {workload.What}");
                var measured = Fit(await workload.RunAsync(options, cancellationToken), workload, options);
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
        var silos = options.Plan.Silos > 0 ? options.Plan.Silos : (int?)null;
        var file = new ResultFile(ResultFile.Today(), commit, machine, runs, options.Length.TotalSeconds, summary, silos, options.Plan.SettingsOrNull);
        Console.WriteLine($"written: {await file.WriteAsync(folder, cancellationToken)}");
    }

    /// <summary>The targets of the other workloads are those of one process with its store in it.</summary>
    private static IReadOnlyList<Figure> Fit(IReadOnlyList<Figure> figures, IWorkload workload, BenchOptions options) =>
        options.Plan.Silos == 0 || workload is SiloScaling
            ? figures
            : [.. figures.Select(figure => figure.Target == "0" ? figure : figure with { Target = null, Met = null })];
}
