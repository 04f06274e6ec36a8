namespace LiveChat.History.SelfTest;

/// <summary>One way to break one invariant, and no other, in a clean history.</summary>
/// <param name="Invariant">The only one that may notice.</param>
/// <param name="Name">What is done.</param>
/// <param name="Apply">Does it, at a place that the random source chooses.</param>
public sealed record Corruption(string Invariant, string Name, Action<RecordedHistory, Random> Apply)
{
    public override string ToString() => $"{Invariant}: {Name}";
}
