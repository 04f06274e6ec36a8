using Xunit;

namespace LiveChat.Simulation;

public sealed class SimulationTests
{
    private const int Seeds = 2_000;

    [Fact]
    public void Two_thousand_seeds_keep_the_promise()
    {
        var broken = Campaign.Broken(0, Seeds, TestContext.Current.CancellationToken);

        Assert.True(broken.Count == 0, $"{broken.Count} of {Seeds} seeds are broken, the first:\n{(broken.Count > 0 ? broken[0] : null)}");
    }

    [Theory]
    [InlineData(1)]
    [InlineData(17)]
    [InlineData(1234)]
    public void A_seed_always_makes_the_same_run(int seed)
    {
        var first = SimulatedRun.Run(seed, Campaign.Steps);
        var second = SimulatedRun.Run(seed, Campaign.Steps);

        Assert.Equal(first.TraceHash, second.TraceHash);
        Assert.Equal(first.Report.ToString(), second.Report.ToString());
    }

    [Fact]
    public void Other_seeds_make_other_runs()
    {
        var hashes = Enumerable.Range(0, 20).Select(seed => SimulatedRun.Run(seed, steps: 100).TraceHash);

        Assert.Equal(20, hashes.Distinct().Count());
    }

    [Theory]
    [InlineData(nameof(Lie.AcksWithoutStoring), "I1")]
    [InlineData(nameof(Lie.ForgetsClientIds), "I6")]
    public void A_store_that_lies_is_caught(string lie, string invariant)
    {
        var broken = Enumerable.Range(0, 20)
            .SelectMany(seed => SimulatedRun.Run(seed, Campaign.Steps, lie: Enum.Parse<Lie>(lie)).Report.BrokenIds);

        Assert.Contains(invariant, broken);
    }
}
