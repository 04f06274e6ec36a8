using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;

namespace LiveChat.Grains.Names;

/// <summary>
/// Names that must be unique for the eye, not only for the computer. Two names with the same normal form cannot exist side by side:
/// compatibility forms are folded (NFKC, UAX #15), then case, accents and the look-alike letters of Cyrillic and Greek (a subset of the
/// skeleton of UTS #39).
/// </summary>
public static class PlainName
{
    /// <summary>The longest account name, in characters.</summary>
    public const int MaxLength = 32;

    private const string LookAlikes = "аaеeоoрpсcуyхxіiјjѕsԁdһhԛqԝwвbнhкkмmтtѵvαaβbεeηnιiκkνvοoρpτtυuχxγyɡgıiℓl";

    private static readonly Dictionary<Rune, Rune> Skeleton = Pairs();

    /// <summary>
    /// Whether a text can be an account name, and its normal form. An account name has 2 to 32 letters and digits of any script, with single
    /// <c>. _ -</c> between them.
    /// </summary>
    public static bool TryNormalize(string? name, [NotNullWhen(true)] out string? normalized)
    {
        normalized = null;
        if (name is null || name.Length is < 2 or > MaxLength || !IsNormalizable(name) || !IsWellFormed(name))
        {
            return false;
        }

        normalized = Fold(name);
        return normalized.Length > 0;
    }

    /// <summary>The normal form of any line of text, for comparing names of rooms and for finding.</summary>
    public static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var rune in text.Normalize(NormalizationForm.FormKD).ToLowerInvariant().EnumerateRunes())
        {
            if (Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.NonSpacingMark or UnicodeCategory.Format))
            {
                folded.Append(Skeleton.GetValueOrDefault(rune, rune).ToString());
            }
        }

        return folded.ToString().Normalize(NormalizationForm.FormKC);
    }

    /// <summary>
    /// A line as people may show it: trimmed, inner white space single, no control characters, no line breaks and no direction overrides;
    /// null when nothing is left, or when it has more than <paramref name="max"/> grapheme clusters or eight times as many bytes.
    /// </summary>
    public static string? CleanLine(string? text, int max)
    {
        if (text is null || !IsNormalizable(text) || Encoding.UTF8.GetByteCount(text) > max * 8)
        {
            return null;
        }

        var clean = string.Join(' ', text.Normalize(NormalizationForm.FormC).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (clean.EnumerateRunes().Any(IsForbidden) || clean.EnumerateRunes().All(rune => Rune.GetUnicodeCategory(rune) is UnicodeCategory.Format or UnicodeCategory.NonSpacingMark))
        {
            return null;
        }

        return new StringInfo(clean).LengthInTextElements <= max ? clean : null;
    }

    /// <summary>
    /// Text of several lines as people may show it: trimmed, line breaks as <c>\n</c> and at most one empty line together, no other control
    /// characters and no direction overrides; null when it is longer than <paramref name="max"/> grapheme clusters, or has what it may not.
    /// </summary>
    public static string? CleanText(string text, int max)
    {
        if (!IsNormalizable(text) || Encoding.UTF8.GetByteCount(text) > max * 8)
        {
            return null;
        }

        var lines = text.Normalize(NormalizationForm.FormC).ReplaceLineEndings("\n").Replace('\t', ' ').Trim().Split('\n');
        var clean = string.Join('\n', lines.Select(line => line.Trim()));
        while (clean.Contains("\n\n\n", StringComparison.Ordinal))
        {
            clean = clean.Replace("\n\n\n", "\n\n", StringComparison.Ordinal);
        }

        var fits = !clean.EnumerateRunes().Any(rune => rune.Value != '\n' && IsForbidden(rune));
        return fits && new StringInfo(clean).LengthInTextElements <= max ? clean : null;
    }

    /// <summary>Whether it has no lone surrogates.</summary>
    public static bool IsWellFormedText(string text) => IsNormalizable(text);

    private static bool IsForbidden(Rune rune)
    {
        return Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.PrivateUse
            or UnicodeCategory.OtherNotAssigned or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
            || rune.Value is (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069) or 0x200E or 0x200F or 0x061C;
    }

    /// <summary>No lone surrogates: <see cref="string.Normalize()"/> throws on them.</summary>
    private static bool IsNormalizable(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                i++;
            }
            else if (char.IsSurrogate(text[i]))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsWellFormed(string name)
    {
        var betweenLetters = false;
        foreach (var rune in name.EnumerateRunes())
        {
            var mark = Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;
            var letter = Rune.IsLetterOrDigit(rune) || (mark && betweenLetters);
            if (!letter && !(betweenLetters && rune.Value is '.' or '_' or '-'))
            {
                return false;
            }

            betweenLetters = letter;
        }

        return betweenLetters;
    }

    private static Dictionary<Rune, Rune> Pairs()
    {
        var pairs = new Dictionary<Rune, Rune>();
        var runes = LookAlikes.EnumerateRunes().ToArray();
        for (var i = 0; i < runes.Length; i += 2)
        {
            pairs[runes[i]] = runes[i + 1];
        }

        return pairs;
    }
}
