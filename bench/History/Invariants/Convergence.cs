namespace LiveChat.History.Invariants;

/// <summary>After edits, deletions and reactions, everybody who holds a message holds what the store holds.</summary>
internal sealed class Convergence : IInvariant
{
    public string Id => "I10";

    public string Violations => "copies that differ from the store";

    public string Facts => "copies";

    public void Check(HistoryView history, Findings findings)
    {
        const string Store = "store";
        var stored = new Dictionary<(string, long), ContentHash>();
        foreach (var copy in history.Recorded.Replicas.Where(copy => copy.Holder == Store))
        {
            stored[(copy.Room, copy.Seq)] = copy.Hash;
        }

        foreach (var copy in history.Recorded.Replicas.Where(copy => copy.Holder != Store))
        {
            findings.Look();
            if (!stored.TryGetValue((copy.Room, copy.Seq), out var truth) || truth != copy.Hash)
            {
                findings.Report($"{copy.Holder} holds {copy.Room}/{copy.Seq} as {copy.Hash}, the store as {truth}");
            }
        }
    }
}
