using System.Collections.Immutable;
using LiveChat.Grains.Ports;
using Lucene.Net.Index;
using Lucene.Net.Search;

namespace LiveChat.Cluster.Indexes;

/// <summary>A node as a query of Lucene.Net that finds the same messages. How good they are is another query (<see cref="ScoreQuery"/>), asked of the few that count.</summary>
internal sealed class NodeQuery(IndexReader reader, SearchTime time, Func<DateTimeOffset, long> firstAt)
{
    /// <summary>The most terms that the open end of a phrase can mean.</summary>
    private const int MostEnds = 4_096;

    /// <summary>There were more of these.</summary>
    public bool IsCut { get; private set; }

    public Query Of(ImmutableArray<IndexNode> nodes)
    {
        var query = new BooleanQuery();
        foreach (var node in nodes)
        {
            query.Add(Of(node is NoneOf not ? not.Node : node), node is NoneOf ? Occur.MUST_NOT : Occur.MUST);
        }

        if (nodes.All(node => node is NoneOf))
        {
            query.Add(new MatchAllDocsQuery(), Occur.MUST);
        }

        return query;
    }

    /// <summary>Where terms of a field are.</summary>
    public static string[] FieldsOf(IndexField field) => field switch
    {
        IndexField.Text => [MessageFields.Words, MessageFields.Extras, MessageFields.Contents, MessageFields.MoreContents],
        IndexField.Names => [MessageFields.Names, MessageFields.MoreNames],
        _ => [MessageFields.Facts],
    };

    /// <summary>Where phrases of a field are; each is in one of these.</summary>
    public static string[] InOrder(IndexField field) => field == IndexField.Names ? [MessageFields.Names] : [MessageFields.Words, MessageFields.Contents];

    private Query Of(IndexNode node) => node switch
    {
        EachOf all => Of(all.Nodes),
        NoneOf => Of([node]),
        OneOf any => OneOf(any.Nodes.Select(Of)),
        HasTerm has => OneOf(FieldsOf(has.Field).SelectMany(field => has.Terms.Select(term => new TermQuery(new Term(field, term))))),
        HasBegin begin => OneOf(FieldsOf(begin.Field).Select(field => Begin(field, begin.Begin))),
        HasPhrase phrase => OneOf(InOrder(phrase.Field).Select(field => Phrase(field, phrase))),
        PostedIn posted => Posted(posted),
        StandsBeyond beyond => Places(seq => seq > beyond.Seq),
        StandsAt at => Places(at.Seqs.ToHashSet().Contains),
        _ => throw new NotSupportedException($"An index has no {node.GetType().Name}."),
    };

    private static BooleanQuery OneOf(IEnumerable<Query> queries)
    {
        var query = new BooleanQuery();
        foreach (var each in queries)
        {
            query.Add(each, Occur.SHOULD);
        }

        return query;
    }

    private static ConstantScoreQuery Begin(string field, string begin) => new(new PrefixFilter(new Term(field, begin)));

    private ConstantScoreQuery Posted(PostedIn posted)
    {
        var from = posted.From is { } first ? firstAt(first) : long.MinValue;
        var below = posted.Below is { } end ? firstAt(end) : long.MaxValue;
        return Places(seq => seq >= from && seq < below);
    }

    private ConstantScoreQuery Places(Predicate<long> isWanted) => new(new PlaceFilter(isWanted, time));

    private Query Phrase(string field, HasPhrase phrase)
    {
        if (phrase.Terms.Length == 1)
        {
            return phrase.OpenEnd ? Begin(field, phrase.Terms[0]) : new TermQuery(new Term(field, phrase.Terms[0]));
        }

        var query = new MultiPhraseQuery();
        foreach (var term in phrase.Terms[..^1])
        {
            query.Add(new Term(field, term));
        }

        query.Add(phrase.OpenEnd ? EndsOf(field, phrase.Terms[^1]) : [new Term(field, phrase.Terms[^1])]);
        return query;
    }

    private Term[] EndsOf(string field, string begin)
    {
        var found = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var term in reader.Leaves.SelectMany(leaf => LeafTerms.From(leaf.AtomicReader, field, begin).TakeWhile(term => term.StartsWith(begin, StringComparison.Ordinal))))
        {
            if (found.Count == MostEnds && !found.Contains(term))
            {
                IsCut = true;
                break;
            }

            found.Add(term);
        }

        return found.Count == 0 ? [new Term(field, begin)] : [.. found.Select(term => new Term(field, term))];
    }
}
