namespace LiveChat.History.Invariants;

/// <summary>Unread is the number of other people's messages after the read cursor.</summary>
internal sealed class UnreadCounts : IInvariant
{
    public string Id => "I11";

    public string Violations => "wrong unread counts";

    public string Facts => "counts";

    public void Check(HistoryView history, Findings findings)
    {
        foreach (var unread in history.Recorded.Unread)
        {
            findings.Look();
            var log = history.Log(unread.Room);
            var expected = 0L;
            for (var i = HistoryView.FirstFrom(log, unread.ReadSeq + 1); i < log.Length; i++)
            {
                expected += log[i].Message && log[i].Sender != unread.Client ? 1 : 0;
            }

            if (unread.Count != expected)
            {
                findings.Report($"{unread.Client} has {unread.Count} unread in {unread.Room} after {unread.ReadSeq}; there are {expected}");
            }
        }
    }
}
