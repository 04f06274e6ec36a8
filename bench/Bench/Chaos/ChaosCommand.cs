using System.CommandLine;
using LiveChat.Driver.Servers;

namespace LiveChat.Bench.Chaos;

/// <summary><c>livechat chaos</c>.</summary>
internal static class ChaosCommand
{
    public static Command Make()
    {
        var kills = new Option<int>("--kills") { Description = "How often the server is killed.", DefaultValueFactory = _ => 6 };
        var every = new Option<double>("--every") { Description = "Seconds between kills.", DefaultValueFactory = _ => 25 };
        var clients = new Option<int>("--clients") { DefaultValueFactory = _ => 100 };
        var rooms = new Option<int>("--rooms") { DefaultValueFactory = _ => 40 };
        var rate = new Option<int>("--rate") { Description = "Messages a second.", DefaultValueFactory = _ => 200 };
        var seconds = new Option<double?>("--seconds") { Description = "The length of the load; sets --every." };
        var seed = new Option<int?>("--seed") { Description = "Of who does what; random if not given." };
        var server = new Option<string?>("--server") { Description = "The built LiveChat.Silo.dll; found in the checkout if not given." };
        var keep = new Option<bool>("--keep") { Description = "Keep data and history even when all is well." };
        var selfTest = new Option<bool>("--self-test") { Description = "Examine the checker instead: no server." };
        var command = new Command("chaos", "Kills the server under load and checks the promise.")
        {
            kills, every, clients, rooms, rate, seconds, seed, server, keep, selfTest,
        };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var chosen = parsed.GetValue(seed) ?? Random.Shared.Next(1_000_000);
            if (parsed.GetValue(selfTest))
            {
                return CheckerExam.Run(Console.Out, chosen) ? 0 : 1;
            }

            var times = parsed.GetValue(kills);
            var options = new ChaosOptions
            {
                Server = parsed.GetValue(server) ?? ServerBuild.Find(),
                Kills = times,
                Every = TimeSpan.FromSeconds(parsed.GetValue(seconds) / (times + 1) ?? parsed.GetValue(every)),
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
}
