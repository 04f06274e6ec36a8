using System.Text.RegularExpressions;

namespace LiveChat.Silo.Tests.Telemetry;

/// <summary>The names in a query: of metrics, and of the labels that it groups by.</summary>
internal static partial class PromQl
{
    public static IEnumerable<string> Metrics(string query)
    {
        var rest = Grouping().Replace(Braces().Replace(Strings().Replace(query, ""), ""), "");
        return Names().Matches(Ranges().Replace(rest, "")).Select(name => name.Value).Distinct();
    }

    public static IEnumerable<string> Labels(string query)
    {
        var grouped = Grouping().Matches(query).SelectMany(group => group.Groups[1].Value.Split(',', StringSplitOptions.TrimEntries));
        var matched = Braces().Matches(Strings().Replace(query, "")).SelectMany(match => Names().Matches(match.Value)).Select(name => name.Value);
        return grouped.Concat(matched).Distinct();
    }

    [GeneratedRegex("\"[^\"]*\"")]
    private static partial Regex Strings();

    [GeneratedRegex(@"\{[^}]*\}")]
    private static partial Regex Braces();

    [GeneratedRegex(@"\[[^\]]*\]")]
    private static partial Regex Ranges();

    [GeneratedRegex(@"\b(?:by|without|on|ignoring|group_left|group_right)\s*\(([^)]*)\)")]
    private static partial Regex Grouping();

    /// <summary>Words that are no function (nothing opens after them), no aggregation and no operator.</summary>
    [GeneratedRegex(@"(?<![\w:.$])(?!(?:sum|avg|min|max|count|topk|bottomk|and|or|unless|bool|offset)\b)[a-zA-Z_:][\w:]*\b(?!\s*\()")]
    private static partial Regex Names();
}
