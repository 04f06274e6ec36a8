namespace LiveChat.History.Invariants;

/// <summary>One line of the promise, checked over a recorded history.</summary>
internal interface IInvariant
{
    /// <summary><c>I1</c> to <c>I14</c>.</summary>
    string Id { get; }

    /// <summary>What a violation is called, in the plural.</summary>
    string Violations { get; }

    /// <summary>What the invariant was checked on, in the plural.</summary>
    string Facts { get; }

    void Check(HistoryView history, Findings findings);
}
