using System.Globalization;
using System.Text;

namespace LiveChat.Grains.Search.Terms;

/// <summary>What part a character takes in a text.</summary>
internal enum RuneKind
{
    /// <summary>None: it stands between words.</summary>
    None = 0,

    Letter = 1,

    Digit = 2,

    /// <summary>Belongs to the character before it.</summary>
    Mark = 3,

    /// <summary>Of a script that puts no spaces between words.</summary>
    Dense = 4,

    /// <summary>Cannot be seen: soft hyphens, joiners, signs of direction.</summary>
    Silent = 5,

    /// <summary>A word by itself.</summary>
    Sign = 6,
}

/// <summary>A small part of the rules for word boundaries (UAX #29), and which scripts are dense.</summary>
internal static class RuneKinds
{
    /// <summary>From and to, in order: Burmese, Hangul, Khmer, kana, Han and what goes with them. Their digits are digits.</summary>
    private static readonly int[] Dense =
    [
        0x0E01, 0x0E4E, 0x0E81, 0x0ECD, 0x0EDC, 0x0EDF, 0x1000, 0x109F, 0x1100, 0x11FF, 0x1780, 0x17DD, 0x3005, 0x3007, 0x3021, 0x3029,
        0x3031, 0x3035, 0x3038, 0x303C, 0x3041, 0x3096, 0x309D, 0x309F, 0x30A1, 0x30FA, 0x30FC, 0x30FF, 0x3105, 0x312F, 0x3131, 0x318E,
        0x3192, 0x3195, 0x31A0, 0x31BF, 0x31F0, 0x31FF, 0x3220, 0x3229, 0x3280, 0x3289, 0x3400, 0x4DBF, 0x4E00, 0x9FFF, 0xA960, 0xA97C,
        0xA9E0, 0xA9FE, 0xAA60, 0xAA7F, 0xAC00, 0xD7FB, 0xF900, 0xFAFF, 0xFF66, 0xFFDC, 0x1B000, 0x1B16F, 0x20000, 0x3FFFD,
    ];

    /// <summary>At a place of a text; half a surrogate pair is <see cref="RuneKind.None"/>.</summary>
    public static RuneKind At(ReadOnlySpan<char> text, int at, out int length)
    {
        length = 1;
        if (at >= text.Length)
        {
            return RuneKind.None;
        }

        var c = text[at];
        if (c < 0x80)
        {
            return char.IsAsciiLetter(c) ? RuneKind.Letter : char.IsAsciiDigit(c) ? RuneKind.Digit : RuneKind.None;
        }

        return Rune.DecodeFromUtf16(text[at..], out var rune, out length) == System.Buffers.OperationStatus.Done ? Of(rune) : RuneKind.None;
    }

    /// <summary>What the last character before a place is, its marks aside.</summary>
    public static RuneKind Before(ReadOnlySpan<char> text, int at)
    {
        while (Rune.DecodeLastFromUtf16(text[..at], out var rune, out var length) == System.Buffers.OperationStatus.Done)
        {
            if (Of(rune) is not RuneKind.Mark and var kind)
            {
                return kind;
            }

            at -= length;
        }

        return RuneKind.None;
    }

    public static RuneKind Of(Rune rune)
    {
        if (IsMark(rune.Value))
        {
            return RuneKind.Mark;
        }

        switch (Rune.GetUnicodeCategory(rune))
        {
            case UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark:
                return RuneKind.Mark;
            case UnicodeCategory.DecimalDigitNumber:
                return RuneKind.Digit;
            case UnicodeCategory.Format:
                return RuneKind.Silent;
            case UnicodeCategory.OtherSymbol:
                return rune.Value == 0xFFFD ? RuneKind.None : RuneKind.Sign;
            case UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter
                or UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter or UnicodeCategory.LetterNumber or UnicodeCategory.OtherNumber:
                return IsApostrophe(rune.Value) || IsFiller(rune.Value) ? RuneKind.None : IsDense(rune.Value) ? RuneKind.Dense : RuneKind.Letter;
            default:
                return RuneKind.None;
        }
    }

    /// <summary>What stands in the middle of one word, as in <c>l'heure</c>, also as Hebrew has it.</summary>
    public static bool IsApostrophe(int rune) => rune is '\'' or 0x2019 or 0x02BB or 0x02BC or 0xFF07 or 0x05F3 or 0x05F4;

    public static bool IsDense(int rune)
    {
        if (rune < Dense[0])
        {
            return false;
        }

        var at = Array.BinarySearch(Dense, rune);
        return at >= 0 || (~at & 1) == 1;
    }

    /// <summary>Letters by their category that are written onto the one before: halves of Hangul syllables, voice marks of half width.</summary>
    private static bool IsMark(int rune) => rune is (>= 0x1160 and <= 0x11FF) or (>= 0xD7B0 and <= 0xD7FB) or 0xFF9E or 0xFF9F;

    /// <summary>Letters that show nothing.</summary>
    private static bool IsFiller(int rune) => rune is 0x115F or 0x3164 or 0xFFA0;
}
