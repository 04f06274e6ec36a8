using LiveChat.Bench.Load;
using Xunit;

namespace LiveChat.Driver.Tests;

public sealed class HistogramTests
{
    [Theory]
    [InlineData(0.5)]
    [InlineData(0.9)]
    [InlineData(0.99)]
    [InlineData(1)]
    public void A_percentile_is_within_a_hundredth_of_the_true_one(double share)
    {
        var random = new Random(1);
        var values = Enumerable.Range(0, 10_000).Select(_ => (long)Math.Exp(random.NextDouble() * 18)).Order().ToArray();
        var histogram = new Histogram();
        foreach (var value in values)
        {
            histogram.Add(value);
        }

        var exact = values[(int)Math.Ceiling(share * values.Length) - 1] / 1000.0;

        Assert.InRange(histogram.Ms(share), exact, exact * 1.01);
    }

    [Fact]
    public void Without_values_there_is_no_percentile()
    {
        Assert.True(double.IsNaN(new Histogram().Ms(0.5)));
    }
}
