using System.Text;

namespace LiveChat.Grains.Search.Terms;

/// <summary>Words with one slip of the finger: a letter too many, too few, another one, or two that changed places.</summary>
public static class Near
{
    /// <summary>Shorter words have too many neighbours that mean something else.</summary>
    public const int Shortest = 5;

    /// <summary>Whether a word is long enough, and of a script where slips are of one letter.</summary>
    public static bool IsFor(string word)
    {
        if (word.Length < Shortest)
        {
            return false;
        }

        foreach (var c in word)
        {
            if (!char.IsLetter(c) || RuneKinds.IsDense(c))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether two words are the same but for at most one slip (optimal string alignment, at most 1).</summary>
    public static bool IsWithinOne(ReadOnlySpan<char> one, ReadOnlySpan<char> other)
    {
        if (one.Length < other.Length)
        {
            return IsWithinOne(other, one);
        }

        if (one.Length - other.Length > 1)
        {
            return false;
        }

        var same = one.CommonPrefixLength(other);
        var left = one[same..];
        var right = other[same..];
        if (left.Length > right.Length)
        {
            return left[1..].SequenceEqual(right);
        }

        return left.Length == 0
            || left[1..].SequenceEqual(right[1..])
            || (left.Length > 1 && left[0] == right[1] && left[1] == right[0] && left[2..].SequenceEqual(right[2..]));
    }

    /// <summary>
    /// Where to look for the words that are within one slip of a word for which <see cref="IsFor"/>: all of them are in one of these places. One slip leaves
    /// one half of a word as it is, but for the two letters in the middle changing places, and that is a single word.
    /// </summary>
    public static NearPlaces PlacesOf(string word)
    {
        var middle = word.Length / 2;
        var swapped = string.Concat(word.AsSpan(0, middle - 1), word.AsSpan(middle, 1), word.AsSpan(middle - 1, 1), word.AsSpan(middle + 1));
        return new NearPlaces(
            TermRange.Of(word[..middle]),
            TermRange.Of(Reverse(word[middle..])),
            swapped,
            word.Length - 1,
            word.Length + 1);
    }

    /// <summary>A term from its end to its begin, by which an index finds terms by how they end.</summary>
    public static string Reverse(string term)
    {
        var reversed = new StringBuilder(term.Length);
        foreach (var rune in term.EnumerateRunes().Reverse())
        {
            reversed.Append(rune.ToString());
        }

        return reversed.ToString();
    }
}

/// <summary>Where words near a word are.</summary>
/// <param name="Begins">Terms that begin as the word does.</param>
/// <param name="Ends">Terms that end as the word does: a range of <see cref="Near.Reverse"/>d terms.</param>
/// <param name="Swapped">One more term.</param>
/// <param name="Shortest">Of the terms in both ranges only those count that have so many UTF-16 units or more, …</param>
/// <param name="Longest">… or so many or fewer, and for which <see cref="Near.IsWithinOne"/>.</param>
public sealed record NearPlaces(TermRange Begins, TermRange Ends, string Swapped, int Shortest, int Longest);

/// <summary>Terms that begin in the same way, in the order of their code points (and so of their UTF-8 bytes).</summary>
/// <param name="From">This term, and those after it.</param>
/// <param name="Below">Those before this one.</param>
public readonly record struct TermRange(string From, string Below)
{
    /// <summary>All terms with a begin that is not empty.</summary>
    public static TermRange Of(string begin)
    {
        var runes = begin.EnumerateRunes().ToArray();
        var last = runes[^1].Value;
        var next = last == 0xD7FF ? 0xE000 : Math.Min(last + 1, 0x10FFFF); // No term has the last code point of all: it is no character.
        return new TermRange(begin, string.Concat(begin.AsSpan(0, begin.Length - runes[^1].Utf16SequenceLength), new Rune(next).ToString()));
    }

    /// <summary>In that order, which is not the one of <see cref="string.CompareOrdinal(string, string)"/>.</summary>
    public bool Has(string term) => term.StartsWith(From, StringComparison.Ordinal);
}
