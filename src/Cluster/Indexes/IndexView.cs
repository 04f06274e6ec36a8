using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using LiveChat.Grains.Ports;
using LiveChat.Grains.Search.Terms;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Search.Similarities;

namespace LiveChat.Cluster.Indexes;

/// <summary>An index as it was at one moment, to be searched. Used by one caller at a time.</summary>
internal sealed class IndexView : IDisposable
{
    private const int MostNearLookedAt = 20_000;

    private static readonly string[] WithPositions = [MessageFields.Words, MessageFields.Names, MessageFields.Contents];

    /// <summary>Of its time a search has so much to find messages; the rest is to weigh them.</summary>
    private const double PartToFind = 0.75;

    /// <summary>A segment keeps its messages; from one view to the next most segments are the same.</summary>
    private static readonly ConditionalWeakTable<object, StrongBox<long>> LastOfSegments = [];

    private readonly SearchTime _time;
    private readonly IndexSearcher _searcher;
    private readonly (AtomicReaderContext Leaf, long Last)[] _leaves;
    private readonly long _last;

    /// <param name="reader">Disposed of with this.</param>
    /// <param name="last">The last message that ever was in it.</param>
    /// <param name="clock">For the time of searches.</param>
    public IndexView(DirectoryReader reader, long last, TimeProvider clock)
    {
        (Reader, _last, _time) = (reader, last, new SearchTime(clock));
        _searcher = new IndexSearcher(new TimedReader(reader, _time)) { Similarity = Similarity };
        _leaves = [.. _searcher.IndexReader.Leaves.Select(leaf => (leaf, LastOf(leaf.AtomicReader))).OrderByDescending(leaf => leaf.Item2)];
    }

    /// <summary>How words are weighed; what is written has to fit.</summary>
    public static Similarity Similarity { get; } = new BM25Similarity();

    public DirectoryReader Reader { get; }

    public IndexAnswer Search(IndexQuery query)
    {
        var newest = new NewestMatches(query.ByRelevance ? IndexQuery.MostCompared : query.Limit + 1);
        _time.Begin(query.Most * PartToFind);
        try
        {
            var isPartial = !TryFind(query, newest);
            _time.Extend(query.Most);
            var found = Hits(newest.Get());
            if (query.ByRelevance)
            {
                isPartial |= !TryWeigh(query, newest.Get(), found);
            }

            return IndexAnswer.Of(query, found, isPartial);
        }
        finally
        {
            _time.End();
        }
    }

    public ImmutableArray<string> FindNear(string word, int most)
    {
        var places = Near.PlacesOf(word);
        var found = new SortedSet<string>(StringComparer.Ordinal);
        Look(WithPositions, places.Begins, term => term);
        Look([MessageFields.Ends], places.Ends, Near.Reverse);
        if (Terms().Any(each => LeafTerms.Has(each.Leaf, each.Field, places.Swapped)))
        {
            found.Add(places.Swapped);
        }

        found.Remove(word);
        return [.. found.Take(most)];

        void Look(string[] fields, TermRange range, Func<string, string> read)
        {
            var terms = _leaves.SelectMany(leaf => fields.SelectMany(field =>
                LeafTerms.From(leaf.Leaf.AtomicReader, field, range.From).TakeWhile(range.Has)));
            found.UnionWith(terms.Take(MostNearLookedAt).Select(read).Where(term =>
                term.Length >= places.Shortest && term.Length <= places.Longest && Near.IsFor(term) && Near.IsWithinOne(term, word)));
        }

        IEnumerable<(AtomicReader Leaf, string Field)> Terms() =>
            _leaves.SelectMany(leaf => WithPositions.Select(field => (leaf.Leaf.AtomicReader, field)));
    }

    /// <summary>What tells whether the words of a message are others; null when it is not there.</summary>
    public int? PrintOf(long seq)
    {
        foreach (var leaf in Reader.Leaves)
        {
            if (DocumentIn(leaf, seq, alsoDeleted: false) is { } document)
            {
                return (int)leaf.AtomicReader.GetNumericDocValues(MessageFields.Print).Get(document);
            }
        }

        return null;
    }

    /// <summary>The segments that have a message, also those that only have it still: a later copy, of the same words, is in another.</summary>
    public IEnumerable<string> SegmentsOf(long seq) =>
        Reader.Leaves.Where(leaf => DocumentIn(leaf, seq, alsoDeleted: true) is not null).Select(leaf => ((SegmentReader)leaf.Reader).SegmentName);

    public void Dispose() => Reader.Dispose();

    private static int? DocumentIn(AtomicReaderContext leaf, long seq, bool alsoDeleted) =>
        LeafTerms.DocumentOf(leaf.AtomicReader, new Term(MessageFields.Key, MessageFields.KeyOf(seq)), alsoDeleted);

    /// <summary>False when the time was over before the end. The newest segments come first, and those with older messages only while there are too few.</summary>
    private bool TryFind(IndexQuery query, NewestMatches newest)
    {
        try
        {
            var bounds = IndexBounds.Of(query, FirstAt);
            var nodes = new NodeQuery(_searcher.IndexReader, _time, FirstAt);
            var weight = _searcher.CreateNormalizedWeight(nodes.Of(bounds.Rest));
            foreach (var (leaf, last) in _leaves)
            {
                if (last < Math.Max(bounds.From, newest.From))
                {
                    break;
                }

                if (weight.GetScorer(leaf, leaf.AtomicReader.LiveDocs) is not { } matches)
                {
                    continue;
                }

                var seqs = leaf.AtomicReader.GetNumericDocValues(MessageFields.Seq);
                for (var document = matches.NextDoc(); document != DocIdSetIterator.NO_MORE_DOCS; document = matches.NextDoc())
                {
                    _time.Step();
                    var seq = seqs.Get(document);
                    if (seq >= bounds.From && seq < bounds.Below)
                    {
                        newest.Add(leaf, document, seq);
                    }
                }
            }

            return !nodes.IsCut;
        }
        catch (TimeIsOverException)
        {
            return false;
        }
    }

    /// <summary>In the same order; they weigh nothing yet.</summary>
    private static List<IndexHit> Hits(IReadOnlyList<Match> matches)
    {
        var times = matches.Select(match => match.Leaf).Distinct().ToDictionary(leaf => leaf, leaf => leaf.AtomicReader.GetNumericDocValues(MessageFields.At));
        return [.. matches.Select(match => new IndexHit(match.Seq, DateTimeOffset.FromUnixTimeMilliseconds(times[match.Leaf].Get(match.Document)), 0))];
    }

    /// <summary>False when the time was over before the end: those that are left weigh nothing.</summary>
    private bool TryWeigh(IndexQuery query, IReadOnlyList<Match> matches, List<IndexHit> found)
    {
        if (ScoreQuery.Of(query.Node) is not { } scores)
        {
            for (var i = 0; i < found.Count; i++)
            {
                found[i] = found[i] with { Score = query.Worth(found[i].At, 1) };
            }

            return true;
        }

        try
        {
            var weight = _searcher.CreateNormalizedWeight(scores);
            foreach (var leaf in Enumerable.Range(0, matches.Count).GroupBy(i => matches[i].Leaf))
            {
                var scorer = weight.GetScorer(leaf.Key, leaf.Key.AtomicReader.LiveDocs);
                foreach (var i in leaf.OrderBy(i => matches[i].Document))
                {
                    var document = matches[i].Document;
                    if (scorer is not null && (scorer.DocID < document ? scorer.Advance(document) : scorer.DocID) == document)
                    {
                        found[i] = found[i] with { Score = query.Worth(found[i].At, scorer.GetScore()) };
                    }
                }
            }

            return true;
        }
        catch (TimeIsOverException)
        {
            return false;
        }
    }

    private long FirstAt(DateTimeOffset moment) => IndexBounds.FirstAt(moment, _last, Next);

    /// <summary>The first message at or behind a place. Those that were taken out know it as well.</summary>
    private (long Seq, DateTimeOffset At)? Next(long seq)
    {
        var found = _leaves.Select(leaf => (Leaf: leaf.Leaf.AtomicReader, Key: KeyFrom(leaf.Leaf.AtomicReader, seq))).Where(next => next.Key is not null)
            .MinBy(next => next.Key, StringComparer.Ordinal);
        return found.Key is { } key && LeafTerms.DocumentOf(found.Leaf, new Term(MessageFields.Key, key), alsoDeleted: true) is { } document
            ? (MessageFields.SeqOf(key), AtOf(found.Leaf, document))
            : null;
    }

    /// <summary>The last message of a segment, by halving: terms are found by what they begin with, not from their end.</summary>
    private long LastOf(AtomicReader leaf) => LastOfSegments.GetValue(leaf.CoreCacheKey, _ => new StrongBox<long>(FindLast(leaf))).Value;

    private long FindLast(AtomicReader leaf)
    {
        var (low, high) = (0L, _last);
        while (low < high)
        {
            var middle = low + ((high - low + 1) / 2);
            if (KeyFrom(leaf, middle) is { } key)
            {
                low = MessageFields.SeqOf(key);
            }
            else
            {
                high = middle - 1;
            }
        }

        return low;
    }

    private static string? KeyFrom(AtomicReader leaf, long seq) => LeafTerms.From(leaf, MessageFields.Key, MessageFields.KeyOf(seq)).FirstOrDefault();

    private static DateTimeOffset AtOf(AtomicReader leaf, int document) =>
        DateTimeOffset.FromUnixTimeMilliseconds(leaf.GetNumericDocValues(MessageFields.At).Get(document));
}
