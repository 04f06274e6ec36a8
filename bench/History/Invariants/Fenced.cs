namespace LiveChat.History.Invariants;

/// <summary>Once another activation of a room has written, the store takes nothing from the one before it.</summary>
internal sealed class Fenced : IInvariant
{
    public string Id => "I13";

    public string Violations => "stale writes accepted";

    public string Facts => "accepted batches";

    public void Check(HistoryView history, Findings findings)
    {
        foreach (var room in history.Recorded.Writes.GroupBy(write => write.Room, StringComparer.Ordinal))
        {
            var succeeded = new HashSet<string>(StringComparer.Ordinal);
            StoreWrite? before = null;
            foreach (var write in room)
            {
                findings.Look();
                if (before is not null && before.Activation != write.Activation)
                {
                    succeeded.Add(before.Activation);
                }

                if (succeeded.Contains(write.Activation))
                {
                    findings.Report($"activation {write.Activation} wrote {room.Key}/{write.From}-{write.To} after {before?.Activation} had taken over");
                }

                before = write;
            }
        }
    }
}
