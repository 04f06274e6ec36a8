using System.Collections.Immutable;
using LiveChat.Grains.Ports;
using Lucene.Net.Index;
using Lucene.Net.Search;

namespace LiveChat.Cluster.Indexes;

/// <summary>What makes a message that matches a good one: the terms and phrases that it was wanted for. Facts, places and begins weigh nothing.</summary>
internal static class ScoreQuery
{
    /// <summary>Null: all are equally good.</summary>
    public static Query? Of(IndexNode node)
    {
        var query = new BooleanQuery();
        Add(query, node);
        return query.Clauses.Count == 0 ? null : query;
    }

    private static void Add(BooleanQuery query, IndexNode node)
    {
        switch (node)
        {
            case EachOf all:
                Add(query, all.Nodes);
                break;
            case OneOf any:
                Add(query, any.Nodes);
                break;
            case HasTerm { Field: not IndexField.Facts } has:
                var terms = new BooleanQuery();
                foreach (var term in NodeQuery.FieldsOf(has.Field).SelectMany(field => has.Terms.Select(term => new Term(field, term))))
                {
                    terms.Add(new TermQuery(term) { Boost = WeightOf(term.Field) }, Occur.SHOULD);
                }

                query.Add(terms, Occur.SHOULD);
                break;
            case HasPhrase phrase when (phrase.OpenEnd ? phrase.Terms[..^1] : phrase.Terms) is { IsEmpty: false } exact:
                foreach (var field in NodeQuery.InOrder(phrase.Field))
                {
                    query.Add(Phrase(field, exact), Occur.SHOULD);
                }

                break;
        }
    }

    private static void Add(BooleanQuery query, IEnumerable<IndexNode> nodes)
    {
        foreach (var node in nodes)
        {
            Add(query, node);
        }
    }

    private static PhraseQuery Phrase(string field, ImmutableArray<string> words)
    {
        var phrase = new PhraseQuery { Boost = WeightOf(field) };
        foreach (var word in words)
        {
            phrase.Add(new Term(field, word));
        }

        return phrase;
    }

    /// <summary>Words weigh more than what they stem from, names of files in between, and what files say less.</summary>
    private static float WeightOf(string field) => field switch
    {
        MessageFields.Words => 10,
        MessageFields.Extras => 5,
        MessageFields.Names => 8,
        MessageFields.MoreContents => 2,
        _ => 4,
    };
}
