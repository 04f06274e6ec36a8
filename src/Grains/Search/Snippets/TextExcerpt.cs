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
        var wanted = found.IsEmpty ? 0 : Math.Min(found[0].Start - Math.Min(most / Before, found[0].Start), text.Length - most);
        var start = Start(text, edges, wanted, found.IsEmpty ? 0 : found[0].Start);
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

    /// <summary>At a wanted place or after it, but not after the first find.</summary>
    private static int Start(string text, List<int> edges, int wanted, int first)
    {
        var at = edges.BinarySearch(wanted);
        at = at < 0 ? ~at : at;
        for (var next = at; next > 0 && next < edges.Count && edges[next] <= Math.Min(first, wanted + MostMoved); next++)
        {
            if (char.IsWhiteSpace(text[edges[next] - 1]))
            {
                return edges[next];
            }
        }

        return edges[at] <= first || wanted == first ? edges[at] : wanted;
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

        return edges[at] > start ? edges[at] : wanted;
    }

    private static TextRange Within(TextRange range, int start, int end)
    {
        var (from, to) = (Math.Max(range.Start, start), Math.Min(range.End, end));
        return new TextRange(from - start, to - from);
    }
}
