namespace LiveChat.Bench.Results;

/// <summary>What is in the middle.</summary>
internal static class Middle
{
    /// <summary>Of an even number the higher one of the two.</summary>
    public static double Of(IReadOnlyCollection<double> values) => values.Order().ElementAt(values.Count / 2);
}
