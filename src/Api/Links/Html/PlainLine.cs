using System.Globalization;
using System.Text;

namespace LiveChat.Api.Links.Html;

/// <summary>One line of what people can see: spaces are single, and what is invisible or turns the direction of writing is gone.</summary>
internal static class PlainLine
{
    /// <summary>So many accents may pile up on one letter.</summary>
    private const int MostMarks = 8;

    private const char Ellipsis = '…';

    /// <summary>Null when nothing is left; with … at the end when it was longer than that.</summary>
    public static string? Of(string text, int most)
    {
        var (line, marks) = (new StringBuilder(Math.Min(text.Length, most)), 0);
        foreach (var rune in text.EnumerateRunes())
        {
            var kind = Rune.GetUnicodeCategory(rune);
            marks = kind is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark ? marks + 1 : 0;
            if (Rune.IsWhiteSpace(rune) || kind is UnicodeCategory.Control)
            {
                if (line.Length > 0 && line[^1] != ' ')
                {
                    line.Append(' ');
                }
            }
            else if (IsSeen(kind) && marks <= MostMarks)
            {
                if (line.Length + rune.Utf16SequenceLength > most)
                {
                    return Cut(line, most);
                }

                line.Append(rune);
            }
        }

        var whole = line.ToString().TrimEnd();
        return whole.Length == 0 ? null : whole;
    }

    private static bool IsSeen(UnicodeCategory kind) =>
        kind is not (UnicodeCategory.Format or UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned);

    private static string Cut(StringBuilder line, int most)
    {
        var length = Math.Min(line.Length, most - 1);
        length -= length > 0 && char.IsHighSurrogate(line[length - 1]) ? 1 : 0;
        return line.ToString(0, length).TrimEnd() + Ellipsis;
    }
}
