using System.Collections.Immutable;
using System.Globalization;

namespace LiveChat.Grains.Search.Snippets;

/// <summary>A piece of a text that shows what was found in it.</summary>
/// <param name="Text">The piece.</param>
/// <param name="Found">What was found, as places in the piece.</param>
/// <param name="IsBegun">Whether the text begins before it.</param>
/// <param name="GoesOn">Whether the text goes on after it.</param>
public sealed record TextExcerpt(string Text, ImmutableArray<TextRange> Found, bool IsBegun, bool GoesOn)
{
    /// <summary>So much of the room is for what stands before the first find: one part in so many.</summary>
    private const int Before = 4;

    /// <summary>How far a cut moves to fall between words.</summary>
    private const int MostMoved = 24;

    /// <summary>Around the first finds, or from the begin when there are none. No character is cut in two, and no word where it can be helped.</summary>
    /// <param name="text">The whole.</param>
    /// <param name="found">As <see cref="Highlights.In"/> gives them.</param>
    /// <param name="most">The most UTF-16 units of the piece; at least 32.</param>
    public static TextExcerpt Of(string text, ImmutableArray<TextRange> found, int most)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(most, 32);
        if (text.Length <= most)
        {
            return new TextExcerpt(text, found, false, false);
        }

        var edges = Edges(text);
        var first = found.IsEmpty ? 0 : found[0].Start;
        var start = Start(text, edges, Math.Min(Math.Max(0, first - (most / Before)), text.Length - most), first);
        var end = End(text, edges, start, Math.Min(start + most, text.Length));
        return new TextExcerpt(text[start..end], [.. found.Select(range => Within(range, start, end)).Where(range => range.Length > 0)], start > 0, end < text.Length);
    }

    /// <summary>Where characters begin, as people see them, and the end.</summary>
    private static List<int> Edges(string text)
    {
        var edges = new List<int>(text.Length + 1);
        for (var at = 0; at < text.Length; at += StringInfo.GetNextTextElementLength(text, at))
        {
            edges.Add(at);
        }

        edges.Add(text.Length);
        return edges;
    }

    /// <summary>From a wanted place on, but not after the first find.</summary>
    private static int Start(string text, List<int> edges, int wanted, int first)
    {
        var at = edges.BinarySearch(wanted);
        at = at < 0 ? ~at : at;
        for (var next = at; next > 0 && edges[next] <= Math.Min(first, wanted + MostMoved); next++)
        {
            if (char.IsWhiteSpace(text[edges[next] - 1]))
            {
                return edges[next];
            }
        }

        return edges[at] <= first ? edges[at]
            : wanted - edges[at - 1] <= MostMoved ? edges[at - 1]
            : Apart(text, wanted);
    }

    /// <summary>At a wanted place or before it.</summary>
    private static int End(string text, List<int> edges, int start, int wanted)
    {
        var at = edges.BinarySearch(wanted);
        at = at < 0 ? ~at - 1 : at;
        for (var next = at; edges[next] > Math.Max(start, wanted - MostMoved); next--)
        {
            if (edges[next] == text.Length || char.IsWhiteSpace(text[edges[next]]))
            {
                return edges[next];
            }
        }

        return edges[at] > start ? edges[at] : Apart(text, wanted);
    }

    /// <summary>In a character of endless accents a cut is where it may be: not between two halves of a pair.</summary>
    private static int Apart(string text, int at) => at < text.Length && char.IsLowSurrogate(text[at]) ? at - 1 : at;

    private static TextRange Within(TextRange range, int start, int end)
    {
        var from = Math.Max(range.Start, start);
        return new TextRange(from - start, Math.Min(range.End, end) - from);
    }
}
