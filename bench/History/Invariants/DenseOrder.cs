namespace LiveChat.History.Invariants;

/// <summary>The seqs of a room are 1, 2, 3, ... without holes.</summary>
internal sealed class DenseOrder : IInvariant
{
    public string Id => "I3";

    public string Violations => "holes in the log";

    public string Facts => "stored entries";

    public void Check(HistoryView history, Findings findings)
    {
        foreach (var (room, log) in history.Logs)
        {
            findings.Look(log.Length);
            var before = 0L;
            foreach (var entry in log)
            {
                if (entry.Seq > before + 1)
                {
                    findings.Report($"{room} has nothing at {before + 1} to {entry.Seq - 1}");
                }

                if (entry.Seq < 1)
                {
                    findings.Report($"{room} has an entry at {entry.Seq}");
                }

                before = entry.Seq;
            }
        }
    }
}
