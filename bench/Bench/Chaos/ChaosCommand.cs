using System.CommandLine;

namespace LiveChat.Bench.Chaos;

/// <summary><c>livechat chaos</c>.</summary>
internal static class ChaosCommand
{
    public static Command Make()
    {
        var deployment = new DeploymentFlags();
        var faults = new Option<string[]>("--faults")
        {
            Description = "What is done, one kind after the other: kill, pause, restart. With silos all three, without only kill.",
            AllowMultipleArgumentsPerToken = true,
            CustomParser = argument => [.. argument.Tokens.SelectMany(token => token.Value.Split(','))],
        };
        var kills = new Option<int>("--kills") { Description = "How often a silo, or the server, is killed.", DefaultValueFactory = _ => 6 };
        var every = new Option<double>("--every") { Description = "Seconds between faults.", DefaultValueFactory = _ => 25 };
        var down = new Option<string?>("--down") { Description = "Seconds that a killed silo stays away, several in turn: 0,5,20 with silos, else 0." };
        var pauses = new Option<int>("--pauses") { Description = "How often a silo is paused.", DefaultValueFactory = _ => 1 };
        var pauseSeconds = new Option<double>("--pause-seconds") { Description = "For how long.", DefaultValueFactory = _ => 40 };
        var clients = new Option<int>("--clients") { DefaultValueFactory = _ => 100 };
        var rooms = new Option<int>("--rooms") { DefaultValueFactory = _ => 40 };
        var rate = new Option<int>("--rate") { Description = "Messages a second.", DefaultValueFactory = _ => 200 };
        var seconds = new Option<double?>("--seconds") { Description = "Sets --every to this divided by one more than --kills: the length of the load when nothing but kills is done." };
        var seed = new Option<int?>("--seed") { Description = "Of who does what; random if not given." };
        var keep = new Option<bool>("--keep") { Description = "Keep data and history even when all is well." };
        var selfTest = new Option<bool>("--self-test") { Description = "Examine the checker instead: no server." };
        var command = new Command("chaos", "Kills, pauses and restarts the server, or silos of it, under load and checks the promise.")
        {
            faults, kills, every, down, pauses, pauseSeconds, clients, rooms, rate, seconds, seed, keep, selfTest,
        };
        deployment.AddTo(command);
        command.Validators.Add(parsed =>
        {
            foreach (var wrong in (parsed.GetValue(faults) ?? []).Where(word => !Enum.TryParse<FaultKind>(word, ignoreCase: true, out _)))
            {
                parsed.AddError($"There is no fault {wrong}: kill, pause, restart.");
            }
        });
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var chosen = parsed.GetValue(seed) ?? Random.Shared.Next(1_000_000);
            if (parsed.GetValue(selfTest))
            {
                return CheckerExam.Run(Console.Out, chosen) ? 0 : 1;
            }

            var plan = deployment.Plan(parsed);
            var times = parsed.GetValue(kills);
            var options = new ChaosOptions
            {
                Plan = plan,
                Faults = parsed.GetValue(faults) is { Length: > 0 } words
                    ? [.. words.Select(word => Enum.Parse<FaultKind>(word, ignoreCase: true))]
                    : plan.Silos > 0 ? [FaultKind.Kill, FaultKind.Pause, FaultKind.Restart] : [FaultKind.Kill],
                Kills = times,
                Every = TimeSpan.FromSeconds(parsed.GetValue(seconds) / (times + 1) ?? parsed.GetValue(every)),
                Down = Seconds(parsed.GetValue(down) ?? (plan.Silos > 0 ? "0,5,20" : "0")),
                Pauses = parsed.GetValue(pauses),
                PauseLength = TimeSpan.FromSeconds(parsed.GetValue(pauseSeconds)),
                Clients = parsed.GetValue(clients),
                Rooms = parsed.GetValue(rooms),
                Rate = parsed.GetValue(rate),
                Seed = chosen,
                Keep = parsed.GetValue(keep),
            };
            return await new ChaosRun(options, Console.Out).RunAsync(cancellationToken) ? 0 : 1;
        });
        return command;
    }

    private static TimeSpan[] Seconds(string list) =>
        [.. list.Split(',').Select(part => TimeSpan.FromSeconds(double.Parse(part, System.Globalization.CultureInfo.InvariantCulture)))];
}
