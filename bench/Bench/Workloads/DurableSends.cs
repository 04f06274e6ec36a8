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

    public async Task<IReadOnlyList<Figure>> RunAsync(BenchOptions options, CancellationToken cancellationToken) =>
    [
        .. await RunAsync(options, 50, cancellationToken),
        .. await RunAsync(options, 1_000, cancellationToken),
    ];

    private async Task<IReadOnlyList<Figure>> RunAsync(BenchOptions options, int senders, CancellationToken cancellationToken)
    {
        await using var server = await BenchServer.StartAsync(options.Server, cancellationToken);
        var people = await People.SignUpAsync(server.Api, senders, "sender", cancellationToken);
        var rooms = await People.FillRoomsAsync(server.Api, people, senders, cancellationToken);
        var tally = new Tally();
        var crowd = new Crowd(server, tally);
        var sockets = people.Select((person, i) => new SendingSocket(server.Reactor, server.Api.EndPoint, person.Token, tally, rooms[i])).ToArray();
        await server.OnReactorAsync(() => Array.ForEach(sockets, socket => socket.Connect()));
        await crowd.UntilAsync(() => Array.TrueForAll(sockets, socket => socket.IsReady), cancellationToken);

        var figures = new List<Figure>();
        figures.AddRange(await ClosedLoopAsync(options, server, tally, sockets, senders, cancellationToken));
        if (senders == 50)
        {
            figures.AddRange(await OpenLoopAsync(options, server, crowd, sockets, cancellationToken));
        }

        figures.Add(await CrashAsync(server, people, sockets, senders, cancellationToken));
        return figures;
    }

    private async Task<IEnumerable<Figure>> ClosedLoopAsync(
        BenchOptions options, BenchServer server, Tally tally, SendingSocket[] sockets, int senders, CancellationToken cancellationToken)
    {
        await server.OnReactorAsync(() => Array.ForEach(sockets, socket =>
        {
            socket.Loops = true;
            socket.SayNext();
        }));
        await Task.Delay(options.WarmUp, cancellationToken);
        await server.OnReactorAsync(tally.AckLatency.Clear);
        var acks = tally.Acks;
        var usage = Usage.Begin(server);
        await Task.Delay(options.Length, cancellationToken);
        usage.End();
        acks = tally.Acks - acks;
        var (p50, p99) = (0.0, 0.0);
        await server.OnReactorAsync(() =>
        {
            (p50, p99) = (tally.AckLatency.Ms(0.5), tally.AckLatency.Ms(0.99));
            Array.ForEach(sockets, socket => socket.Loops = false);
        });
        await new Crowd(server, tally).QuietAsync(cancellationToken);

        var rate = acks / usage.Seconds;
        var cost = usage.ServerCpu / acks;
        var of = FormattableString.Invariant($"{senders:#,0} senders: ");
        return
        [
            senders == 50 ? Figure.AtLeast(Id, of + "acked sends", rate, "/s", 15_000) : new Figure(Id, of + "acked sends", rate, "/s"),
            senders == 50 ? Figure.AtMost(Id, of + "server CPU per ack", cost, "µs", 50) : new Figure(Id, of + "server CPU per ack", cost, "µs"),
            new Figure(Id, of + "latency p50", p50, "ms"),
            senders == 50 ? Figure.AtMost(Id, of + "latency p99", p99, "ms", 25) : new Figure(Id, of + "latency p99", p99, "ms"),
            new Figure(Id, of + "driver CPU per ack", usage.DriverCpu / acks, "µs"),
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
            new Figure(Id, of + "acked of those sent", 100.0 * span.Acks / span.Sent, "%"),
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
