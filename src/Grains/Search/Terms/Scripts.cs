using System.Collections.Immutable;
using System.Text;

namespace LiveChat.Grains.Search.Terms;

/// <summary>Scripts, and the languages that they tell.</summary>
internal static class Scripts
{
    private const string Latin = "latin";
    private const string Han = "han";
    private const string Other = "other";

    public static readonly ImmutableArray<string> Languages =
        ["zh", "ja", "ko", "th", "lo", "km", "my", "el", "he", "ar", "fa", "hi", "ru", "uk", "hy", "ka"];

    /// <summary>The script that a word begins in, as the language that most who write it speak; null of numbers.</summary>
    public static string? Of(string term)
    {
        Rune.DecodeFromUtf16(term, out var rune, out _);
        return rune.Value switch
        {
            < 'a' => null,
            < 0x370 or >= 0x1E00 and < 0x1F00 => Latin,
            < 0x400 => "el",
            < 0x530 => term.AsSpan().IndexOfAny("іїє") >= 0 ? "uk" : "ru",
            < 0x590 => "hy",
            < 0x600 => "he",
            < 0x700 => term.AsSpan().IndexOfAny("پچژگ") >= 0 ? "fa" : "ar",
            >= 0x900 and < 0x980 => "hi",
            >= 0xE00 and < 0xE80 => "th",
            >= 0xE80 and < 0xF00 => "lo",
            >= 0x1000 and < 0x10A0 => "my",
            >= 0x10A0 and < 0x1100 => "ka",
            >= 0x1780 and < 0x1800 => "km",
            >= 0x1F00 and < 0x2000 => "el",
            >= 0x3040 and < 0x3100 => "ja",
            >= 0x1100 and < 0x1200 or >= 0xAC00 and < 0xD7B0 => "ko",
            >= 0x3400 and < 0xA000 or >= 0xF900 and < 0xFB00 or >= 0x20000 and < 0x40000 => Han,
            _ => Other,
        };
    }

    /// <summary>Null of the Latin script, in which many write.</summary>
    /// <param name="counts">How many words there are of each script.</param>
    /// <param name="usual">Where a script has several languages and nothing tells them apart, it is this one.</param>
    public static string? LanguageOf(Dictionary<string, int> counts, string? usual)
    {
        // A few letters are enough to tell a language from the one that shares its script: all sentences have some.
        Merge(counts, "ja", Han);
        Merge(counts, "uk", "ru");
        Merge(counts, "fa", "ar");
        var most = counts.OrderByDescending(count => count.Value).ThenBy(count => count.Key, StringComparer.Ordinal).First().Key;
        return most switch
        {
            Latin or Other => null,
            Han => usual == "ja" ? usual : "zh",
            "ru" when usual == "uk" => usual,
            "ar" when usual == "fa" => usual,
            _ => most,
        };
    }

    private static void Merge(Dictionary<string, int> counts, string special, string general)
    {
        if (counts.ContainsKey(special) && counts.Remove(general, out var count))
        {
            counts[special] += count;
        }
    }
}
