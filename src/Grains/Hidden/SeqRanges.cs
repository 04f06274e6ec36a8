using System.Collections.Immutable;

namespace LiveChat.Grains.Hidden;

/// <summary>Seqs as ranges, in order and apart from each other.</summary>
internal static class SeqRanges
{
    public static bool Has(this ImmutableArray<SeqRange> ranges, long seq) => Find(ranges, seq) is var at && at < ranges.Length && ranges[at].First <= seq;

    public static ImmutableArray<SeqRange> With(this ImmutableArray<SeqRange> ranges, long seq)
    {
        var at = Find(ranges, seq);
        if (at < ranges.Length && ranges[at].First <= seq)
        {
            return ranges;
        }

        var (first, last) = (seq, seq);
        if (at < ranges.Length && ranges[at].First == seq + 1)
        {
            last = ranges[at].Last;
            ranges = ranges.RemoveAt(at);
        }

        if (at > 0 && ranges[at - 1].Last == seq - 1)
        {
            first = ranges[--at].First;
            ranges = ranges.RemoveAt(at);
        }

        return ranges.Insert(at, new SeqRange(first, last));
    }

    public static ImmutableArray<SeqRange> Without(this ImmutableArray<SeqRange> ranges, long seq)
    {
        if (!ranges.Has(seq))
        {
            return ranges;
        }

        var at = Find(ranges, seq);
        var (first, last) = ranges[at];
        SeqRange[] left = [new SeqRange(first, seq - 1), new SeqRange(seq + 1, last)];
        return ranges.RemoveAt(at).InsertRange(at, left.Where(range => range.First <= range.Last));
    }

    /// <summary>Where the first range stands that does not end before a seq; their number when there is none.</summary>
    private static int Find(ImmutableArray<SeqRange> ranges, long seq)
    {
        var (from, to) = (0, ranges.Length);
        while (from < to)
        {
            var middle = (from + to) / 2;
            (from, to) = ranges[middle].Last < seq ? (middle + 1, to) : (from, middle);
        }

        return from;
    }
}
