using LiveChat.Bench.Load;
using LiveChat.Bench.Results;
using LiveChat.Driver.Honest;

namespace LiveChat.Bench.Workloads;

/// <summary>W3: senders that each wait for their acknowledgement; at the end the server is killed, and everything acknowledged must be there.</summary>
internal sealed class DurableSends : IWorkload
{
    private const double OpenLoopRate = 10_000;

    public string Id => "W3";

    public string What => "50 senders in 50 rooms, each waits for its ack; SIGKILL and recount; then 1,000 senders";

    public bool TakesSilos => true;

    public async Task<IReadOnlyList<Figure>> RunAsync(BenchOptions options, CancellationToken cancellationToken) =>
    [
        .. await RunAsync(options, 50, cancellationToken),
        .. await RunAsync(options, 1_000, cancellationToken),
    ];

    /// <summary>The closed loop alone.</summary>
    public static async Task<ClosedLoop> MeasureAsync(BenchOptions options, int senders, CancellationToken cancellationToken)
    {
        await using var server = await BenchServer.StartAsync(options.Plan, cancellationToken, options.Database);
        var tally = new Tally();
        var (_, sockets) = await ConnectAsync(server, tally, senders, cancellationToken);
        return await ClosedLoop.MeasureAsync(options, server, tally, sockets, cancellationToken);
    }

    private async Task<IReadOnlyList<Figure>> RunAsync(BenchOptions options, int senders, CancellationToken cancellationToken)
    {
        await using var server = await BenchServer.StartAsync(options.Plan, cancellationToken, options.Database);
        var tally = new Tally();
        var (people, sockets) = await ConnectAsync(server, tally, senders, cancellationToken);
        var figures = new List<Figure>();
        figures.AddRange(Closed(await ClosedLoop.MeasureAsync(options, server, tally, sockets, cancellationToken), senders));
        if (senders == 50)
        {
            figures.AddRange(await OpenLoopAsync(options, server, new Crowd(server, tally), sockets, cancellationToken));
        }

        figures.Add(await CrashAsync(server, people, sockets, senders, cancellationToken));
        return figures;
    }

    /// <summary>One room for each sender.</summary>
    private static async Task<(Account[] People, SendingSocket[] Sockets)> ConnectAsync(
        BenchServer server, Tally tally, int senders, CancellationToken cancellationToken)
    {
        var people = await People.SignUpAsync(server.Api, senders, "sender", cancellationToken);
        var rooms = await People.FillRoomsAsync(server.Api, people, senders, cancellationToken);
        var sockets = people.Select((person, i) => new SendingSocket(server.Reactor, server.EndPointOf(i), person.Token, tally, rooms[i])).ToArray();
        await server.OnReactorAsync(() => Array.ForEach(sockets, socket => socket.Connect()));
        await new Crowd(server, tally).UntilAsync(() => Array.TrueForAll(sockets, socket => socket.IsReady), cancellationToken);
        return (people, sockets);
    }

    private IEnumerable<Figure> Closed(ClosedLoop loop, int senders)
    {
        var of = FormattableString.Invariant($"{senders:#,0} senders: ");
        return
        [
            senders == 50 ? Figure.AtLeast(Id, of + "acked sends", loop.Rate, "/s", 15_000) : new Figure(Id, of + "acked sends", loop.Rate, "/s"),
            .. CpuFigures.Per(Id, of, "ack", loop.Usage, loop.Acks, senders == 50 ? 50 : null),
            new Figure(Id, of + "latency p50", loop.P50, "ms"),
            senders == 50 ? Figure.AtMost(Id, of + "latency p99", loop.P99, "ms", 25) : new Figure(Id, of + "latency p99", loop.P99, "ms"),
            new Figure(Id, of + "driver CPU per ack", loop.Usage.DriverCpu / Math.Max(1, loop.Acks), "µs"),
        ];
    }

    private async Task<IEnumerable<Figure>> OpenLoopAsync(
        BenchOptions options, BenchServer server, Crowd crowd, SendingSocket[] sockets, CancellationToken cancellationToken)
    {
        var said = 0;
        var span = await LoadSpan.MeasureAsync(
            server, crowd, OpenLoopRate, options.WarmUp, options.Length,
            due =>
            {
                var socket = sockets[said++ % sockets.Length];
                socket.Say(socket.Room, due);
            },
            cancellationToken);
        var of = FormattableString.Invariant($"open loop at {OpenLoopRate:#,0}/s: ");
        return
        [
            new Figure(Id, of + "latency p99", span.AckP99, "ms", "≤ 8 (goal)", span.AckP99 <= 8),
            new Figure(Id, of + "acked sends", span.Acks / span.Usage.Seconds, "/s"),
        ];
    }

    /// <summary>The server is killed while everybody sends; afterwards every message that was acknowledged is looked up.</summary>
    private async Task<Figure> CrashAsync(
        BenchServer server, Account[] people, SendingSocket[] sockets, int senders, CancellationToken cancellationToken)
    {
        await server.OnReactorAsync(() => Array.ForEach(sockets, socket =>
        {
            socket.Loops = true;
            socket.SayNext();
        }));
        await Task.Delay(500, cancellationToken);
        await server.CrashAsync(cancellationToken);
        var lost = 0L;
        for (var i = 0; i < sockets.Length; i++)
        {
            lost += await LostAsync(server, people[i], sockets[i], cancellationToken);
        }

        var acked = sockets.Sum(socket => socket.Acknowledged.Count);
        return new Figure(
            Id, FormattableString.Invariant($"{senders:#,0} senders: acked and lost, SIGKILL in the middle, of {acked:#,0}"), lost, "messages", "0", lost == 0);
    }

    private static async Task<long> LostAsync(BenchServer server, Account person, SendingSocket socket, CancellationToken cancellationToken)
    {
        var stored = await LogDump.ReadAsync(server.Api, person.Token, socket.Room, cancellationToken);
        return socket.Acknowledged.Count(ack =>
            ack.Seq > stored.Count || stored[(int)ack.Seq - 1].Seq != ack.Seq || stored[(int)ack.Seq - 1].ClientId != socket.ClientId(ack.Sent));
    }
}
