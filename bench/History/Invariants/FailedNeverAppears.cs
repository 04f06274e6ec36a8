namespace LiveChat.History.Invariants;

/// <summary>A send that was definitely refused is not in the log.</summary>
internal sealed class FailedNeverAppears : IInvariant
{
    public string Id => "I7";

    public string Violations => "refused sends stored";

    public string Facts => "refused sends";

    public void Check(HistoryView history, Findings findings)
    {
        var refused = history.Recorded.Sends.Where(send => send.Outcome == Outcome.Fail);
        foreach (var (send, seqs) in Appearances.Of(history, refused))
        {
            findings.Look();
            if (seqs.Count > 0)
            {
                findings.Report($"{send.Client}'s {send.ClientMsgId} was refused, yet is stored at {send.Room}/{seqs[0]}");
            }
        }
    }
}
