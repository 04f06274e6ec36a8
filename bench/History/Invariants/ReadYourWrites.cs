namespace LiveChat.History.Invariants;

/// <summary>Whoever reads the history after their own send was acknowledged finds it there.</summary>
internal sealed class ReadYourWrites : IInvariant
{
    public string Id => "I9";

    public string Violations => "own writes missing in own reads";

    public string Facts => "own acked sends in reads";

    public void Check(HistoryView history, Findings findings)
    {
        var own = history.Recorded.Sends
            .Where(send => send.Outcome == Outcome.Ok)
            .GroupBy(send => (send.Client, send.Room))
            .ToDictionary(sends => sends.Key, sends => sends.OrderBy(send => send.Seq).ToArray());
        foreach (var read in history.Recorded.Reads)
        {
            var seen = read.Own.ToHashSet();
            var last = read.ReachesHead ? long.MaxValue : read.To;
            var sends = own.GetValueOrDefault((read.Client, read.Room), []);
            for (var i = FirstFrom(sends, read.From); i < sends.Length && sends[i].Seq <= last; i++)
            {
                if (sends[i].TDone > read.TInvoke)
                {
                    continue;
                }

                findings.Look();
                if (!seen.Contains(sends[i].Seq))
                {
                    findings.Report($"{read.Client} read {read.Room} at {read.TInvoke} without the own {sends[i].Seq}, acked at {sends[i].TDone}");
                }
            }
        }
    }

    private static int FirstFrom(Send[] sends, long seq)
    {
        var low = 0;
        var high = sends.Length;
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            (low, high) = sends[middle].Seq < seq ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
