namespace LiveChat.Bench.Load;

/// <summary>Raises a rate until the load is not carried any more: latency over the limit, arrivals behind, or connections lost.</summary>
internal static class HighestRate
{
    public const double LimitMs = 250;

    private const double Step = 1.4;
    private const int MostSteps = 14;

    /// <param name="first">A rate that is surely carried.</param>
    /// <param name="perMessage">How many arrivals a message makes.</param>
    /// <param name="measure">Measures one rate.</param>
    /// <returns>The best rate that was carried; null when not even the first was.</returns>
    public static async Task<LoadSpan?> FindAsync(double first, double perMessage, Func<double, Task<LoadSpan>> measure)
    {
        LoadSpan? best = null;
        var (rate, step) = (first, Step);
        for (var tried = 0; tried < MostSteps; tried++)
        {
            var span = await measure(rate);
            var carried = span.P99 <= LimitMs && span.Closed == 0 && span.Deliveries >= 0.97 * rate * span.Usage.Seconds * perMessage;
            if (carried)
            {
                best = span;
                rate *= step;
            }
            else if (span.Closed > 0 || step < Step)
            {
                break;
            }
            else
            {
                // Once between the last that was carried and the first that was not.
                step = Math.Sqrt(Step);
                rate /= step;
            }
        }

        return best;
    }
}
