using LiveChat.Grains.CustomEmoji;

namespace LiveChat.Grains.Search.Terms;

/// <summary>Goes through a text once, from its begin to its end.</summary>
internal sealed partial class TermScan
{
    private readonly string _text;

    private TermScan(string text)
    {
        _text = text;
    }

    public List<TextTerm> Words { get; } = [];

    public List<TextTerm> Extras { get; } = [];

    public static TermScan Of(string text)
    {
        var scan = new TermScan(text);
        for (var at = 0; at < text.Length;)
        {
            at = scan.Next(at);
        }

        return scan;
    }

    /// <summary>Where to go on.</summary>
    private int Next(int at)
    {
        var kind = RuneKinds.At(_text, at, out var length);
        switch (kind)
        {
            case RuneKind.Digit when SignScan.Keycap(_text.AsSpan(at)) is > 0 and var keycap:
                return Sign(at, keycap);
            case RuneKind.Letter or RuneKind.Digit:
                return Word(at);
            case RuneKind.Dense:
                return Dense(at);
            case RuneKind.Sign or RuneKind.None when SignScan.Length(_text, at) is > 0 and var sign:
                return Sign(at, sign);
            case RuneKind.Sign:
                return Sign(at, length);
            default:
                return at + length;
        }
    }

    private int Sign(int at, int length)
    {
        var sign = _text.AsSpan(at, length);
        var term = SignScan.Plain(sign is [':', .. var name, ':'] && UnicodeNames.EmojiOf(name) is { } emoji ? emoji : sign);
        Words.Add(new TextTerm(term, at, length, TermKind.Sign, length));
        if (term is [':', _, _, ..])
        {
            foreach (var word in Of(term[1..^1]).Words)
            {
                Extras.Add(word with { Start = at, Length = length, Kind = TermKind.Part, Head = length });
            }
        }

        return at + length;
    }

    /// <summary>
    /// A run of a dense script: each character with the one after it, and the last one alone. So every piece of the run is a phrase, and a single
    /// character is what a term begins with.
    /// </summary>
    private int Dense(int at)
    {
        var start = at;
        var first = Cluster(ref at);
        while (RuneKinds.At(_text, at, out _) == RuneKind.Dense)
        {
            var next = at;
            var second = Cluster(ref at);
            Words.Add(new TextTerm(first + second, start, at - start, TermKind.Dense, next - start));
            (start, first) = (next, second);
        }

        Words.Add(new TextTerm(first, start, at - start, TermKind.Dense, at - start));
        return at;
    }

    /// <summary>One character with its marks, folded.</summary>
    private string Cluster(ref int at)
    {
        var start = at;
        _ = RuneKinds.At(_text, at, out var length);
        at += length;
        var end = at;
        for (var kind = RuneKinds.At(_text, at, out length); kind is RuneKind.Mark or RuneKind.Silent; kind = RuneKinds.At(_text, at, out length))
        {
            at += length;
            end = kind == RuneKind.Mark ? at : end;
        }

        if (end - start == 1 && _text[start] is (>= '\u4E00' and <= '\u9FFF') or (>= '\uAC00' and <= '\uD7A3') or (>= '\u3041' and <= '\u3096'))
        {
            return _text[start..end]; // Nearly all of them, and nothing to fold.
        }

        // Vowels of Korean that stand alone would be written onto the character before them.
        var folded = FoldedTerm.Of(_text.AsSpan(start, end - start));
        folded = folded.Length == 0 ? _text[start..end] : folded;
        return folded.Length <= MostCluster ? folded : folded[..(char.IsHighSurrogate(folded[MostCluster - 1]) ? MostCluster - 1 : MostCluster)];
    }
}
