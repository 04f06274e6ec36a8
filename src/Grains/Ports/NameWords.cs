using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace LiveChat.Grains.Ports;

/// <summary>How names are compared when somebody looks for one: in words, case and accents aside. One rule for every adapter.</summary>
public static class NameWords
{
    /// <summary>The most words of one text that count; the rest is left out.</summary>
    public const int MaxWords = 12;

    /// <summary>The distinct words of a text, folded.</summary>
    public static ImmutableArray<string> Of(string text)
    {
        var words = ImmutableArray.CreateBuilder<string>();
        foreach (var word in Fold(text).Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (!words.Contains(word) && words.Count < MaxWords)
            {
                words.Add(word);
            }
        }

        return words.ToImmutable();
    }

    /// <summary>Lower case without accents, with one space for whatever stands between words; also the order of names.</summary>
    public static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var rune in Decompose(text).EnumerateRunes())
        {
            if (IsAccent(rune))
            {
                continue;
            }

            if (Rune.IsLetterOrDigit(rune) || IsMark(rune))
            {
                folded.Append(Plain(Rune.ToLowerInvariant(rune)));
            }
            else if (folded is [.., not ' '])
            {
                folded.Append(' ');
            }
        }

        return folded.ToString().TrimEnd();
    }

    /// <summary>Half a surrogate pair is not text; it is left out rather than refused.</summary>
    private static string Decompose(string text)
    {
        var whole = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            whole.Append(rune == Rune.ReplacementChar ? " " : rune.ToString());
        }

        return whole.ToString().Normalize(NormalizationForm.FormKD);
    }

    /// <summary>The combining accents of Latin, Greek and Cyrillic; the vowel signs of other scripts tell words apart.</summary>
    private static bool IsAccent(Rune rune) => rune.Value is >= 0x300 and <= 0x36F;

    private static bool IsMark(Rune rune)
    {
        return Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;
    }

    /// <summary>Letters that people write without their stroke or ligature, which decomposing leaves as they are.</summary>
    private static string Plain(Rune rune) => rune.Value switch
    {
        'ß' => "ss",
        'æ' => "ae",
        'œ' => "oe",
        'ø' => "o",
        'ł' => "l",
        'đ' or 'ð' => "d",
        'þ' => "th",
        'ı' => "i",
        'ς' => "σ",
        _ => rune.ToString(),
    };
}
