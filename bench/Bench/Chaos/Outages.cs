using LiveChat.History;

namespace LiveChat.Bench.Chaos;

/// <summary>What people felt of one fault, from what was recorded between it and the next one. Times are seconds.</summary>
internal sealed record Outages
{
    /// <summary>For each room in which somebody sent: from the fault to the first ack of a message sent after it; shortest first.</summary>
    public required double[] Rooms { get; init; }

    /// <summary>Rooms in which messages were sent and none of them acked before the next fault.</summary>
    public required int Silent { get; init; }

    /// <summary>The longest that a message sent after the fault waited for its ack.</summary>
    public required double LongestSend { get; init; }

    /// <summary>From sending to the ack, of all messages that were sent after the fault; shortest first.</summary>
    public required double[] Sends { get; init; }

    /// <summary>Messages with an attempt of unknown outcome that were confirmed by a later one.</summary>
    public required int Confirmed { get; init; }

    /// <summary>Clients that had to connect again.</summary>
    public required int Reconnected { get; init; }

    /// <summary>From the fault until the last of them had; NaN when nobody had to.</summary>
    public required double AllBack { get; init; }

    /// <param name="at">When the fault happened, in microseconds of the recorder's clock.</param>
    /// <param name="until">When the next one did, or the load ended.</param>
    /// <param name="sends">All messages of the run.</param>
    /// <param name="returns">For each client, when it was caught up again after losing a connection.</param>
    public static Outages Between(long at, long until, IEnumerable<Send> sends, IEnumerable<IEnumerable<long>> returns)
    {
        var after = sends.Where(send => send.TInvoke >= at && send.TInvoke < until).ToArray();
        var rooms = after.GroupBy(send => send.Room)
            .Select(room => room.Where(send => send.Outcome == Outcome.Ok).Select(send => send.TDone).DefaultIfEmpty(long.MaxValue).Min()).ToArray();
        var waits = after.Where(send => send.Outcome == Outcome.Ok).Select(send => Seconds(send.TDone - send.TInvoke)).Order().ToArray();
        var back = returns.Select(client => client.Where(time => time >= at && time < until).Cast<long?>().FirstOrDefault()).OfType<long>().ToArray();
        return new Outages
        {
            Rooms = [.. rooms.Where(first => first < until).Select(first => Seconds(first - at)).Order()],
            Silent = rooms.Count(first => first >= until),
            Sends = waits,
            LongestSend = waits.Length > 0 ? waits[^1] : double.NaN,
            Confirmed = sends.Count(send => send is { Outcome: Outcome.Ok, Attempts: > 1 } && send.TDone >= at && send.TDone < until),
            Reconnected = back.Length,
            AllBack = back.Length > 0 ? Seconds(back.Max() - at) : double.NaN,
        };
    }

    /// <summary>The value that a share of sorted values does not exceed; NaN when there are none.</summary>
    public static double At(IReadOnlyList<double> sorted, double share) =>
        sorted.Count == 0 ? double.NaN : sorted[Math.Max(0, (int)Math.Ceiling(share * sorted.Count) - 1)];

    private static double Seconds(long microseconds) => microseconds / 1e6;
}
