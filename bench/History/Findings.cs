namespace LiveChat.History;

/// <summary>What one invariant found: how much it looked at, how often it was broken, and the first few counterexamples.</summary>
internal sealed class Findings
{
    public const int CounterexamplesKept = 5;

    private readonly List<string> _counterexamples = [];

    public long Checked { get; private set; }

    public long Broken { get; private set; }

    public IReadOnlyList<string> Counterexamples => _counterexamples;

    /// <summary>One more fact that would have been able to break the invariant.</summary>
    public void Look(long facts = 1) => Checked += facts;

    public void Report(FormattableString counterexample)
    {
        Broken++;
        if (_counterexamples.Count < CounterexamplesKept)
        {
            _counterexamples.Add(FormattableString.Invariant(counterexample));
        }
    }
}
