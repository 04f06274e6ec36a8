using System.Text;

namespace LiveChat.Grains.Messages;

/// <summary>What can be a reaction: one emoji as Unicode builds them (UTS #51), with skin tones, joined ones, flags and keycaps.</summary>
internal static class Emoji
{
    /// <summary>The longest of those in use has 35 bytes, the flags of parts of countries with tags 28.</summary>
    public const int MostBytes = 64;

    private const int Joiner = 0x200D;
    private const int AsEmoji = 0xFE0F;
    private const int Keycap = 0x20E3;
    private const int EndOfTags = 0xE007F;

    /// <summary>Emoji in the first plane, from and to.</summary>
    private static readonly int[] Ranges =
    [
        0xA9, 0xA9, 0xAE, 0xAE, 0x203C, 0x203C, 0x2049, 0x2049, 0x2122, 0x2122, 0x2139, 0x2139, 0x2194, 0x2199, 0x21A9, 0x21AA, 0x231A, 0x231B,
        0x2328, 0x2328, 0x23CF, 0x23CF, 0x23E9, 0x23F3, 0x23F8, 0x23FA, 0x24C2, 0x24C2, 0x25AA, 0x25AB, 0x25B6, 0x25B6, 0x25C0, 0x25C0, 0x25FB, 0x25FE,
        0x2600, 0x2604, 0x260E, 0x260E, 0x2611, 0x2611, 0x2614, 0x2615, 0x2618, 0x2618, 0x261D, 0x261D, 0x2620, 0x2620, 0x2622, 0x2623, 0x2626, 0x2626,
        0x262A, 0x262A, 0x262E, 0x262F, 0x2638, 0x263A, 0x2640, 0x2640, 0x2642, 0x2642, 0x2648, 0x2653, 0x265F, 0x2660, 0x2663, 0x2663, 0x2665, 0x2666,
        0x2668, 0x2668, 0x267B, 0x267B, 0x267E, 0x267F, 0x2692, 0x2697, 0x2699, 0x2699, 0x269B, 0x269C, 0x26A0, 0x26A1, 0x26A7, 0x26A7, 0x26AA, 0x26AB,
        0x26B0, 0x26B1, 0x26BD, 0x26BE, 0x26C4, 0x26C5, 0x26C8, 0x26C8, 0x26CE, 0x26CF, 0x26D1, 0x26D1, 0x26D3, 0x26D4, 0x26E9, 0x26EA, 0x26F0, 0x26F5,
        0x26F7, 0x26FA, 0x26FD, 0x26FD, 0x2702, 0x2702, 0x2705, 0x2705, 0x2708, 0x270D, 0x270F, 0x270F, 0x2712, 0x2712, 0x2714, 0x2714, 0x2716, 0x2716,
        0x271D, 0x271D, 0x2721, 0x2721, 0x2728, 0x2728, 0x2733, 0x2734, 0x2744, 0x2744, 0x2747, 0x2747, 0x274C, 0x274C, 0x274E, 0x274E, 0x2753, 0x2755,
        0x2757, 0x2757, 0x2763, 0x2764, 0x2795, 0x2797, 0x27A1, 0x27A1, 0x27B0, 0x27B0, 0x27BF, 0x27BF, 0x2934, 0x2935, 0x2B05, 0x2B07, 0x2B1B, 0x2B1C,
        0x2B50, 0x2B50, 0x2B55, 0x2B55, 0x3030, 0x3030, 0x303D, 0x303D, 0x3297, 0x3297, 0x3299, 0x3299,
    ];

    /// <summary>The blocks of emoji in the second plane, with the places that Unicode keeps for those to come.</summary>
    private static readonly int[] Blocks =
    [
        0x1F004, 0x1F004, 0x1F0CF, 0x1F0CF, 0x1F170, 0x1F171, 0x1F17E, 0x1F17F, 0x1F18E, 0x1F18E, 0x1F191, 0x1F19A, 0x1F201, 0x1F202, 0x1F21A, 0x1F21A,
        0x1F22F, 0x1F22F, 0x1F232, 0x1F23A, 0x1F250, 0x1F251, 0x1F300, 0x1F64F, 0x1F680, 0x1F6FF, 0x1F7E0, 0x1F7EB, 0x1F7F0, 0x1F7F0, 0x1F90C, 0x1F9FF,
        0x1FA70, 0x1FAFF,
    ];

    public static bool Is(string text)
    {
        if (text.Length is 0 or > MostBytes || Encoding.UTF8.GetByteCount(text) > MostBytes)
        {
            return false;
        }

        var runes = text.EnumerateRunes().Select(rune => rune.Value).ToArray(); // Half a character is U+FFFD, which is none.
        return IsKeycap(runes) || IsFlag(runes) || IsJoined(runes);
    }

    /// <summary>The same for two that differ only in saying that they are to look like emoji.</summary>
    public static string Plain(string emoji) => emoji.Replace("\uFE0F", "", StringComparison.Ordinal);

    /// <summary>Whether an emoji can begin with a character, alone; flags and keycaps begin with others.</summary>
    public static bool IsBase(int rune) => IsIn(Ranges, rune) || IsIn(Blocks, rune);

    private static bool IsKeycap(ReadOnlySpan<int> runes) =>
        runes is [(>= '0' and <= '9') or '#' or '*', Keycap] or [(>= '0' and <= '9') or '#' or '*', AsEmoji, Keycap];

    private static bool IsFlag(ReadOnlySpan<int> runes) => runes is [>= 0x1F1E6 and <= 0x1F1FF, >= 0x1F1E6 and <= 0x1F1FF];

    private static bool IsJoined(ReadOnlySpan<int> runes)
    {
        while (TakeOne(ref runes))
        {
            if (runes.IsEmpty)
            {
                return true;
            }

            if (runes[0] != Joiner)
            {
                return false;
            }

            runes = runes[1..];
        }

        return false;
    }

    /// <summary>One emoji with its skin tone, or with tags, or with the wish to be shown as emoji.</summary>
    private static bool TakeOne(ref ReadOnlySpan<int> runes)
    {
        if (runes.IsEmpty || !IsBase(runes[0]))
        {
            return false;
        }

        runes = runes[1..];
        if (!runes.IsEmpty && runes[0] is AsEmoji or (>= 0x1F3FB and <= 0x1F3FF))
        {
            runes = runes[1..];
        }

        if (!runes.IsEmpty && IsTag(runes[0]))
        {
            while (!runes.IsEmpty && IsTag(runes[0]))
            {
                runes = runes[1..];
            }

            if (runes.IsEmpty || runes[0] != EndOfTags)
            {
                return false;
            }

            runes = runes[1..];
        }

        return true;
    }

    private static bool IsTag(int rune) => rune is >= 0xE0020 and <= 0xE007E;

    private static bool IsIn(int[] ranges, int rune)
    {
        for (var i = 0; i < ranges.Length; i += 2)
        {
            if (rune >= ranges[i] && rune <= ranges[i + 1])
            {
                return true;
            }
        }

        return false;
    }
}
