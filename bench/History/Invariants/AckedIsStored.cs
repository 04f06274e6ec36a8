namespace LiveChat.History.Invariants;

/// <summary>Every acknowledged send is in the final log, at the seq that was answered, with the text that was sent.</summary>
internal sealed class AckedIsStored : IInvariant
{
    public string Id => "I1";

    public string Violations => "lost writes";

    public string Facts => "acked sends";

    public void Check(HistoryView history, Findings findings)
    {
        foreach (var send in history.Recorded.Sends)
        {
            if (send.Outcome != Outcome.Ok)
            {
                continue;
            }

            findings.Look();
            var found = false;
            var there = history.At(send.Room, send.Seq);
            foreach (var entry in there)
            {
                found |= entry.Sender == send.Client && entry.ClientMsgId == send.ClientMsgId && entry.Hash == send.Hash;
            }

            if (!found)
            {
                findings.Report($"{send.Client} was acked {send.ClientMsgId} at {send.Room}/{send.Seq}; stored there: {Describe(there)}");
            }
        }
    }

    private static string Describe(ReadOnlySpan<Stored> entries) =>
        entries.IsEmpty ? "nothing" : $"{entries[0].Sender}'s {entries[0].ClientMsgId} with hash {entries[0].Hash}";
}
