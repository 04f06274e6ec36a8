namespace LiveChat.Grains.Search.Queries;

/// <summary>
/// What people type to find messages: words, <c>"phrases"</c>, <c>begin*</c>, <c>-not</c>, <c>OR</c>, brackets, and filters like <c>from:ada</c>.
/// </summary>
public static class SearchQuery
{
    /// <summary>In UTF-16 units; what comes after is not read.</summary>
    public const int MostLength = 1000;

    /// <summary>The most terms and filters of one query.</summary>
    public const int MostTerms = 32;

    /// <summary>How many of them may be the begin of a word only.</summary>
    public const int MostPrefixes = 16;

    /// <summary>How many brackets may be in brackets.</summary>
    public const int MostDepth = 8;

    public const int MostNotes = 20;

    /// <summary>Never fails: what is not understood is taken as words, or passed over, and a note says so.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="now">The time of the one who asks, with the offset of their clock: days begin and end by it.</param>
    public static ParsedQuery Parse(string text, DateTimeOffset now) => new QueryReader(text, now).Read();

    /// <summary>A text that is parsed to the same node at any time with the offset of its times. For logs and links, and for asking again.</summary>
    public static string Print(SearchNode node) => QueryPrint.Of(node, isOuter: true);
}
