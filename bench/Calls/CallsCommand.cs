using System.CommandLine;
using LiveChat.Bench.Results;
using LiveChat.Calls.Echo;
using LiveChat.Calls.Permissions;
using LiveChat.Calls.Push;
using LiveChat.Calls.Silos;
using LiveChat.Driver.Servers;

namespace LiveChat.Calls;

/// <summary><c>livechat bench calls</c>.</summary>
internal static class CallsCommand
{
    public static RootCommand Make()
    {
        var which = new Argument<string[]>("what") { Description = "Which of CALL, PUSH and PERM; all if none is named." };
        which.AcceptOnlyFromAmong(CallRates.Id, PushLatency.Id, PermissionCost.Id);
        var seconds = new Option<double>("--seconds")
        {
            Description = "The length of each measurement of calls; of idleness it is twice, of pushes four times that.",
            DefaultValueFactory = _ => 5,
        };
        var runs = new Option<int>("--runs") { Description = "How often everything is run; the medians count.", DefaultValueFactory = _ => 3 };
        var results = new Option<string?>("--results") { Description = "The file that the results are written to, as JSON; none if not given." };
        var command = new RootCommand("Measures grain calls and pushes inside this process, on the engine that it was built for.") { which, seconds, runs, results };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var chosen = parsed.GetValue(which) is { Length: > 0 } named ? named : [CallRates.Id, PushLatency.Id, PermissionCost.Id];
            var length = TimeSpan.FromSeconds(parsed.GetValue(seconds));
            await RunAsync(chosen, length, parsed.GetValue(runs), parsed.GetValue(results), cancellationToken);
            return 0;
        });
        return command;
    }

    private static async Task RunAsync(string[] chosen, TimeSpan length, int runs, string? results, CancellationToken cancellationToken)
    {
        var machine = Machine.Here();
        Console.WriteLine(machine);
        var figures = new List<Figure>();
        for (var run = 1; run <= runs; run++)
        {
            Console.WriteLine($"run {run} of {runs}, load {Machine.Here().LoadBefore}");
            if (chosen.Contains(CallRates.Id))
            {
                figures.AddRange(await CallRates.RunAsync(length, cancellationToken));
            }

            if (chosen.Contains(PermissionCost.Id))
            {
                figures.AddRange(PermissionCost.Run(length, cancellationToken));
            }

            if (chosen.Contains(PushLatency.Id))
            {
                figures.AddRange(await PushLatency.RunAsync(length, cancellationToken));
            }
        }

        var summary = Summary.Of(figures);
        Console.WriteLine($"medians of {runs} runs");
        foreach (var figure in summary)
        {
            Console.WriteLine(figure);
        }

        if (results is not null)
        {
            var commit = await ResultFile.CommitAsync(ServerBuild.Root, cancellationToken);
            var file = new ResultFile(ResultFile.Today(), commit, machine, runs, length.TotalSeconds, summary, Engine: SiloSet.Engine);
            await file.SaveAsync(results, cancellationToken);
            Console.WriteLine($"written: {results}");
        }
    }
}
