using LiveChat.Bench.Load;
using LiveChat.Bench.Results;

namespace LiveChat.Bench.Workloads;

/// <summary>W1 and W2: people in rooms of one size; a quiet rate to see what a delivery costs, then the highest rate.</summary>
internal sealed class FanOut : IWorkload
{
    private const int LatencySamples = 200;

    private readonly int _rooms;
    private readonly int _members;
    private readonly double _quietRate;
    private readonly double _firstRate;
    private readonly double? _cpuTarget;
    private readonly double? _highestTarget;

    private FanOut(string id, string what, int rooms, int members, double quietRate, double firstRate, double? cpuTarget, double? highestTarget)
    {
        (Id, What, _rooms, _members) = (id, what, rooms, members);
        (_quietRate, _firstRate, _cpuTarget, _highestTarget) = (quietRate, firstRate, cpuTarget, highestTarget);
    }

    public static FanOut OneRoom { get; } = new("W1", "one room of 500, 20 messages/s, then the highest rate", 1, 500, 20, 100, 12, 200_000);

    public static FanOut ManyRooms { get; } = new("W2", "100 rooms of 10, 200 messages/s, then the highest rate", 100, 10, 200, 1_000, null, null);

    public string Id { get; }

    public string What { get; }

    public bool TakesSilos => true;

    public async Task<IReadOnlyList<Figure>> RunAsync(BenchOptions options, CancellationToken cancellationToken)
    {
        var (quiet, best) = await MeasureAsync(options, cancellationToken);
        return [.. Quiet(quiet), .. Highest(best)];
    }

    /// <returns>The quiet rate, and the highest that was carried.</returns>
    public async Task<(LoadSpan Quiet, LoadSpan? Best)> MeasureAsync(BenchOptions options, CancellationToken cancellationToken)
    {
        await using var server = await BenchServer.StartAsync(options.Plan, cancellationToken, options.Database);
        var people = await People.SignUpAsync(server.Api, _rooms * _members, "fan", cancellationToken);
        var rooms = await People.FillRoomsAsync(server.Api, people, _rooms, cancellationToken);
        var crowd = new Crowd(server, new Tally());
        await crowd.ConnectAsync(people, cancellationToken);
        var every = Math.Max(1, crowd.Sockets.Count / LatencySamples);
        for (var i = 0; i < crowd.Sockets.Count; i += every)
        {
            crowd.Sockets[i].TakesLatency = true;
        }

        var said = 0;
        await AtAsync(_firstRate, TimeSpan.Zero, options.Heat);
        var quiet = await AtAsync(_quietRate, options.WarmUp, options.Length);
        var best = await HighestRate.FindAsync(_firstRate, _members, rate => AtAsync(rate, options.StepLength / 4, options.StepLength));
        return (quiet, best);

        Task<LoadSpan> AtAsync(double rate, TimeSpan warmUp, TimeSpan length) =>
            LoadSpan.MeasureAsync(server, crowd, rate, warmUp, length, Say, cancellationToken);

        void Say(long due)
        {
            // The rooms in turn, and in each room its members in turn.
            var (room, member) = (said % _rooms, said / _rooms % _members);
            crowd.Sockets[(room * _members) + member].Say(rooms[room], due);
            said++;
        }
    }

    private IEnumerable<Figure> Quiet(LoadSpan span)
    {
        foreach (var cost in CpuFigures.Per(
            Id, "", FormattableString.Invariant($"delivery at {_quietRate:0} messages/s"), span.Usage, span.Deliveries, _cpuTarget))
        {
            yield return cost;
        }

        yield return new Figure(Id, "  arrivals of those expected", 100.0 * span.Deliveries / Math.Max(1, span.Sent * _members), "%");
        yield return new Figure(Id, "  latency p50", span.P50, "ms");
        yield return new Figure(Id, "  latency p99", span.P99, "ms");
        yield return new Figure(Id, "  driver CPU per delivery", span.Usage.DriverCpu / Math.Max(1, span.Deliveries), "µs");
    }

    private IEnumerable<Figure> Highest(LoadSpan? best)
    {
        var rate = best is null ? 0 : best.Deliveries / best.Usage.Seconds;
        var name = FormattableString.Invariant($"highest rate with p99 ≤ {HighestRate.LimitMs} ms");
        yield return _highestTarget is { } target
            ? Figure.AtLeast(Id, name, rate, "deliveries/s", target)
            : new Figure(Id, name, rate, "deliveries/s");
        if (best is not null)
        {
            foreach (var cost in CpuFigures.Per(Id, "  ", "delivery there", best.Usage, best.Deliveries))
            {
                yield return cost;
            }

            yield return new Figure(Id, "  driver CPU per delivery there", best.Usage.DriverCpu / best.Deliveries, "µs");
            yield return new Figure(Id, "  latency p99 there", best.P99, "ms");
        }
    }
}
