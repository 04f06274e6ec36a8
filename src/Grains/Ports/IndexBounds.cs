using System.Collections.Immutable;

namespace LiveChat.Grains.Ports;

/// <summary>Between which places a query looks: an adapter need not look at a message outside.</summary>
/// <param name="From">This place, and those after it.</param>
/// <param name="Below">Those before this one.</param>
/// <param name="Rest">What messages between them must be besides, all of it.</param>
public sealed record IndexBounds(long From, long Below, ImmutableArray<IndexNode> Rest)
{
    /// <param name="query">What is looked for.</param>
    /// <param name="firstAt">Where the first message at or after a moment stands.</param>
    public static IndexBounds Of(IndexQuery query, Func<DateTimeOffset, long> firstAt)
    {
        var (from, below) = (1L, long.MaxValue);
        if (query is { ByRelevance: false, Behind: { } behind })
        {
            below = Math.Max(firstAt(behind.At), Math.Min(firstAt(behind.At.AddMilliseconds(1)), behind.Seq));
        }

        var rest = ImmutableArray.CreateBuilder<IndexNode>();
        foreach (var node in query.Node is EachOf all ? all.Nodes : [query.Node])
        {
            switch (node)
            {
                case PostedIn posted:
                    from = posted.From is { } first ? Math.Max(from, firstAt(first)) : from;
                    below = posted.Below is { } end ? Math.Min(below, firstAt(end)) : below;
                    break;
                case StandsBeyond beyond:
                    from = Math.Max(from, beyond.Seq == long.MaxValue ? long.MaxValue : beyond.Seq + 1);
                    break;
                default:
                    rest.Add(node);
                    break;
            }
        }

        return new IndexBounds(from, below, rest.ToImmutable());
    }

    /// <summary>By halving, because a later message is never from an earlier time.</summary>
    /// <param name="moment">At which, or after it.</param>
    /// <param name="last">The last message of all.</param>
    /// <param name="next">The first message at or behind a place; null when there is none.</param>
    public static long FirstAt(DateTimeOffset moment, long last, Func<long, (long Seq, DateTimeOffset At)?> next)
    {
        var (low, high) = (1L, last + 1);
        while (low < high)
        {
            var middle = low + ((high - low) / 2);
            if (next(middle) is { } found && found.At.ToUnixTimeMilliseconds() < moment.ToUnixTimeMilliseconds())
            {
                low = found.Seq + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }
}
