using System.Collections.Immutable;
using System.Globalization;
using LiveChat.Grains.Ports;

namespace LiveChat.Embedded.Indexes;

/// <summary>
/// A query as SQL: terms go to the full-text index, places are compared, and what mixes both is asked message by message. Where files say something, a term may be in one
/// of two tables: then each is asked by itself, and what was found is weighed afterwards.
/// </summary>
internal sealed class IndexSelect
{
    private readonly Func<DateTimeOffset, long> _firstAt;
    private readonly bool _hasContents;
    private readonly List<IndexNode> _texts = [];
    private readonly List<string> _rest = [];

    /// <param name="query">What is looked for.</param>
    /// <param name="firstAt">Where the first message at or after a moment stands.</param>
    /// <param name="hasContents">Whether files say something.</param>
    public IndexSelect(IndexQuery query, Func<DateTimeOffset, long> firstAt, bool hasContents)
    {
        (_firstAt, _hasContents) = (firstAt, hasContents);
        var bounds = IndexBounds.Of(query, firstAt);
        foreach (var node in bounds.Rest)
        {
            if (MatchText.Of(node) is null || (hasContents && LeavesOf(node).Any(leaf => MatchText.InContents(leaf) is not null)))
            {
                _rest.Add(Condition(node));
            }
            else
            {
                _texts.Add(node);
            }
        }

        Texts = _texts.Count == 0 ? null : MatchText.Of(_texts.Count == 1 ? _texts[0] : new EachOf([.. _texts]));
        Weights = query.ByRelevance && hasContents ? [.. WeightsOf([.. bounds.Rest.SelectMany(Wanted)])] : [];
        IsRanked = query.ByRelevance && Texts is not null && Weights.IsEmpty;
        var limit = query.ByRelevance ? IndexQuery.MostCompared : query.Limit + 1;
        var rest = string.Concat(_rest.Select(each => $" AND {each}"));
        Sql = Texts is null
            ? $"SELECT seq, at, 0 FROM times WHERE seq >= {Text(bounds.From)} AND seq < {Text(bounds.Below)}{rest} ORDER BY seq DESC LIMIT {Text(limit)}"
            : $"SELECT rowid AS seq, (SELECT at FROM times WHERE times.seq = texts.rowid), {(IsRanked ? Score : "0")} FROM texts "
                + $"WHERE texts MATCH ?1 AND rowid >= {Text(bounds.From)} AND rowid < {Text(bounds.Below)}{rest} ORDER BY rowid DESC LIMIT {Text(limit)}";
    }

    /// <summary>Words weigh more than what they stem from, and names of files in between; facts weigh nothing.</summary>
    private static string Score => "bm25(texts, 10.0, 5.0, 8.0, 4.0, 0.0)";

    /// <summary>What files say weighs less than what people say.</summary>
    private static string ContentScore => "bm25(contents, 4.0, 2.0)";

    public string Sql { get; }

    /// <summary>Its one value; null when there is none.</summary>
    public string? Texts { get; }

    /// <summary>Whether the third column says how good each is: lower is better.</summary>
    public bool IsRanked { get; }

    /// <summary>What says how good each is instead, by adding up: each with its terms and the first and the last seq as values.</summary>
    public ImmutableArray<(string Sql, string Texts)> Weights { get; }

    private static IEnumerable<(string Sql, string Texts)> WeightsOf(ImmutableArray<IndexNode> leaves)
    {
        foreach (var (table, score, texts) in ((string, string, string[])[])
            [("texts", Score, [.. leaves.Select(MatchText.Of).OfType<string>()]), ("contents", ContentScore, [.. leaves.Select(MatchText.InContents).OfType<string>()])])
        {
            if (texts.Length > 0)
            {
                yield return ($"SELECT rowid, {score} FROM {table} WHERE {table} MATCH ?1 AND rowid BETWEEN ?2 AND ?3", $"({string.Join(") OR (", texts)})");
            }
        }
    }

    /// <summary>What a message is good for having: neither facts nor what it must not have.</summary>
    private static IEnumerable<IndexNode> Wanted(IndexNode node) => node is NoneOf ? []
        : node is EachOf or OneOf ? ChildrenOf(node).SelectMany(Wanted)
        : node is HasTerm { Field: not IndexField.Facts } or HasBegin or HasPhrase ? [node]
        : [];

    private static IEnumerable<IndexNode> LeavesOf(IndexNode node) => ChildrenOf(node) is { IsEmpty: false } children ? children.SelectMany(LeavesOf) : [node];

    private static ImmutableArray<IndexNode> ChildrenOf(IndexNode node) => node switch
    {
        EachOf all => all.Nodes,
        OneOf any => any.Nodes,
        NoneOf not => [not.Node],
        _ => [],
    };

    private string Condition(IndexNode node) => node switch
    {
        EachOf all => Join(all.Nodes, " AND "),
        OneOf any => Join(any.Nodes, " OR "),
        NoneOf not => $"NOT ({Condition(not.Node)})",
        PostedIn posted => string.Join(
            " AND ",
            new[] { posted.From is { } from ? $"seq >= {Text(_firstAt(from))}" : "1", posted.Below is { } below ? $"seq < {Text(_firstAt(below))}" : "1" }),
        StandsBeyond beyond => $"seq > {Text(beyond.Seq)}",
        StandsAt at => $"seq IN ({string.Join(',', at.Seqs.Select(Text))})",
        _ => $"seq IN ({string.Join(" UNION ALL ", Tables(node))})",
    };

    private IEnumerable<string> Tables(IndexNode node)
    {
        yield return In("texts", MatchText.Of(node)!);
        if (_hasContents && MatchText.InContents(node) is { } contents)
        {
            yield return In("contents", contents);
        }

        static string In(string table, string terms) => $"SELECT rowid FROM {table} WHERE {table} MATCH '{terms.Replace("'", "''", StringComparison.Ordinal)}'";
    }

    private string Join(ImmutableArray<IndexNode> nodes, string between) => $"({string.Join(between, nodes.Select(node => $"({Condition(node)})"))})";

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
