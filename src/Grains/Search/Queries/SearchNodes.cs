using System.Collections.Immutable;

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

    /// <summary>What a message can match by itself, and so what is shown of it: all texts but those that must not be there.</summary>
    public static IEnumerable<TextNode> Wanted(SearchNode? root) => root switch
    {
        All all => all.Nodes.SelectMany(Wanted),
        Any any => any.Nodes.SelectMany(Wanted),
        TextNode text => [text],
        _ => [],
    };
}
