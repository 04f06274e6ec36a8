using System.Text;

namespace LiveChat.Api.Links;

/// <summary>The text of a page: by the mark at its start, by the header, by what it says of itself, or as UTF-8.</summary>
internal static class PageText
{
    /// <summary>So far browsers look for what a page says of its own encoding.</summary>
    private const int Declared = 1024;

    private const int LongestName = 40;

    public static string Decode(ReadOnlyMemory<byte> bytes, string? header)
    {
        var page = bytes.Span;
        var (encoding, mark) = Marked(page);
        encoding ??= Named(header?.Trim().Trim('"', '\'')) ?? Named(OfItself(page)) ?? Encoding.UTF8;
        return encoding.GetString(page[mark..]);
    }

    private static (Encoding?, int) Marked(ReadOnlySpan<byte> page)
    {
        return page.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]) ? (Encoding.UTF8, 3)
            : page.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) ? (Encoding.Unicode, 2)
            : page.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]) ? (Encoding.BigEndianUnicode, 2)
            : (null, 0);
    }

    private static string? OfItself(ReadOnlySpan<byte> page)
    {
        const string Word = "charset";
        var start = Encoding.Latin1.GetString(page[..Math.Min(page.Length, Declared)]);
        var at = start.IndexOf(Word, StringComparison.OrdinalIgnoreCase);
        if (at < 0)
        {
            return null;
        }

        var rest = start.AsSpan(at + Word.Length).TrimStart();
        if (rest is not ['=', ..])
        {
            return null;
        }

        rest = rest[1..].TrimStart(" \t\r\n\f\"'");
        var end = rest.IndexOfAnyExcept(NameSigns);
        return rest[..(end < 0 ? rest.Length : end)].ToString();
    }

    /// <summary>Null for what does not exist, and for those that hide markup in plain letters, which are long out of use (UTF-7).</summary>
    private static Encoding? Named(string? name)
    {
        if (name is not { Length: > 0 and <= LongestName } || name.AsSpan().ContainsAnyExcept(NameSigns))
        {
            return null;
        }

        try
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name);
        }
        catch (Exception unknown) when (unknown is ArgumentException or NotSupportedException)
        {
            return null;
        }
    }

    private static readonly System.Buffers.SearchValues<char> NameSigns =
        System.Buffers.SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.:");
}
