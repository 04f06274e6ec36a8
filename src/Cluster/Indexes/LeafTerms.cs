using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;

namespace LiveChat.Cluster.Indexes;

/// <summary>The terms of one segment.</summary>
internal static class LeafTerms
{
    /// <summary>From one on, in the order of their UTF-8 bytes.</summary>
    public static IEnumerable<string> From(AtomicReader leaf, string field, string first)
    {
        if (leaf.GetTerms(field)?.GetEnumerator() is not { } terms || terms.SeekCeil(new BytesRef(first)) == TermsEnum.SeekStatus.END)
        {
            yield break;
        }

        do
        {
            yield return terms.Term.Utf8ToString();
        }
        while (terms.MoveNext());
    }

    public static bool Has(AtomicReader leaf, string field, string term) => leaf.GetTerms(field)?.GetEnumerator().SeekExact(new BytesRef(term)) == true;

    /// <summary>The first document with a term; null when there is none.</summary>
    /// <param name="leaf">Where.</param>
    /// <param name="term">Which.</param>
    /// <param name="alsoDeleted">Those count too.</param>
    public static int? DocumentOf(AtomicReader leaf, Term term, bool alsoDeleted)
    {
        var documents = leaf.GetTermDocsEnum(term);
        for (var document = documents?.NextDoc(); document is not null and not DocIdSetIterator.NO_MORE_DOCS; document = documents!.NextDoc())
        {
            if (alsoDeleted || leaf.LiveDocs is not { } live || live.Get(document.Value))
            {
                return document;
            }
        }

        return null;
    }
}
