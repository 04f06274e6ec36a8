using System.Text;
using LiveChat.Grains.Ports;

namespace LiveChat.Embedded.Indexes;

/// <summary>A node as SQLite's full-text index reads it (its documentation: "Full-text Query Syntax").</summary>
internal static class MatchText
{
    /// <summary>A term that every message has among its facts: without anything to begin with, it leaves nothing out.</summary>
    public const char Every = '+';

    /// <summary>Of what is looked for in what files say; null of all else.</summary>
    public static string? InContents(IndexNode node) => node switch
    {
        HasTerm { Field: IndexField.Text } term => AnyOf(term),
        HasBegin { Field: IndexField.Text } begin => $"{Quoted(begin.Begin)} *",
        HasPhrase { Field: IndexField.Text } phrase => $"words : {PhraseOf(phrase)}",
        _ => null,
    };

    /// <summary>Null of what is not about terms alone.</summary>
    public static string? Of(IndexNode node)
    {
        var text = new StringBuilder();
        return TryAdd(text, node) ? text.ToString() : null;
    }

    private static bool TryAdd(StringBuilder text, IndexNode node)
    {
        switch (node)
        {
            case HasTerm term:
                text.Append(Columns(term.Field)).Append(" : ").Append(AnyOf(term));
                return true;
            case HasBegin begin:
                text.Append(Columns(begin.Field)).Append(" : ").Append(Quoted(begin.Begin)).Append(" *");
                return true;
            case HasPhrase phrase:
                text.Append(phrase.Field == IndexField.Names ? "names" : "words").Append(" : ").Append(PhraseOf(phrase));
                return true;
            case OneOf any:
                return TryAddList(text, any.Nodes, " OR ");
            case EachOf all:
                return TryAddEach(text, all);
            case NoneOf not:
                text.Append("(facts : \"").Append(Every).Append("\" NOT ");
                return TryAdd(text, not.Node) && text.Append(')') is not null;
            default:
                return false;
        }
    }

    private static bool TryAddEach(StringBuilder text, EachOf all)
    {
        IndexNode[] wanted = [.. all.Nodes.Where(node => node is not NoneOf)];
        IndexNode[] unwanted = [.. all.Nodes.OfType<NoneOf>().Select(node => node.Node)];
        text.Append('(');
        if (wanted.Length == 0)
        {
            text.Append("facts : \"").Append(Every).Append('"');
        }
        else if (!TryAddList(text, wanted, " AND "))
        {
            return false;
        }

        if (unwanted.Length > 0)
        {
            text.Append(" NOT ");
        }

        return (unwanted.Length == 0 || TryAddList(text, unwanted, " OR ")) && text.Append(')') is not null;
    }

    private static bool TryAddList(StringBuilder text, IReadOnlyList<IndexNode> nodes, string between)
    {
        for (var i = 0; i < nodes.Count; i++)
        {
            text.Append(i == 0 ? "(" : between);
            if (!TryAdd(text, nodes[i]))
            {
                return false;
            }
        }

        text.Append(')');
        return true;
    }

    private static string AnyOf(HasTerm term) => $"({string.Join(" OR ", term.Terms.Select(Quoted))})";

    private static string PhraseOf(HasPhrase phrase) => string.Join(" + ", phrase.Terms.Select(Quoted)) + (phrase.OpenEnd ? " *" : "");

    private static string Columns(IndexField field) => field switch
    {
        IndexField.Text => "{words extras}",
        IndexField.Names => "{names more_names}",
        _ => "facts",
    };

    /// <summary>Terms have no quotes; one that had would end here, and not reach further.</summary>
    private static string Quoted(string term) => $"\"{term.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
