using System.Globalization;
using System.Text;

namespace LiveChat.Grains.Files;

/// <summary>Names of files as they are kept: nothing in them leads anywhere, hides, or turns the reading direction.</summary>
public static class FileName
{
    /// <summary>In bytes of UTF-8; what most file systems can have.</summary>
    public const int MaxBytes = 255;

    /// <summary>What is read of a name at all, in UTF-16 units.</summary>
    public const int MaxGiven = 1024;

    /// <summary>An ending that is longer is no ending, in bytes with its dot.</summary>
    private const int MaxEnding = 24;

    /// <summary>Null when nothing is left of it.</summary>
    public static string? Clean(string? given)
    {
        if (given is null or { Length: > MaxGiven })
        {
            return null;
        }

        var name = new StringBuilder();
        foreach (var rune in given[(given.LastIndexOfAny(['/', '\\']) + 1)..].EnumerateRunes())
        {
            if (IsVisible(rune))
            {
                name.Append(":*?\"<>|".Contains((char)rune.Value, StringComparison.Ordinal) && rune.IsBmp ? "_" : rune.ToString());
            }
        }

        var cleaned = Shorten(name.ToString().Normalize().Trim().TrimEnd('.', ' '));
        return cleaned.Length == 0 ? null : cleaned;
    }

    /// <summary>Without control and format characters (direction, zero width), private and unassigned ones, and halves of pairs.</summary>
    private static bool IsVisible(Rune rune) => rune != Rune.ReplacementChar && Rune.GetUnicodeCategory(rune) is not (
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
        or UnicodeCategory.PrivateUse or UnicodeCategory.Surrogate or UnicodeCategory.OtherNotAssigned);

    private static string Shorten(string name)
    {
        if (Encoding.UTF8.GetByteCount(name) <= MaxBytes)
        {
            return name;
        }

        var ending = name[Math.Max(0, name.LastIndexOf('.'))..];
        if (!ending.StartsWith('.') || Encoding.UTF8.GetByteCount(ending) > MaxEnding)
        {
            ending = "";
        }

        var kept = new StringBuilder();
        var left = MaxBytes - Encoding.UTF8.GetByteCount(ending);
        for (var letters = StringInfo.GetTextElementEnumerator(name[..^ending.Length]); letters.MoveNext();)
        {
            left -= Encoding.UTF8.GetByteCount(letters.GetTextElement());
            if (left < 0)
            {
                break;
            }

            kept.Append(letters.GetTextElement());
        }

        return kept.ToString().TrimEnd('.', ' ') + ending;
    }
}
