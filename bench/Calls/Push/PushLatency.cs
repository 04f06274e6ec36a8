using System.Diagnostics;
using LiveChat.Bench.Load;
using LiveChat.Bench.Results;
using LiveChat.Calls.Silos;
using LiveChat.Driver.Sockets;
using LiveChat.Grains;
using LiveChat.Grains.Push;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Orleans.Hosting;
using Orleans.Streams;

namespace LiveChat.Calls.Push;

/// <summary>How long a committed batch takes from its room to a front end, on another silo where there is one, when little is going on.</summary>
internal static class PushLatency
{
    public const string Id = "PUSH";

    private const double Rate = 100;

    private static readonly TimeSpan Quiet = TimeSpan.FromSeconds(1);

    public static async Task<IReadOnlyList<Figure>> RunAsync(TimeSpan length, CancellationToken cancellationToken)
    {
        var figures = new List<Figure>();
        await using (var silos = await SiloSet.StartAsync(SiloSet.ForPush, silo => Prepare(silo, new PushStamps()), cancellationToken))
        {
            figures.Add(await IdleAsync("without streams", length, cancellationToken));
        }

        foreach (var kind in StreamKind.All)
        {
            var stamps = new PushStamps();
            await using var silos = await SiloSet.StartAsync(
                SiloSet.ForPush,
                silo =>
                {
                    Prepare(silo, stamps);
                    kind.Configure(silo);
                },
                cancellationToken);
            figures.AddRange(await PushAsync(kind, silos, stamps, length, cancellationToken));
            figures.Add(await IdleAsync(kind.Name, length, cancellationToken));
        }

        return figures;
    }

    private static void Prepare(ISiloBuilder silo, PushStamps stamps)
    {
        silo.Services.AddSingleton(stamps);
        silo.Services.TryAddSingleton(TimeProvider.System);
    }

    private static async Task<IReadOnlyList<Figure>> PushAsync(
        StreamKind kind, SiloSet silos, PushStamps stamps, TimeSpan length, CancellationToken cancellationToken)
    {
        var frontEnd = FrontEndId.New(TimeProvider.System.GetUtcNow());
        var streams = silos.Services[^1].GetRequiredKeyedService<IStreamProvider>(GrainKeys.Chat);
        await streams.FrontEnd(frontEnd).SubscribeAsync((signal, _) =>
        {
            stamps.Arrived(((RoomBatch)signal).From);
            return Task.CompletedTask;
        });
        var publisher = await FindPublisherAsync(silos.Services[0].GetRequiredService<IGrainFactory>());
        var sent = 0L;
        using var reactor = new Reactor("publisher");

        await SendAsync(20 * Rate, length / 2); // Code is compiled as after an hour of service.
        stamps.StartAt(sent);
        var before = sent;
        await SendAsync(Rate, 4 * length);

        Console.WriteLine($"  {kind.Name}: p50 {stamps.Push.Ms(0.5)}, p90 {stamps.Push.Ms(0.9)}, p99 {stamps.Push.Ms(0.99)}, max {stamps.Push.MaxMs} ms");
        return FiguresOf(kind, stamps, sent - before);

        async Task SendAsync(double perSecond, TimeSpan during)
        {
            var loop = new OpenLoop(reactor, perSecond, due =>
            {
                stamps.Due(sent, due);
                _ = publisher.Publish(frontEnd, sent++);
            });
            loop.Start();
            await Task.Delay(during, cancellationToken);
            loop.Stop();
            await Task.Delay(Quiet, cancellationToken);
        }
    }

    private static IReadOnlyList<Figure> FiguresOf(StreamKind kind, PushStamps stamps, long sent)
    {
        var push = stamps.Push;
        return
        [
            kind.IsOurs ? Figure.AtMost(Id, kind.Name + ": p50", push.Ms(0.5), "ms", 1) : new Figure(Id, kind.Name + ": p50", push.Ms(0.5), "ms"),
            new Figure(Id, kind.Name + ": p90", push.Ms(0.9), "ms"),
            kind.IsOurs ? Figure.AtMost(Id, kind.Name + ": p99", push.Ms(0.99), "ms", 10) : new Figure(Id, kind.Name + ": p99", push.Ms(0.99), "ms"),
            new Figure(Id, kind.Name + ": longest", push.MaxMs, "ms"),
            new Figure(Id, kind.Name + ": from when it was due, p50", stamps.Whole.Ms(0.5), "ms"),
            new Figure(Id, kind.Name + ": from when it was due, p99", stamps.Whole.Ms(0.99), "ms"),
            new Figure(Id, kind.Name + ": sent", sent, "batches"),
            new Figure(Id, kind.Name + ": arrived of those", 100.0 * push.Count / sent, "%"),
        ];
    }

    /// <summary>Chance says where a grain wakes: takes one that is on the first silo, away from the subscriber.</summary>
    private static async Task<IPublisherGrain> FindPublisherAsync(IGrainFactory grains)
    {
        for (var i = 0; ; i++)
        {
            var publisher = grains.GetGrain<IPublisherGrain>($"publisher/{i}");
            if (await publisher.GetSilo() == 0)
            {
                return publisher;
            }
        }
    }

    /// <summary>What the process uses when nothing happens.</summary>
    private static async Task<Figure> IdleAsync(string name, TimeSpan length, CancellationToken cancellationToken)
    {
        await Task.Delay(length, cancellationToken); // What the start left to compile is compiled.
        var (began, cpu) = (Stopwatch.GetTimestamp(), Environment.CpuUsage.TotalTime);
        await Task.Delay(2 * length, cancellationToken);
        var share = (Environment.CpuUsage.TotalTime - cpu) / Stopwatch.GetElapsedTime(began);
        Console.WriteLine($"  {name}: {100 * share:0.00} % of a core when idle");
        return new Figure(Id, name + ": idle", 100 * share, "% of a core");
    }
}
