namespace LiveChat.Bench.Results;

/// <summary>The median.</summary>
internal static class Median
{
    /// <summary>Of an even number of values the mean of the two in the middle. At least one.</summary>
    public static double Of(IEnumerable<double> values)
    {
        double[] ordered = [.. values.Order()];
        return (ordered[(ordered.Length - 1) / 2] + ordered[ordered.Length / 2]) / 2;
    }
}
