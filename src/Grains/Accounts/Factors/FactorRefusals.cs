namespace LiveChat.Grains.Accounts.Factors;

/// <summary>What is said at more than one place of a second step.</summary>
public static class FactorRefusals
{
    /// <summary>The step is over, was never begun, or belongs to somebody else: which is not told.</summary>
    public static readonly Refusal Spent = new(RefusalCode.FlowSpent, "This took too long or was done before. Begin anew.");

    public static readonly Refusal Wrong = new(RefusalCode.FactorWrong, "This is not right, or was used before.");
}
