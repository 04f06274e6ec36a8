namespace LiveChat.History.Invariants;

/// <summary>In the final log a seq of a room is taken once, and a client id of an author in a room is stored once.</summary>
internal sealed class StoredOnce : IInvariant
{
    public string Id => "I2";

    public string Violations => "duplicates in the log";

    public string Facts => "stored entries";

    public void Check(HistoryView history, Findings findings)
    {
        foreach (var (room, log) in history.Logs)
        {
            findings.Look(log.Length);
            var ids = new Dictionary<(string, string), long>(log.Length);
            for (var i = 0; i < log.Length; i++)
            {
                var entry = log[i];
                if (i > 0 && log[i - 1].Seq == entry.Seq)
                {
                    findings.Report($"{room}/{entry.Seq} is stored twice");
                }

                if (entry.ClientMsgId is { } id && !ids.TryAdd((entry.Sender, id), entry.Seq))
                {
                    findings.Report($"{entry.Sender}'s {id} is stored at {room}/{ids[(entry.Sender, id)]} and {room}/{entry.Seq}");
                }
            }
        }
    }
}
