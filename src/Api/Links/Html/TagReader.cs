namespace LiveChat.Api.Links.Html;

/// <summary>The inside of one tag, up to its <c>&gt;</c>.</summary>
internal static class TagReader
{
    /// <summary>Where it goes on behind the tag.</summary>
    public static int Skip(string html, int at)
    {
        Read(html, at, out var end);
        return end;
    }

    /// <summary>What a <c>meta</c> is about and what it says; both empty when it does not say.</summary>
    public static MetaTag Read(string html, int at, out int end)
    {
        var meta = default(MetaTag);
        while (true)
        {
            while (at < html.Length && (char.IsWhiteSpace(html[at]) || html[at] is '/' or '=' or '"' or '\''))
            {
                at++;
            }

            if (at >= html.Length || html[at] == '>')
            {
                end = Math.Min(html.Length, at + 1);
                return meta;
            }

            var name = Word(html, ref at, "=>/");
            while (at < html.Length && char.IsWhiteSpace(html[at]))
            {
                at++;
            }

            if (at >= html.Length || html[at] != '=')
            {
                continue;
            }

            at++;
            var value = Value(html, ref at);
            if (Is(name, "content"))
            {
                meta.Content = meta.Content.IsEmpty ? value : meta.Content;
            }
            else if (Is(name, "property") || Is(name, "name"))
            {
                meta.Name = meta.Name.IsEmpty ? value.Trim() : meta.Name;
            }
        }
    }

    private static ReadOnlySpan<char> Value(string html, scoped ref int at)
    {
        while (at < html.Length && char.IsWhiteSpace(html[at]))
        {
            at++;
        }

        if (at >= html.Length || html[at] is not ('"' or '\''))
        {
            return Word(html, ref at, ">");
        }

        var (start, end) = (at + 1, html.IndexOf(html[at], at + 1));
        end = end < 0 ? html.Length : end;
        at = Math.Min(html.Length, end + 1);
        return html.AsSpan(start, end - start);
    }

    private static ReadOnlySpan<char> Word(string html, scoped ref int at, scoped ReadOnlySpan<char> ends)
    {
        var start = at;
        while (at < html.Length && !char.IsWhiteSpace(html[at]) && !ends.Contains(html[at]))
        {
            at++;
        }

        return html.AsSpan(start, at - start);
    }

    private static bool Is(ReadOnlySpan<char> name, string word) => name.Equals(word, StringComparison.OrdinalIgnoreCase);
}

/// <summary>A <c>meta</c> tag, as it is written.</summary>
internal ref struct MetaTag
{
    public ReadOnlySpan<char> Name { get; set; }

    public ReadOnlySpan<char> Content { get; set; }
}
