using System.Collections.Immutable;
using LiveChat.Grains.Search.Terms;

namespace LiveChat.Grains.Search.Queries;

/// <summary>Makes nodes of what is typed, with the terms that texts are made of, as long as there is room for more of them.</summary>
internal sealed class QueryWords(Action<QueryNoteCode, int, int> note)
{
    private const int ShortestPrefix = 2;

    private int _terms;
    private int _prefixes;

    /// <summary>Whether there is room for one more; then it is taken.</summary>
    public bool Takes(int start, int length)
    {
        if (_terms < SearchQuery.MostTerms)
        {
            _terms++;
            return true;
        }

        note(QueryNoteCode.TooManyWords, start, length);
        return false;
    }

    /// <summary>What is typed without quotes and without spaces. Null when there is nothing in it to look for.</summary>
    public TextNode? Of(string said, int start)
    {
        var star = said is [not '*', .., '*'];
        return Of(said, star, isExact: false, start, said.Length);
    }

    /// <summary>What is typed in quotes.</summary>
    public TextNode? Exact(string said, bool star, int start) =>
        Of(said, star || said.EndsWith('*'), isExact: true, start, said.Length + 2);

    private TextNode? Of(string said, bool star, bool isExact, int start, int length)
    {
        var bare = star ? said.TrimEnd('*') : said;
        var terms = TextTerms.Exact(bare);
        if (terms.Words.IsEmpty)
        {
            return null;
        }

        var whole = isExact && terms.Words.Length > 1 ? null : Whole(terms);
        var words = whole is { } one ? [one] : terms.Words;
        if (words.Length > SearchQuery.MostTerms - _terms)
        {
            note(QueryNoteCode.TooManyWords, start, length);
            (words, star) = (words[..(SearchQuery.MostTerms - _terms)], false);
            if (words.IsEmpty)
            {
                return null;
            }
        }

        star = star && words[^1].End == bare.Length;
        var (phrase, isOpen) = Close(words, star);
        isOpen = isOpen && Opens(phrase[^1], start, length);
        _terms += phrase.Length;
        return Node([.. phrase.Select(word => word.Term)], isOpen, isExact: isExact && whole is null || phrase[0].Kind == TermKind.Dense);
    }

    private static TextNode Node(ImmutableArray<string> terms, bool isOpen, bool isExact) => terms switch
    {
        [var one] when isOpen => new Prefix(one),
        [var one] when !isExact => new Word(one),
        _ => new Phrase(terms, isOpen),
    };

    /// <summary>The term for all of it, as in <c>foo_bar</c>.</summary>
    private static TextTerm? Whole(TextTerms terms)
    {
        foreach (var extra in terms.Extras)
        {
            if (extra.Kind == TermKind.Whole && extra.Start <= terms.Words[0].Start && extra.End >= terms.Words[^1].End)
            {
                return extra;
            }
        }

        return null;
    }

    /// <summary>
    /// After the last character of a dense run the text may go on: the term of it alone is dropped where the one before has it too, and is the begin of
    /// a term otherwise.
    /// </summary>
    private static (ImmutableArray<TextTerm> Words, bool IsOpen) Close(ImmutableArray<TextTerm> words, bool star)
    {
        if (words[^1].Kind != TermKind.Dense)
        {
            return (words, star);
        }

        var isLast = words[^1].Length == words[^1].Head;
        if (isLast && words.Length > 1 && words[^2] is { Kind: TermKind.Dense } before && before.Start + before.Head == words[^1].Start)
        {
            return (words[..^1], false);
        }

        return (words, isLast);
    }

    /// <summary>Whether the begin of a word is enough to look for it.</summary>
    private bool Opens(TextTerm last, int start, int length)
    {
        if (last.Kind == TermKind.Sign)
        {
            return false;
        }

        if (last.Kind != TermKind.Dense && last.Term.Length < ShortestPrefix)
        {
            note(QueryNoteCode.PrefixTooShort, start, length);
            return false;
        }

        if (_prefixes == SearchQuery.MostPrefixes)
        {
            note(QueryNoteCode.TooManyWords, start, length);
            return false;
        }

        _prefixes++;
        return true;
    }
}
