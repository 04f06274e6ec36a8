using System.Net;
using LiveChat.Grains.Links;

namespace LiveChat.Api.Links.Html;

/// <summary>What a page says of itself in its head. Reads once from front to end, whatever there is; finds no more than texts.</summary>
internal static class HeadReader
{
    /// <summary>What stands in these is no markup up to their end.</summary>
    private static readonly string[] Opaque = ["script", "style", "noscript", "template", "textarea", "iframe", "xmp", "noembed", "noframes"];

    public static PageWords Read(string html)
    {
        var (found, at) = (new FoundWords(), 0);
        while ((at = html.IndexOf('<', at)) >= 0)
        {
            var tag = html.AsSpan(at);
            if (tag.StartsWith("<!--"))
            {
                at = After(html, "-->", at + 4);
            }
            else if (IsTag(tag, "</head") || IsTag(tag, "<body"))
            {
                break;
            }
            else if (IsTag(tag, "<title"))
            {
                var start = TagReader.Skip(html, at + 6);
                var end = Before(html, "</title", start);
                found.Title(html.AsSpan(start, end - start));
                at = end;
            }
            else if (IsTag(tag, "<meta"))
            {
                var meta = TagReader.Read(html, at + 5, out at);
                found.Meta(meta.Name, meta.Content);
            }
            else if (OpaqueAt(tag[1..]) is { } opaque)
            {
                at = Before(html, "</" + opaque, TagReader.Skip(html, at + 1 + opaque.Length));
            }
            else
            {
                at = tag.Length > 1 && (char.IsAsciiLetter(tag[1]) || tag[1] is '/' or '!' or '?') ? TagReader.Skip(html, at + 1) : at + 1;
            }
        }

        return found.Words();
    }

    private static string? OpaqueAt(ReadOnlySpan<char> at)
    {
        foreach (var name in Opaque)
        {
            if (IsTag(at, name))
            {
                return name;
            }
        }

        return null;
    }

    private static bool IsTag(ReadOnlySpan<char> at, ReadOnlySpan<char> name) =>
        at.StartsWith(name, StringComparison.OrdinalIgnoreCase) && (at.Length == name.Length || !char.IsAsciiLetterOrDigit(at[name.Length]));

    private static int Before(string html, string mark, int from)
    {
        var found = html.IndexOf(mark, from, StringComparison.OrdinalIgnoreCase);
        return found < 0 ? html.Length : found;
    }

    private static int After(string html, string mark, int from)
    {
        var found = html.IndexOf(mark, Math.Min(from, html.Length), StringComparison.Ordinal);
        return found < 0 ? html.Length : found + mark.Length;
    }
}

/// <summary>What there is to say of a page.</summary>
/// <param name="Title">Null when it has none.</param>
/// <param name="Description">What it is about.</param>
/// <param name="Site">What its site calls itself.</param>
internal readonly record struct PageWords(string? Title, string? Description, string? Site);

/// <summary>The first of each kind counts.</summary>
internal sealed class FoundWords
{
    private string? _ogTitle, _twitterTitle, _title, _ogDescription, _twitterDescription, _description, _site;

    public void Title(ReadOnlySpan<char> raw) => _title ??= Clean(raw, LinkPreview.MostTitle);

    public void Meta(ReadOnlySpan<char> name, ReadOnlySpan<char> raw)
    {
        if (name.Length > 32)
        {
            return;
        }

        Span<char> lower = stackalloc char[32];
        switch (lower[..name.ToLowerInvariant(lower)])
        {
            case "og:title":
                _ogTitle ??= Clean(raw, LinkPreview.MostTitle);
                break;
            case "twitter:title":
                _twitterTitle ??= Clean(raw, LinkPreview.MostTitle);
                break;
            case "og:description":
                _ogDescription ??= Clean(raw, LinkPreview.MostDescription);
                break;
            case "twitter:description":
                _twitterDescription ??= Clean(raw, LinkPreview.MostDescription);
                break;
            case "description":
                _description ??= Clean(raw, LinkPreview.MostDescription);
                break;
            case "og:site_name":
                _site ??= Clean(raw, LinkPreview.MostSite);
                break;
        }
    }

    public PageWords Words() =>
        new(_ogTitle ?? _twitterTitle ?? _title, _ogDescription ?? _twitterDescription ?? _description, _site);

    private static string? Clean(ReadOnlySpan<char> raw, int most)
    {
        // More than that is cut in any case, also when every character is written as &#x1f600;.
        var some = raw[..Math.Min(raw.Length, 12 * most)];
        return PlainLine.Of(WebUtility.HtmlDecode(some.ToString()), most);
    }
}
