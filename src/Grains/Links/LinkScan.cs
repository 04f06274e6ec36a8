using System.Buffers;
using System.Collections.Immutable;

namespace LiveChat.Grains.Links;

/// <summary>Finds the addresses of pages in what somebody says, as docs/formatting.md reads it. Those in code, spoilers and quotes are not meant to be looked at.</summary>
public static class LinkScan
{
    /// <summary>The most links of one message that are found, each once.</summary>
    public const int MostFound = 8;

    private static readonly SearchValues<char> Telling = SearchValues.Create("\n\\`|hH");

    /// <summary>Whether there is any.</summary>
    public static bool Has(string text) => !In(text, 1).IsEmpty;

    /// <summary>The addresses in normal form, in their order.</summary>
    public static ImmutableArray<string> In(string text) => In(text, MostFound);

    private static ImmutableArray<string> In(string text, int most)
    {
        if (!text.Contains("://", StringComparison.Ordinal))
        {
            return []; // Nearly all messages.
        }

        var found = ImmutableArray.CreateBuilder<string>();
        var (at, isStart) = (0, true);
        while (at < text.Length && found.Count < most)
        {
            if (isStart)
            {
                at = Blocks(text, at, out isStart);
                continue;
            }

            var next = text.AsSpan(at).IndexOfAny(Telling);
            if (next < 0)
            {
                break;
            }

            at += next;
            switch (text[at])
            {
                case '\n':
                    (at, isStart) = (at + 1, true);
                    break;
                case '\\':
                    at += 2;
                    break;
                case '`':
                    at = AfterCode(text, at);
                    break;
                case '|':
                    at = AfterSpoiler(text, at);
                    break;
                default:
                    at = AfterLink(text, at, found);
                    break;
            }
        }

        return found.DrainToImmutable();
    }

    /// <summary>At the start of a line: past what is quoted, or a block of code. Then at another start, or in a line that is read.</summary>
    private static int Blocks(string text, int at, out bool isStart)
    {
        var line = Line(text, at);
        var begin = line.TrimStart(' ');
        isStart = true;
        if (begin.StartsWith('>'))
        {
            return at + line.Length + 1;
        }

        if (!begin.StartsWith("```"))
        {
            isStart = false;
            return at;
        }

        for (at += line.Length + 1; at < text.Length; at += line.Length + 1)
        {
            line = Line(text, at);
            if (line.Trim(' ').StartsWith("```"))
            {
                return at + line.Length + 1;
            }
        }

        return text.Length;
    }

    private static ReadOnlySpan<char> Line(string text, int at)
    {
        var rest = text.AsSpan(at);
        var end = rest.IndexOf('\n');
        return end < 0 ? rest : rest[..end];
    }

    /// <summary>Past the next run of as many backticks; past this one when there is none.</summary>
    private static int AfterCode(string text, int at)
    {
        var length = Run(text, at);
        for (var close = text.IndexOf('`', at + length); close >= 0; close = text.IndexOf('`', close))
        {
            var run = Run(text, close);
            close += run;
            if (run == length)
            {
                return close;
            }

            if (close >= text.Length)
            {
                break;
            }
        }

        return at + length;
    }

    private static int Run(string text, int at)
    {
        var end = text.AsSpan(at).IndexOfAnyExcept('`');
        return end < 0 ? text.Length - at : end;
    }

    private static int AfterSpoiler(string text, int at)
    {
        if (at + 1 >= text.Length || text[at + 1] != '|')
        {
            return at + 1;
        }

        var close = text.IndexOf("||", at + 2, StringComparison.Ordinal);
        return close < 0 ? at + 2 : close + 2;
    }

    private static int AfterLink(string text, int at, ImmutableArray<string>.Builder found)
    {
        var rest = text.AsSpan(at);
        var scheme = rest.StartsWith("http://", StringComparison.OrdinalIgnoreCase) ? 7
            : rest.StartsWith("https://", StringComparison.OrdinalIgnoreCase) ? 8
            : 0;
        if (scheme == 0 || (at > 0 && char.IsLetterOrDigit(text[at - 1])))
        {
            return at + 1;
        }

        var length = LinkEnd.In(rest, scheme);
        if (length <= LinkPreview.MostLink
            && Uri.TryCreate(text.Substring(at, length), UriKind.Absolute, out var address)
            && address.AbsoluteUri is { Length: <= LinkPreview.MostLink } link
            && !found.Contains(link))
        {
            found.Add(link);
        }

        return at + length;
    }
}
