using System.Collections.Immutable;
using LiveChat.Grains.Search.Queries;
using LiveChat.Grains.Search.Terms;

namespace LiveChat.Grains.Search.Snippets;

/// <summary>What of a text a query found.</summary>
public static class Highlights
{
    /// <summary>The most pieces that are given, the first ones.</summary>
    public const int Most = 64;

    /// <summary>In order; none reaches into the next one.</summary>
    /// <param name="text">As it is shown.</param>
    /// <param name="root">What was looked for. What must not be there and filters show nothing.</param>
    /// <param name="languages">Those that the index has.</param>
    /// <param name="nearWords">Whether words with one slip were looked for, too.</param>
    public static ImmutableArray<TextRange> In(string text, SearchNode? root, IEnumerable<string> languages, bool nearWords = false)
    {
        return Of(text, new WantedTerms(SearchNodes.Wanted(root), languages, nearWords));
    }

    /// <summary>In order; none reaches into the next one.</summary>
    internal static ImmutableArray<TextRange> Of(string text, WantedTerms wanted)
    {
        if (wanted.IsEmpty)
        {
            return [];
        }

        var found = new List<TextRange>();
        var terms = TextTerms.Exact(text);
        foreach (var word in terms.Words.Concat(terms.Extras))
        {
            if (wanted.LengthIn(word) is > 0 and var length)
            {
                found.Add(new TextRange(word.Start, length));
            }
        }

        wanted.AddPhrases(terms.Words, found);
        return Join(found);
    }

    private static ImmutableArray<TextRange> Join(List<TextRange> found)
    {
        var joined = ImmutableArray.CreateBuilder<TextRange>();
        foreach (var range in found.OrderBy(range => range.Start).ThenByDescending(range => range.Length))
        {
            if (joined.Count > 0 && range.Start < joined[^1].End)
            {
                joined[^1] = joined[^1] with { Length = Math.Max(joined[^1].End, range.End) - joined[^1].Start };
            }
            else if (joined.Count < Most)
            {
                joined.Add(range);
            }
            else
            {
                break;
            }
        }

        return joined.ToImmutable();
    }
}
