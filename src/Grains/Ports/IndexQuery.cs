using System.Collections.Immutable;

namespace LiveChat.Grains.Ports;

/// <summary>Which messages of a room are looked for, and how many.</summary>
public sealed record IndexQuery
{
    /// <summary>The most messages of one answer.</summary>
    public const int MostHits = 100;

    /// <summary>By relevance only so many are compared, the newest: nobody waits for a word that every message has.</summary>
    public const int MostCompared = 500;

    /// <summary>What age takes of the worth of a hit, at most.</summary>
    private const double Freshness = 0.5;

    private static readonly TimeSpan HalfOfFreshness = TimeSpan.FromDays(30);

    /// <summary>What they must be.</summary>
    public required IndexNode Node { get; init; }

    /// <summary>How many are answered: 1 to <see cref="MostHits"/>.</summary>
    public required int Limit { get; init; }

    /// <summary>The best first, or the newest first.</summary>
    public required bool ByRelevance { get; init; }

    /// <summary>Only what comes behind this, in the order that is asked for.</summary>
    public IndexHit? Behind { get; init; }

    /// <summary>By relevance: older than this is worth a little less, and the same on each page.</summary>
    public required DateTimeOffset AsOf { get; init; }

    /// <summary>How long it may take.</summary>
    public TimeSpan Most { get; init; } = TimeSpan.FromMilliseconds(200);

    /// <summary>By relevance: what a hit is worth that matches so well; the newer, the more.</summary>
    public double Worth(DateTimeOffset at, double score)
    {
        var halves = Math.Max(0, (AsOf - at) / HalfOfFreshness);
        return score * (1 - Freshness + (Freshness * Math.Pow(2, -halves)));
    }
}

/// <summary>A message that was found.</summary>
/// <param name="Seq">Where it stands.</param>
/// <param name="At">When it was posted.</param>
/// <param name="Score">Higher is better; by time, all are 0.</param>
public readonly record struct IndexHit(long Seq, DateTimeOffset At, double Score)
{
    /// <summary>The better one comes first; of equals the newer.</summary>
    public static readonly Comparer<IndexHit> Order = Comparer<IndexHit>.Create((one, other) => one.CompareTo(other));

    /// <summary>As <see cref="Order"/>.</summary>
    public int CompareTo(IndexHit other) => (other.Score, other.At, other.Seq).CompareTo((Score, At, Seq));
}

/// <summary>What was found.</summary>
/// <param name="Hits">In order.</param>
/// <param name="HasMore">Whether there are more behind them.</param>
/// <param name="IsPartial">Whether the time was over before all of the index was looked through.</param>
public sealed record IndexAnswer(ImmutableArray<IndexHit> Hits, bool HasMore, bool IsPartial)
{
    public static readonly IndexAnswer Nothing = new([], false, false);

    /// <param name="query">What was asked.</param>
    /// <param name="found">By relevance in any order, else the newest first and only what comes behind <see cref="IndexQuery.Behind"/>; one more than is answered, if there are more.</param>
    /// <param name="isPartial">As <see cref="IsPartial"/>.</param>
    public static IndexAnswer Of(IndexQuery query, List<IndexHit> found, bool isPartial)
    {
        if (query.ByRelevance)
        {
            found.Sort(IndexHit.Order);
            found.RemoveAll(hit => query.Behind is { } behind && hit.CompareTo(behind) <= 0);
        }

        return new IndexAnswer([.. found.Take(query.Limit)], found.Count > query.Limit, isPartial);
    }
}
