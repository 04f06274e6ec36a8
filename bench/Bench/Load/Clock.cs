using System.Diagnostics;

namespace LiveChat.Bench.Load;

/// <summary>The one clock of a measurement: microseconds since this program began.</summary>
internal static class Clock
{
    private static readonly long Began = Stopwatch.GetTimestamp();

    public static long Micros => ToMicros(Stopwatch.GetTimestamp());

    public static long ToMicros(long timestamp) => (long)((timestamp - Began) * (1_000_000.0 / Stopwatch.Frequency));

    public static long ToTimestamp(long micros) => Began + (long)(micros * (Stopwatch.Frequency / 1_000_000.0));
}
