using LiveChat.History.SelfTest;
using Xunit;

namespace LiveChat.History.Tests;

public sealed class HistoryCheckerTests
{
    // The million runs in `livechat chaos --self-test`.
    private const int ManySends = 200_000;

    public static TheoryData<string> InvariantIds => [.. Corruptions.All.Select(corruption => corruption.Invariant)];

    [Fact]
    public void There_is_one_corruption_for_each_of_the_fourteen_invariants()
    {
        Assert.Equal(
            Enumerable.Range(1, 14).Select(number => $"I{number}"),
            Corruptions.All.Select(corruption => corruption.Invariant));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void A_clean_history_passes_and_leaves_no_invariant_unchecked(int seed)
    {
        var report = HistoryChecker.Check(CleanHistory.Make(sends: 5_000, rooms: 5, seed));

        Assert.True(report.Holds, report.ToString());
        Assert.All(report.Verdicts, verdict => Assert.True(verdict.Checked > 0, verdict.Id));
    }

    [Theory]
    [MemberData(nameof(InvariantIds))]
    public void A_corrupt_history_is_caught_by_exactly_its_invariant(string invariant)
    {
        var corruption = Corruptions.All.Single(corruption => corruption.Invariant == invariant);
        for (var seed = 0; seed < 10; seed++)
        {
            var history = CleanHistory.Make(sends: 2_000, rooms: 5, seed);
            corruption.Apply(history, new Random(seed));

            var report = HistoryChecker.Check(history);

            Assert.True(report.BrokenIds.SequenceEqual([invariant]), $"seed {seed}, {corruption}\n{report}");
            Assert.All(
                report.Verdicts.Where(verdict => verdict.Broken > 0), verdict => Assert.NotEmpty(verdict.Counterexamples));
        }
    }

    [Fact]
    public void A_clean_history_of_many_operations_passes()
    {
        var report = HistoryChecker.Check(CleanHistory.Make(ManySends, rooms: 20, seed: 7));

        Assert.True(report.Holds, report.ToString());
    }
}
