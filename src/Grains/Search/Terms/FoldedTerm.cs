using System.Globalization;
using System.Text;

namespace LiveChat.Grains.Search.Terms;

/// <summary>How words are compared: compatibility forms (NFKC), case, accents and marks that people leave out aside.</summary>
internal static class FoldedTerm
{
    /// <summary>What is read of a word at all, in UTF-16 units.</summary>
    private const int MostRead = TextTerms.MostLength * 4;

    /// <summary>A word folded; at most <see cref="TextTerms.MostLength"/> long. Empty when nothing is left of it.</summary>
    /// <param name="word">Has no half surrogate pairs.</param>
    public static string Of(ReadOnlySpan<char> word)
    {
        word = Cut(word, MostRead);
        if (!Ascii.IsValid(word))
        {
            return Cut(Slowly(word), TextTerms.MostLength).ToString();
        }

        Span<char> lower = stackalloc char[MostRead];
        Ascii.ToLower(word, lower, out var length);
        return Cut(lower[..length], TextTerms.MostLength).ToString();
    }

    private static string Slowly(ReadOnlySpan<char> word)
    {
        var folded = new StringBuilder(word.Length);
        var before = 0;
        foreach (var rune in word.ToString().Normalize(NormalizationForm.FormKD).EnumerateRunes())
        {
            if (IsLeftOut(rune, before) || (before == 0 && RuneKinds.Of(rune) == RuneKind.Mark))
            {
                continue;
            }

            var lower = Rune.ToLowerInvariant(rune);
            before = lower.Value;
            folded.Append(Plain(lower));
        }

        var whole = folded.ToString().Normalize(NormalizationForm.FormKC);
        return whole.AsSpan().ContainsAny('.', ',') ? WithoutPoints(whole) : whole;
    }

    /// <summary>Points stay between digits, where they were typed; some signs bring others along.</summary>
    private static string WithoutPoints(string word) =>
        string.Concat(word.Where((c, at) => c is not ('.' or ',')
            || (at > 0 && at + 1 < word.Length && char.IsAsciiDigit(word[at - 1]) && char.IsAsciiDigit(word[at + 1]))));

    private static ReadOnlySpan<char> Cut(ReadOnlySpan<char> word, int most) =>
        word.Length <= most ? word : word[..(char.IsHighSurrogate(word[most - 1]) ? most - 1 : most)];

    private static bool IsLeftOut(Rune rune, int before)
    {
        return Rune.GetUnicodeCategory(rune) switch
        {
            UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark => IsLeftOut(rune.Value, before),
            UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter or UnicodeCategory.OtherLetter => false,
            UnicodeCategory.ModifierLetter => rune.Value == 0x640 || RuneKinds.IsApostrophe(rune.Value), // The first makes Arabic words longer.
            UnicodeCategory.DecimalDigitNumber or UnicodeCategory.LetterNumber or UnicodeCategory.OtherNumber => false,
            _ => rune.Value is not ('.' or ','),
        };
    }

    /// <summary>
    /// Accents of Latin, Greek and Cyrillic, the points of Hebrew and the vowel signs of Arabic, dots that make foreign sounds in scripts of India.
    /// All other marks tell words apart.
    /// </summary>
    private static bool IsLeftOut(int mark, int before) => mark switch
    {
        0x306 => before is not ('и' or 'у'), // й and ў are letters of their own; ё is written as е.
        0x308 => before is not 'і',
        >= 0x300 and <= 0x36F or >= 0x483 and <= 0x487 => true,
        >= 0x591 and <= 0x5C7 => true,
        >= 0x610 and <= 0x61A or >= 0x64B and <= 0x65F or 0x670 or >= 0x6D6 and <= 0x6ED or >= 0x8D3 and <= 0x8FF => true,
        0x93C or 0x9BC or 0xA3C or 0xABC or 0xB3C => true,
        >= 0x1AB0 and <= 0x1AFF or >= 0x1DC0 and <= 0x1DFF or >= 0x20D0 and <= 0x20FF => true,
        >= 0xFE00 and <= 0xFE0F or >= 0xFE20 and <= 0xFE2F or >= 0xE0100 and <= 0xE01EF => true,
        _ => false,
    };

    private static string Plain(Rune lower) => lower.Value switch
    {
        < 0x80 => lower.ToString(),
        'ß' => "ss",
        'æ' => "ae",
        'œ' => "oe",
        'ø' => "o",
        'ł' => "l",
        'đ' or 'ð' => "d",
        'ħ' => "h",
        'ŧ' => "t",
        'þ' => "th",
        'ı' => "i",
        'ς' => "σ",
        'ґ' => "г",
        0x671 => "ا",
        0x649 or 0x6CC => "ي",
        0x629 => "ه",
        0x6A9 => "ك",
        0x901 => "\u0902",
        _ when Rune.IsDigit(lower) => ((int)Rune.GetNumericValue(lower)).ToString(CultureInfo.InvariantCulture),
        _ => lower.ToString(),
    };
}
