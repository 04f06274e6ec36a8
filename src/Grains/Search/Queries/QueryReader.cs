using System.Collections.Immutable;

namespace LiveChat.Grains.Search.Queries;

/// <summary>Reads a query once, from its begin to its end.</summary>
internal sealed partial class QueryReader
{
    private const string Or = "OR";

    private readonly ImmutableArray<QueryNote>.Builder _notes = ImmutableArray.CreateBuilder<QueryNote>();
    private readonly QueryWords _words;
    private readonly string _text;
    private readonly DateTimeOffset _now;
    private int _at;
    private int _passedOver;

    public QueryReader(string text, DateTimeOffset now)
    {
        _words = new QueryWords(Note);
        _now = now;
        _text = text;
        if (text.Length > SearchQuery.MostLength)
        {
            var end = char.IsHighSurrogate(text[SearchQuery.MostLength - 1]) ? SearchQuery.MostLength - 1 : SearchQuery.MostLength;
            _text = text[..end];
            Note(QueryNoteCode.TooLong, end, text.Length - end);
        }

        _text = QuerySigns.Plain(_text);
    }

    public ParsedQuery Read()
    {
        var root = Group(0);
        return new ParsedQuery(root, [.. _notes.OrderBy(note => note.Start).Take(SearchQuery.MostNotes)]);
    }

    /// <summary>What stands side by side, up to the bracket that ends it. OR binds what is next to it.</summary>
    private SearchNode? Group(int depth)
    {
        var groups = new List<List<SearchNode>>();
        int? or = null;
        while (Skip(depth))
        {
            if (IsOr() && groups.Count > 0)
            {
                or = _at;
                _at += Or.Length;
                continue;
            }

            if (IsOr())
            {
                Note(QueryNoteCode.OrOfNothing, _at, Or.Length);
            }

            if (Operand(depth) is not { } node)
            {
                continue;
            }

            if (or is null)
            {
                groups.Add([]);
            }

            groups[^1].Add(node);
            or = null;
        }

        if (or is { } left)
        {
            Note(QueryNoteCode.OrOfNothing, left, Or.Length);
        }

        return SearchNodes.All(groups.Select(group => SearchNodes.Any(group)!));
    }

    /// <summary>To what comes next; false at the end of the group, which is passed.</summary>
    private bool Skip(int depth)
    {
        for (; _at < _text.Length; _at++)
        {
            if (_text[_at] == ')')
            {
                if (_passedOver > 0)
                {
                    _passedOver--;
                }
                else if (depth > 0)
                {
                    _at++;
                    return false;
                }
            }
            else if (!char.IsWhiteSpace(_text[_at]) && !QuerySigns.IsSilent(_text[_at]))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsOr() =>
        _text.AsSpan(_at).StartsWith(Or, StringComparison.Ordinal)
        && (_at + Or.Length == _text.Length || _text[_at + Or.Length] is var next && (char.IsWhiteSpace(next) || next is '(' or ')' or '"'));

    private SearchNode? Operand(int depth)
    {
        var start = _at;
        var negated = _text[_at] == '-' && (_at + 1 == _text.Length || _text[_at + 1] != '-');
        if (negated)
        {
            _at++;
        }

        var node = _at == _text.Length || char.IsWhiteSpace(_text[_at]) || _text[_at] == ')' ? null
            : _text[_at] == '(' ? Bracket(depth)
            : _text[_at] == '"' ? Quoted(depth)
            : Filter(depth) ?? Chunk(depth);
        if (node is null && negated)
        {
            Note(QueryNoteCode.NegatesNothing, start, 1);
        }

        return node is not null && negated ? new Not(node) : node;
    }

    private SearchNode? Bracket(int depth)
    {
        var start = _at++;
        if (depth == SearchQuery.MostDepth)
        {
            _passedOver++;
            Note(QueryNoteCode.TooDeep, start, 1);
            return null;
        }

        var node = Group(depth + 1);
        if (_text[_at - 1] != ')' || _at - 1 == start)
        {
            Note(QueryNoteCode.UnclosedGroup, start, 1);
        }

        return node;
    }

    private TextNode? Quoted(int depth)
    {
        var start = _at++;
        var end = _text.IndexOf('"', _at);
        if (end < 0)
        {
            Note(QueryNoteCode.UnclosedQuote, start, _text.Length - start);
            return _at == _text.Length || char.IsWhiteSpace(_text[_at]) ? null : Chunk(depth);
        }

        var said = _text[_at..end];
        _at = end + 1;
        var star = _at < _text.Length && _text[_at] == '*';
        if (star)
        {
            _at++;
        }

        return _words.Exact(said, star, start);
    }

    private TextNode? Chunk(int depth)
    {
        var start = _at;
        return _words.Of(Piece(depth), start);
    }

    /// <summary>Up to white space, or to a bracket that ends a group.</summary>
    private string Piece(int depth)
    {
        var (start, open) = (_at, 0);
        for (; _at < _text.Length && !char.IsWhiteSpace(_text[_at]); _at++)
        {
            if (_text[_at] == '(')
            {
                open++;
            }
            else if (_text[_at] == ')' && --open < 0 && (depth > 0 || _passedOver > 0))
            {
                break;
            }
        }

        return _text[start.._at];
    }

    private void Note(QueryNoteCode code, int start, int length)
    {
        var once = code is QueryNoteCode.TooManyWords or QueryNoteCode.TooDeep;
        if (_notes.Count < SearchQuery.MostNotes && !(once && _notes.Any(note => note.Code == code)))
        {
            _notes.Add(new QueryNote(code, start, length));
        }
    }
}
