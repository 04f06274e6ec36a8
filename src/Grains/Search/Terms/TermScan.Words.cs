using System.Text;

namespace LiveChat.Grains.Search.Terms;

/// <summary>Words of scripts that put spaces between them.</summary>
internal sealed partial class TermScan
{
    /// <summary>What is kept of one character with its marks: two of them fit into a term.</summary>
    private const int MostCluster = TextTerms.MostLength / 2;

    /// <summary>Pieces of a word that are shorter are not worth finding.</summary>
    private const int ShortestPart = 3;

    /// <summary>Words with a sign at their end are names of languages and notes: <c>c#</c>, <c>c++</c>.</summary>
    private const int LongestBeforeSign = 2;

    private readonly StringBuilder _whole = new();

    private int Word(int at)
    {
        var (start, piece, end, pieces) = (at, at, at, 0);
        var last = RuneKind.None;
        _whole.Clear();
        while (true)
        {
            var kind = RuneKinds.At(_text, at, out var length);
            if (kind is RuneKind.Letter or RuneKind.Digit or RuneKind.Mark or RuneKind.Silent)
            {
                at += length;
                end = kind == RuneKind.Silent ? end : at;
                last = kind is RuneKind.Letter or RuneKind.Digit ? kind : last;
            }
            else if (IsInNumber(at, last))
            {
                at++;
            }
            else if (Joint(at, last) is { } joint)
            {
                Piece(piece, end, joint);
                (pieces, piece, last) = (pieces + 1, ++at, RuneKind.None);
            }
            else
            {
                break;
            }
        }

        Piece(piece, end, null);
        if (pieces > 0)
        {
            Whole(start, end);
        }
        else if (EndSign(start, end) is > 0 and var sign)
        {
            _whole.Append(_text, end, sign);
            Whole(start, end + sign);
            return end + sign;
        }

        return at;
    }

    /// <summary>Points and commas between digits.</summary>
    private bool IsInNumber(int at, RuneKind last) =>
        last == RuneKind.Digit && at < _text.Length && _text[at] is '.' or ',' && RuneKinds.At(_text, at + 1, out _) == RuneKind.Digit;

    /// <summary>What makes one of the words on both sides; null when nothing does.</summary>
    private string? Joint(int at, RuneKind last)
    {
        var next = RuneKinds.At(_text, at + 1, out _);
        if (next is not (RuneKind.Letter or RuneKind.Digit))
        {
            return null;
        }

        var c = _text[at];
        return c == '_' ? "_"
            : last == RuneKind.Letter && next == RuneKind.Letter && (RuneKinds.IsApostrophe(c) || (c == '"' && IsHebrew(at - 1) && IsHebrew(at + 1))) ? ""
            : null;
    }

    private bool IsHebrew(int at) => _text[at] is >= '\u05D0' and <= '\u05EA';

    private void Piece(int start, int end, string? joint)
    {
        var term = FoldedTerm.Of(_text.AsSpan(start, end - start));
        if (term.Length > 0)
        {
            Words.Add(new TextTerm(term, start, end - start, TermKind.Word, end - start));
            Parts(start, end);
        }

        if (_whole.Length <= TextTerms.MostLength)
        {
            _whole.Append(term).Append(joint);
        }
    }

    private void Whole(int start, int end)
    {
        var whole = _whole.ToString();
        if (whole.Length > TextTerms.MostLength)
        {
            whole = whole[..(char.IsHighSurrogate(whole[TextTerms.MostLength - 1]) ? TextTerms.MostLength - 1 : TextTerms.MostLength)];
        }

        Extras.Add(new TextTerm(whole, start, end - start, TermKind.Whole, end - start));
    }

    /// <summary>How long the sign is that ends a name like <c>c#</c>.</summary>
    private int EndSign(int start, int end)
    {
        if (end - start > LongestBeforeSign || end >= _text.Length || !Ascii.IsValid(_text.AsSpan(start, end - start)) || !char.IsAsciiLetter(_text[end - 1]))
        {
            return 0;
        }

        var length = _text[end] == '#' ? 1 : _text.AsSpan(end).StartsWith("++") ? 2 : 0;
        var after = RuneKinds.At(_text, end + length, out _);
        return length > 0 && after is RuneKind.None or RuneKind.Dense ? length : 0;
    }

    /// <summary>The words in <c>getUserName</c> and <c>HTTPServer</c>.</summary>
    private void Parts(int start, int end)
    {
        var from = start;
        for (var at = start + 1; at <= end; at++)
        {
            var begins = at < end && char.IsUpper(_text[at])
                && (char.IsLower(_text[at - 1]) || (char.IsUpper(_text[at - 1]) && at + 1 < end && char.IsLower(_text[at + 1])));
            if (begins || (at == end && from > start))
            {
                if (at - from >= ShortestPart)
                {
                    Extras.Add(new TextTerm(FoldedTerm.Of(_text.AsSpan(from, at - from)), from, at - from, TermKind.Part, at - from));
                }

                from = at;
            }
        }
    }
}
