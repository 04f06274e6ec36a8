using LiveChat.Bench.Results;
using LiveChat.Driver.Servers;

namespace LiveChat.Bench.Workloads;

/// <summary>W10: the same work on one silo, on two and so on, in one run; beside it the embedded shape.</summary>
/// <remarks>
/// Silos, driver and database share the machine, so more silos do not do more. What counts is the work that a second of CPU does: how much of it
/// is left when rooms and sockets are on different silos.
/// </remarks>
internal sealed class SiloScaling : IWorkload
{
    private const int Senders = 50;

    /// <summary>What performance.md asks of 2 and of 3 silos, as a part of what one silo does.</summary>
    private static readonly double[] FanOutTargets = [0.90, 0.85];
    private static readonly double[] SendTargets = [0.80, 0.72];

    public string Id => "W10";

    public string What => "W2 and the 50 senders of W3 on the embedded shape, then on 1, 2, ... silos: rates, and work per CPU-second";

    public bool TakesSilos => true;

    public async Task<IReadOnlyList<Figure>> RunAsync(BenchOptions options, CancellationToken cancellationToken)
    {
        var embedded = options with { Plan = options.Plan with { Silos = 0, Server = ServerBuild.Find(cluster: false) }, Database = null };
        var figures = new List<Figure>();
        figures.AddRange((await MeasureAsync(embedded, cancellationToken)).Figures(Id, "embedded"));
        SiloWork? one = null;
        for (var silos = 1; silos <= options.Plan.Silos; silos++)
        {
            var plan = options.Plan with { Silos = silos };
            var work = await MeasureAsync(options with { Plan = plan }, cancellationToken);
            figures.AddRange(work.Figures(Id, plan.Words));
            one ??= work;
            if (silos > 1)
            {
                figures.AddRange(work.Ratios(Id, plan.Words, one, TargetOf(FanOutTargets, silos), TargetOf(SendTargets, silos)));
            }
        }

        return figures;
    }

    private static async Task<SiloWork> MeasureAsync(BenchOptions options, CancellationToken cancellationToken)
    {
        var (quiet, best) = await FanOut.ManyRooms.MeasureAsync(options, cancellationToken);
        var sends = await DurableSends.MeasureAsync(options, Senders, cancellationToken);
        return new SiloWork(quiet, best, sends);
    }

    private static double? TargetOf(double[] targets, int silos) => silos - 2 < targets.Length ? targets[silos - 2] : null;
}
