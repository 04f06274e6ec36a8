using LiveChat.Api.Refusals;
using LiveChat.Grains;

namespace LiveChat.Api.Accounts.Factors;

/// <summary>How far somebody has come: all the way, or to the second factor.</summary>
internal sealed record SignInStep(SignInProof? Complete, FactorNeeded? Needed)
{
    private static readonly Refusal FactorNeeded = new(RefusalCode.FactorNeeded, "Show a second factor too.");

    public RefusalProblem ToProblem() => FactorNeeded.ToProblem(Needed!);
}
