using LiveChat.Bench.Load;

namespace LiveChat.Bench.Workloads;

/// <summary>Senders that each say the next thing when the one before it is acknowledged.</summary>
internal sealed record ClosedLoop(Usage Usage, long Acks, double P50, double P99)
{
    public double Rate => Acks / Usage.Seconds;

    public static async Task<ClosedLoop> MeasureAsync(
        BenchOptions options, BenchServer server, Tally tally, SendingSocket[] sockets, CancellationToken cancellationToken)
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
        return new ClosedLoop(usage, acks, p50, p99);
    }
}
