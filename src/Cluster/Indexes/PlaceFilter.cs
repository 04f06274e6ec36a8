using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;

namespace LiveChat.Cluster.Indexes;

/// <summary>The messages whose place is one of some.</summary>
internal sealed class PlaceFilter(Predicate<long> isWanted, SearchTime time) : Filter
{
    public override DocIdSet? GetDocIdSet(AtomicReaderContext context, IBits acceptDocs)
    {
        var reader = context.AtomicReader;
        return reader.GetNumericDocValues(MessageFields.Seq) is not { } seqs ? null : new FieldCacheDocIdSet(reader.MaxDoc, acceptDocs, document =>
        {
            time.Step();
            return isWanted(seqs.Get(document));
        });
    }
}
