namespace LiveChat.Bench.Load;

/// <summary>What came of an open loop over a span of time.</summary>
internal sealed record LoadSpan(Usage Usage, long Sent, long Deliveries, long Acks, double AckP50, double AckP99, double P50, double P99, double Max, long Closed)
{
    /// <summary>Warms up, then measures, then lets everything arrive.</summary>
    public static async Task<LoadSpan> MeasureAsync(
        BenchServer server, Crowd crowd, double perSecond, TimeSpan warmUp, TimeSpan length, Action<long> act, CancellationToken cancellationToken)
    {
        var tally = crowd.Tally;
        var loop = new OpenLoop(server.Reactor, perSecond, act);
        loop.Start();
        await Task.Delay(warmUp, cancellationToken);
        await server.OnReactorAsync(() =>
        {
            tally.AckLatency.Clear();
            tally.DeliveryLatency.Clear();
        });
        var (sent, deliveries, acks, closed) = (loop.Done, tally.Deliveries, tally.Acks, tally.Closed);
        var usage = Usage.Begin(server);
        await Task.Delay(length, cancellationToken);
        usage.End();
        (sent, deliveries, acks) = (loop.Done - sent, tally.Deliveries - deliveries, tally.Acks - acks);
        loop.Stop();
        await crowd.QuietAsync(cancellationToken);
        var span = new LoadSpan(usage, sent, deliveries, acks, 0, 0, 0, 0, 0, tally.Closed - closed);
        await server.OnReactorAsync(() =>
        {
            span = span with
            {
                AckP50 = tally.AckLatency.Ms(0.5),
                AckP99 = tally.AckLatency.Ms(0.99),
                P50 = tally.DeliveryLatency.Ms(0.5),
                P99 = tally.DeliveryLatency.Ms(0.99),
                Max = tally.DeliveryLatency.MaxMs,
            };
        });
        return span;
    }
}
