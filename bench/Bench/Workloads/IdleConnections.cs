using LiveChat.Bench.Load;
using LiveChat.Bench.Results;
using LiveChat.Driver.Servers;

namespace LiveChat.Bench.Workloads;

/// <summary>W4: what a connection costs that does nothing.</summary>
internal sealed class IdleConnections : IWorkload
{
    private const int Connections = 2_000;
    private const int PerRoom = 20;
    private static readonly TimeSpan Settle = TimeSpan.FromSeconds(10);

    public string Id => "W4";

    public string What => "memory per idle signed-in connection, 2,000 of them in rooms of 20";

    public async Task<IReadOnlyList<Figure>> RunAsync(BenchOptions options, CancellationToken cancellationToken)
    {
        await using var server = await BenchServer.StartAsync(options.Plan, cancellationToken, options.Database);
        var people = await People.SignUpAsync(server.Api, Connections, "idle", cancellationToken);
        await People.FillRoomsAsync(server.Api, people, Connections / PerRoom, cancellationToken);

        // A process that has served one connection, and nothing of the preparation.
        await server.RestartAsync(cancellationToken);
        var first = new Crowd(server, new Tally());
        await first.ConnectAsync(people[..1], cancellationToken);
        var before = await LeastAsync(server, cancellationToken);
        var crowd = new Crowd(server, new Tally());
        await crowd.ConnectAsync(people[1..], cancellationToken);
        var after = await LeastAsync(server, cancellationToken);
        var usage = Usage.Begin(server);
        await Task.Delay(options.Length, cancellationToken);
        usage.End();
        return
        [
            Figure.AtMost(Id, "memory per connection (RSS)", (after.Rss - before.Rss) / (double)(Connections - 1), "KiB", 26),
            new Figure(Id, "memory per connection (PSS)", (after.Pss - before.Pss) / (double)(Connections - 1), "KiB"),
            new Figure(Id, "server with one connection (RSS)", before.Rss / 1024.0, "MiB"),
            new Figure(Id, "server with 2,000 connections (RSS)", after.Rss / 1024.0, "MiB"),
            new Figure(Id, "server CPU of 2,000 idle connections", usage.ServerCpu / usage.Seconds / 10_000, "% of a core"),
        ];
    }

    /// <summary>The least of some seconds, because garbage comes and goes.</summary>
    private static async Task<(long Rss, long Pss)> LeastAsync(BenchServer server, CancellationToken cancellationToken)
    {
        var least = (Rss: long.MaxValue, Pss: long.MaxValue);
        for (var second = 0; second < Settle.TotalSeconds; second++)
        {
            await Task.Delay(TimeSpan.FromSeconds(1), cancellationToken);
            var (rss, pss) = ProcessMeter.Memory(server.ProcessId);
            least = (Math.Min(least.Rss, rss), Math.Min(least.Pss, pss));
        }

        return least;
    }
}
