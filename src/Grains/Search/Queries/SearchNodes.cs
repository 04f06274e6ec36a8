using System.Collections.Immutable;
using LiveChat.Grains.Search.Terms;

namespace LiveChat.Grains.Search.Queries;

/// <summary>Nodes in their shortest form: nothing in a list of one, no list in a list of its kind.</summary>
public static class SearchNodes
{
    /// <summary>Null of none.</summary>
    public static SearchNode? All(IEnumerable<SearchNode> nodes)
    {
        ImmutableArray<SearchNode> flat = [.. nodes.SelectMany(node => node is All all ? all.Nodes : [node])];
        return flat.Length < 2 ? flat.FirstOrDefault() : new All(flat);
    }

    /// <summary>Null of none.</summary>
    public static SearchNode? Any(IEnumerable<SearchNode> nodes)
    {
        ImmutableArray<SearchNode> flat = [.. nodes.SelectMany(node => node is Any any ? any.Nodes : [node])];
        return flat.Length < 2 ? flat.FirstOrDefault() : new Any(flat);
    }

    /// <summary>
    /// For those who ask in sentences: <c>where is the backup</c> looks for <c>backup</c> only. Small words count where there is nothing else beside them.
    /// </summary>
    /// <param name="node">What was asked.</param>
    /// <param name="languages">In which words can be small: those that the index has.</param>
    public static SearchNode WithoutSmallWords(SearchNode node, IEnumerable<string> languages)
    {
        return node is All all ? Without(all, SmallWords.MaskOf(languages)) : node;
    }

    /// <summary>What a message can match by itself, and so what is shown of it: all texts but those that must not be there.</summary>
    public static IEnumerable<TextNode> Wanted(SearchNode? root) => root switch
    {
        All all => all.Nodes.SelectMany(Wanted),
        Any any => any.Nodes.SelectMany(Wanted),
        TextNode text => [text],
        _ => [],
    };

    private static SearchNode Without(All all, int languages)
    {
        var kept = all.Nodes.RemoveAll(node => node is Word word && SmallWords.Has(word.Term, languages));
        return kept.Any(node => node is TextNode or Queries.Any) ? All(kept)! : all;
    }
}
