using System.Numerics;

namespace LiveChat.Bench.Load;

/// <summary>Counts microseconds in buckets that are never wider than a hundredth of what they hold.</summary>
internal sealed class Histogram
{
    private const int FineBits = 7;
    private const int Fine = 1 << FineBits;

    private readonly long[] _counts = new long[(65 - FineBits) * Fine];

    public long Count { get; private set; }

    public long Max { get; private set; }

    public void Add(long micros)
    {
        micros = Math.Max(0, micros);
        _counts[Bucket(micros)]++;
        Count++;
        Max = Math.Max(Max, micros);
    }

    public void Clear()
    {
        Array.Clear(_counts);
        (Count, Max) = (0, 0);
    }

    /// <summary>The value that the given share of all values does not exceed, in milliseconds; NaN when there are none.</summary>
    public double Ms(double share)
    {
        var wanted = Math.Max(1, (long)Math.Ceiling(share * Count));
        var seen = 0L;
        for (var bucket = 0; Count > 0 && bucket < _counts.Length; bucket++)
        {
            seen += _counts[bucket];
            if (seen >= wanted)
            {
                return Math.Min(Top(bucket), Max) / 1000.0;
            }
        }

        return double.NaN;
    }

    public double MaxMs => Max / 1000.0;

    private static int Bucket(long value)
    {
        var shift = Math.Max(0, 63 - BitOperations.LeadingZeroCount((ulong)value | 1) - FineBits);
        return (shift * Fine) + (int)(value >> shift);
    }

    /// <summary>The largest value of a bucket.</summary>
    private static long Top(int bucket)
    {
        var shift = bucket < 2 * Fine ? 0 : (bucket / Fine) - 1;
        return (((long)(bucket - (shift * Fine)) + 1) << shift) - 1;
    }
}
