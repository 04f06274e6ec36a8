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
        if (leaf.GetTerms(term.Field)?.GetEnumerator() is not { } terms || !terms.SeekExact(term.Bytes))
        {
            return null;
        }

        var document = terms.Docs(alsoDeleted ? null : leaf.LiveDocs, null, DocsFlags.NONE).NextDoc();
        return document == DocIdSetIterator.NO_MORE_DOCS ? null : document;
    }
}
