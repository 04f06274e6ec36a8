using Lucene.Net.Index;
using Lucene.Net.Util;

namespace LiveChat.Cluster.Indexes;

/// <summary>A reader whose lists of terms and of documents end when the time of the search is over, wherever in Lucene.Net they are read.</summary>
internal sealed class TimedReader(DirectoryReader reader, SearchTime time) : FilterDirectoryReader(reader, new Wrapper(time))
{
    /// <summary>To find a term takes about as long as so many documents.</summary>
    private const int StepsOfSeek = 32;

    protected override DirectoryReader DoWrapDirectoryReader(DirectoryReader input) => new TimedReader(input, time);

    private sealed class Wrapper(SearchTime time) : SubReaderWrapper
    {
        public override AtomicReader Wrap(AtomicReader reader) => new Leaf(reader, time);
    }

    private sealed class Leaf(AtomicReader input, SearchTime time) : FilterAtomicReader(input)
    {
        public override Fields Fields => new TimedFields(base.Fields, time);

        public override object CoreCacheKey => m_input.CoreCacheKey;
    }

    private sealed class TimedFields(Fields input, SearchTime time) : FilterAtomicReader.FilterFields(input)
    {
        public override Terms? GetTerms(string field) => base.GetTerms(field) is { } terms ? new TimedTerms(terms, time) : null;
    }

    private sealed class TimedTerms(Terms input, SearchTime time) : FilterAtomicReader.FilterTerms(input)
    {
        public override TermsEnum GetEnumerator() => new TimedTermsEnum(base.GetEnumerator(), time);

        public override TermsEnum GetEnumerator(TermsEnum reuse) => GetEnumerator();
    }

    private sealed class TimedTermsEnum(TermsEnum input, SearchTime time) : FilterAtomicReader.FilterTermsEnum(input)
    {
        public override bool MoveNext()
        {
            time.Step();
            return base.MoveNext();
        }

        public override SeekStatus SeekCeil(BytesRef text)
        {
            time.Step(StepsOfSeek);
            return base.SeekCeil(text);
        }

        public override bool SeekExact(BytesRef text)
        {
            time.Step(StepsOfSeek);
            return m_input.SeekExact(text);
        }

        public override void SeekExact(BytesRef term, TermState state) => m_input.SeekExact(term, state);

        public override TermState GetTermState() => m_input.GetTermState();

        public override DocsEnum? Docs(IBits liveDocs, DocsEnum reuse, DocsFlags flags) =>
            base.Docs(liveDocs, reuse is TimedDocs timed ? timed.Input : reuse, flags) is { } docs ? new TimedDocs(docs, time) : null;

        public override DocsAndPositionsEnum? DocsAndPositions(IBits liveDocs, DocsAndPositionsEnum reuse, DocsAndPositionsFlags flags) =>
            base.DocsAndPositions(liveDocs, reuse is TimedPositions timed ? timed.Input : reuse, flags) is { } docs ? new TimedPositions(docs, time) : null;
    }

    private sealed class TimedDocs(DocsEnum input, SearchTime time) : FilterAtomicReader.FilterDocsEnum(input)
    {
        public DocsEnum Input => m_input;

        public override int NextDoc()
        {
            time.Step();
            return m_input.NextDoc();
        }

        public override int Advance(int target)
        {
            time.Step();
            return m_input.Advance(target);
        }
    }

    private sealed class TimedPositions(DocsAndPositionsEnum input, SearchTime time) : FilterAtomicReader.FilterDocsAndPositionsEnum(input)
    {
        public DocsAndPositionsEnum Input => m_input;

        public override int NextDoc()
        {
            time.Step();
            return m_input.NextDoc();
        }

        public override int Advance(int target)
        {
            time.Step();
            return m_input.Advance(target);
        }
    }
}
