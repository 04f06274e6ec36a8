using Lucene.Net.Index;

namespace LiveChat.Cluster.Indexes;

/// <summary>
/// Merges neighbours, so that newer messages stay in newer segments, up to a size at which one can still be written anew at once: that is what becomes of a segment
/// with words of a message that is deleted or reads differently now.
/// </summary>
internal sealed class ErasingMergePolicy : LogDocMergePolicy
{
    private const int MergedAtOnce = 8;
    private const int Smallest = 1_000;

    /// <summary>Segments of so many messages are not merged any more; so the largest have eight times as many.</summary>
    private const int Largest = 8_000;

    private readonly HashSet<string> _wanted = [];

    public ErasingMergePolicy()
    {
        (MergeFactor, MinMergeDocs, MaxMergeDocs) = (MergedAtOnce, Smallest, Largest);
        (NoCFSRatio, MaxCFSSegmentSizeMB) = (1, double.PositiveInfinity);
    }

    public bool IsWanted => _wanted.Count > 0;

    /// <summary>It has what is to be erased.</summary>
    public void Want(string segment) => _wanted.Add(segment);

    /// <summary>They are written anew, or their writer has let go of them.</summary>
    public void Forget() => _wanted.Clear();

    public override MergeSpecification? FindForcedDeletesMerges(SegmentInfos segmentInfos)
    {
        var found = new MergeSpecification();
        foreach (var segment in segmentInfos.AsList().Where(segment => _wanted.Contains(segment.Info.Name)))
        {
            found.Add(new OneMerge([segment]));
        }

        return found.Merges.Count == 0 ? null : found;
    }
}
