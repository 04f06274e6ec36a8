namespace LiveChat.History.Invariants;

/// <summary>A message is found within 5 s of its acknowledgement (99 of 100), and never later than 5 s after its deletion.</summary>
internal sealed class Searchable : IInvariant
{
    private const long LimitMicroseconds = 5_000_000;

    public string Id => "I12";

    public string Violations => "searches behind";

    public string Facts => "posted and deleted messages";

    public void Check(HistoryView history, Findings findings)
    {
        findings.Look(history.Recorded.Indexed.Count);
        var late = new List<Indexed>();
        var posted = 0;
        foreach (var indexed in history.Recorded.Indexed)
        {
            posted += indexed.Deleted ? 0 : 1;
            var isLate = indexed.TSeen is not { } seen || seen - indexed.TAcked > LimitMicroseconds;
            if (isLate && indexed.Deleted)
            {
                findings.Report($"{indexed.Room}/{indexed.Seq} was still found 5 s after it was deleted");
            }
            else if (isLate)
            {
                late.Add(indexed);
            }
        }

        if (late.Count * 100L > posted)
        {
            findings.Report($"{late.Count} of {posted} messages were not found within 5 s, the first {late[0].Room}/{late[0].Seq}");
        }
    }
}
