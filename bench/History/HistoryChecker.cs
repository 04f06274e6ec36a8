using LiveChat.History.Invariants;

namespace LiveChat.History;

/// <summary>Checks the promise over a recorded history. Every invariant looks at all of it, and none relies on another.</summary>
public static class HistoryChecker
{
    internal static readonly IReadOnlyList<IInvariant> Invariants =
    [
        new AckedIsStored(),
        new StoredOnce(),
        new DenseOrder(),
        new RealTimeOrder(),
        new ShownInOrder(),
        new UnknownAtMostOnce(),
        new FailedNeverAppears(),
        new OutIsOut(),
        new ReadYourWrites(),
        new Convergence(),
        new UnreadCounts(),
        new Searchable(),
        new Fenced(),
        new OutboxDrained(),
    ];

    public static HistoryReport Check(RecordedHistory history)
    {
        var view = new HistoryView(history);
        return new HistoryReport([.. Invariants.Select(invariant => Judge(invariant, view))]);
    }

    private static Verdict Judge(IInvariant invariant, HistoryView view)
    {
        var findings = new Findings();
        invariant.Check(view, findings);
        return new Verdict(
            invariant.Id, invariant.Violations, invariant.Facts, findings.Checked, findings.Broken, findings.Counterexamples);
    }
}
