using System.Collections.Immutable;
using System.Globalization;
using LiveChat.Grains.Ports;

namespace LiveChat.Embedded.Indexes;

/// <summary>A query as SQL: terms go to the full-text index, places are compared, and what mixes both is asked message by message.</summary>
internal sealed class IndexSelect
{
    private readonly Func<DateTimeOffset, long> _firstAt;
    private readonly List<IndexNode> _texts = [];
    private readonly List<string> _rest = [];

    /// <param name="query">What is looked for.</param>
    /// <param name="firstAt">Where the first message at or after a moment stands.</param>
    public IndexSelect(IndexQuery query, Func<DateTimeOffset, long> firstAt)
    {
        _firstAt = firstAt;
        var bounds = IndexBounds.Of(query, firstAt);
        foreach (var node in bounds.Rest)
        {
            if (MatchText.Of(node) is null)
            {
                _rest.Add(Condition(node));
            }
            else
            {
                _texts.Add(node);
            }
        }

        Texts = _texts.Count == 0 ? null : MatchText.Of(_texts.Count == 1 ? _texts[0] : new EachOf([.. _texts]));
        IsRanked = query.ByRelevance && Texts is not null;
        var limit = query.ByRelevance ? IndexQuery.MostCompared : query.Limit + 1;
        var rest = string.Concat(_rest.Select(each => $" AND {each}"));
        Sql = Texts is null
            ? $"SELECT seq, at, 0 FROM times WHERE seq >= {Text(bounds.From)} AND seq < {Text(bounds.Below)}{rest} ORDER BY seq DESC LIMIT {Text(limit)}"
            : $"SELECT rowid AS seq, (SELECT at FROM times WHERE times.seq = texts.rowid), {(IsRanked ? Score : "0")} FROM texts "
                + $"WHERE texts MATCH ?1 AND rowid >= {Text(bounds.From)} AND rowid < {Text(bounds.Below)}{rest} ORDER BY rowid DESC LIMIT {Text(limit)}";
    }

    /// <summary>Words weigh more than what they stem from, and names of files in between; facts weigh nothing.</summary>
    private static string Score => "bm25(texts, 10.0, 5.0, 8.0, 4.0, 0.0)";

    public string Sql { get; }

    /// <summary>Its one value; null when there is none.</summary>
    public string? Texts { get; }

    /// <summary>Whether the third column says how good each is: lower is better.</summary>
    public bool IsRanked { get; }

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
        _ => $"seq IN (SELECT rowid FROM texts WHERE texts MATCH '{MatchText.Of(node)!.Replace("'", "''", StringComparison.Ordinal)}')",
    };

    private string Join(ImmutableArray<IndexNode> nodes, string between) => $"({string.Join(between, nodes.Select(node => $"({Condition(node)})"))})";

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
