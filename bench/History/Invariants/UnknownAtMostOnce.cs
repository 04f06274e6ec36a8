namespace LiveChat.History.Invariants;

/// <summary>A send whose outcome was unknown, for good or until a retry, appears at most once.</summary>
internal sealed class UnknownAtMostOnce : IInvariant
{
    public string Id => "I6";

    public string Violations => "unconfirmed sends stored twice";

    public string Facts => "unconfirmed or repeated sends";

    public void Check(HistoryView history, Findings findings)
    {
        var unconfirmed = history.Recorded.Sends.Where(send => send.Outcome == Outcome.Unknown || send.Attempts > 1);
        foreach (var (send, seqs) in Appearances.Of(history, unconfirmed))
        {
            findings.Look();
            if (seqs.Count > 1)
            {
                findings.Report($"{send.Client}'s {send.ClientMsgId} ({send.Attempts} attempts) is stored at {send.Room}/{string.Join(", ", seqs)}");
            }
        }
    }
}
