namespace LiveChat.History.Invariants;

/// <summary>When one send to a room was acknowledged before another to it began, the first has the lower seq.</summary>
internal sealed class RealTimeOrder : IInvariant
{
    public string Id => "I4";

    public string Violations => "order inversions";

    public string Facts => "acked sends";

    public void Check(HistoryView history, Findings findings)
    {
        var rooms = history.Recorded.Sends.Where(send => send.Outcome == Outcome.Ok).GroupBy(send => send.Room, StringComparer.Ordinal);
        foreach (var room in rooms)
        {
            Send? latest = null;
            foreach (var send in room.OrderBy(send => send.Seq))
            {
                findings.Look();
                if (latest is not null && send.TDone < latest.TInvoke)
                {
                    findings.Report($"{room.Key}/{send.Seq} was acked at {send.TDone}, before {room.Key}/{latest.Seq} began at {latest.TInvoke}");
                }

                latest = latest is null || send.TInvoke > latest.TInvoke ? send : latest;
            }
        }
    }
}
