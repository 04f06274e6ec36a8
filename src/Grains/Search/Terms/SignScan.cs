using System.Globalization;
using System.Text;
using LiveChat.Grains.CustomEmoji;
using LiveChat.Grains.Messages;

namespace LiveChat.Grains.Search.Terms;

/// <summary>Emoji, and the names of emoji as they are typed.</summary>
internal static class SignScan
{
    private const char Joiner = '\u200D';
    private const char AsEmoji = '\uFE0F';
    private const char AsText = '\uFE0E';
    private const char KeycapMark = '\u20E3';

    /// <summary>The longest of those in use has 15 UTF-16 units; tags of flags are longer.</summary>
    private const int Longest = 32;

    /// <summary>How long the emoji, or the name of one between colons, is that begins here; 0: none does.</summary>
    public static int Length(string text, int at) => text[at] switch
    {
        ':' => Name(text, at),
        '#' or '*' => Keycap(text.AsSpan(at)),
        < '\u00A9' => 0,
        _ => Joined(text.AsSpan(at, Math.Min(Longest, text.Length - at))),
    };

    public static int Keycap(ReadOnlySpan<char> text) => text switch
    {
        [_, KeycapMark, ..] => 2,
        [_, AsEmoji, KeycapMark, ..] => 3,
        _ => 0,
    };

    /// <summary>Without its skin tones, without strokes through it, and without saying whether it is to look like an emoji.</summary>
    public static string Plain(ReadOnlySpan<char> sign)
    {
        var plain = new StringBuilder(sign.Length);
        foreach (var rune in sign.ToString().Normalize(NormalizationForm.FormD).EnumerateRunes())
        {
            if (Rune.GetUnicodeCategory(rune) != UnicodeCategory.NonSpacingMark && (!IsTone(rune) || plain.Length == 0))
            {
                plain.Append(rune.ToString());
            }
        }

        return plain.ToString();
    }

    /// <summary>A name stands by itself: <c>10:30:45</c> has none.</summary>
    private static int Name(string text, int at)
    {
        if (RuneKinds.Before(text, at) is RuneKind.Letter or RuneKind.Digit)
        {
            return 0;
        }

        var length = text.AsSpan(at + 1, Math.Min(EmojiName.MaxLength + 1, text.Length - at - 1)).IndexOf(':');
        var end = at + length + 2;
        var stands = length >= 0 && EmojiName.IsWellFormed(text.AsSpan(at + 1, length)) && RuneKinds.At(text, end, out _) is not (RuneKind.Letter or RuneKind.Digit);
        return stands ? length + 2 : 0;
    }

    private static int Joined(ReadOnlySpan<char> text)
    {
        var length = Flag(text);
        if (length > 0)
        {
            return length;
        }

        length = One(text);
        while (length > 0 && length < text.Length && text[length] == Joiner && One(text[(length + 1)..]) is > 0 and var next)
        {
            length += 1 + next;
        }

        return length;
    }

    /// <summary>One emoji with what is said about it.</summary>
    private static int One(ReadOnlySpan<char> text)
    {
        if (Rune.DecodeFromUtf16(text, out var rune, out var length) != System.Buffers.OperationStatus.Done || !Emoji.IsBase(rune.Value))
        {
            return 0;
        }

        while (Rune.DecodeFromUtf16(text[length..], out rune, out var used) == System.Buffers.OperationStatus.Done
            && (rune.Value is AsEmoji or AsText || IsTone(rune) || rune.Value is >= 0xE0020 and <= 0xE007F))
        {
            length += used;
        }

        return length;
    }

    private static int Flag(ReadOnlySpan<char> text) => IsRegion(text) && IsRegion(text[2..]) ? 4 : 0;

    private static bool IsRegion(ReadOnlySpan<char> text) =>
        Rune.DecodeFromUtf16(text, out var rune, out _) == System.Buffers.OperationStatus.Done && rune.Value is >= 0x1F1E6 and <= 0x1F1FF;

    private static bool IsTone(Rune rune) => rune.Value is >= 0x1F3FB and <= 0x1F3FF;
}
