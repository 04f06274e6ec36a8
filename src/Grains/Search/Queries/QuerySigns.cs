using System.Globalization;

namespace LiveChat.Grains.Search.Queries;

/// <summary>The signs of the language as keyboards and phones write them, too.</summary>
internal static class QuerySigns
{
    /// <summary>The same text with the plain signs. Every place in it stays where it is.</summary>
    public static string Plain(string text) => string.Create(text.Length, text, static (plain, text) =>
    {
        for (var at = 0; at < text.Length; at++)
        {
            plain[at] = text[at] switch
            {
                '\u201C' or '\u201D' or '\u201E' or '\uFF02' => '"',
                '\uFF03' => '#',
                '\uFF20' => '@',
                '\uFF08' => '(',
                '\uFF09' => ')',
                '\uFF0A' => '*',
                '\uFF0D' or '\u2212' => '-',
                '\uFF1A' => ':',
                var other => other,
            };
        }
    });

    /// <summary>What comes along with a text that is pasted and cannot be seen: signs of direction.</summary>
    public static bool IsSilent(char c) => char.GetUnicodeCategory(c) == UnicodeCategory.Format;
}
