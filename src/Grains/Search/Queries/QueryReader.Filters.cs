using LiveChat.Grains.Search.Terms;

namespace LiveChat.Grains.Search.Queries;

/// <summary>Filters: a name, a colon, a value.</summary>
internal sealed partial class QueryReader
{
    private const int LongestName = 8;

    private static readonly HashSet<string> Filters =
        ["from", "in", "mentions", "has", "before", "after", "on", "during", "is", "file", "lang"];

    /// <summary>Null, and nothing is read, where there is none.</summary>
    private SearchNode? Filter(int depth)
    {
        var start = _at;
        var colon = _text.AsSpan(start, Math.Min(LongestName + 1, _text.Length - start)).IndexOf(':');
        if (colon <= 0 || _text[start..(start + colon)].ToLowerInvariant() is var name && !Filters.Contains(name))
        {
            return null;
        }

        _at += colon + 1;
        var value = Value(depth);
        var said = _text[start.._at];
        if (value.Length == 0)
        {
            Note(QueryNoteCode.EmptyFilter, start, said.Length);
            return _words.Of(name, start);
        }

        if (name == "file")
        {
            return _words.Of(value, start) is { } file ? new FileName(file) : null;
        }

        var (node, wrong) = Node(name, value);
        if (node is null)
        {
            Note(wrong, start, said.Length);
            return _words.Of(said, start);
        }

        return _words.Takes(start, said.Length) ? node : null;
    }

    /// <summary>Without the quotes around it, and without the sign before it.</summary>
    private string Value(int depth)
    {
        var start = _at;
        if (start < _text.Length && _text[start] == '"')
        {
            var end = _text.IndexOf('"', start + 1);
            if (end > 0)
            {
                _at = end + 1;
                return Trim(_text[(start + 1)..end]);
            }

            Note(QueryNoteCode.UnclosedQuote, start, _text.Length - start);
        }

        return Trim(Piece(depth).Replace("\"", "", StringComparison.Ordinal));
    }

    private static string Trim(string value)
    {
        var start = 0;
        while (start < value.Length && (char.IsWhiteSpace(value[start]) || value[start] is '@' or '#'))
        {
            start++;
        }

        return value[start..].TrimEnd();
    }

    private (SearchNode? Node, QueryNoteCode Wrong) Node(string name, string value) => name switch
    {
        "from" => (new FromPerson(value), default),
        "in" => (new InRoom(value), default),
        "mentions" => (new Mentions(value), default),
        "has" => (Named<HasKind>(value) is { } kind ? new Has(kind) : null, QueryNoteCode.UnknownValue),
        "is" => (Named<IsState>(value) is { } state ? new Is(state) : null, QueryNoteCode.UnknownValue),
        "lang" => (Languages.Known.Contains(value.ToLowerInvariant()) ? new Lang(value.ToLowerInvariant()) : null, QueryNoteCode.UnknownValue),
        _ => (Time(name, value), QueryNoteCode.UnknownDate),
    };

    private Between? Time(string name, string value) => Period.Parse(value, _now) is not { } period ? null : name switch
    {
        "before" => new Between(null, period.From),
        "after" => new Between(period.Below, null),
        _ => new Between(period.From, period.Below),
    };

    /// <summary>Numbers are no names.</summary>
    private static T? Named<T>(string value)
        where T : struct, Enum =>
        char.IsAsciiLetter(value[0]) && Enum.TryParse<T>(value, ignoreCase: true, out var named) && Enum.IsDefined(named) ? named : null;
}
