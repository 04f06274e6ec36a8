using System.Collections.Immutable;
using LiveChat.Grains.Search.Queries;
using LiveChat.Grains.Search.Terms;

namespace LiveChat.Grains.Search.Snippets;

/// <summary>The texts of a query, ready to be met in a text.</summary>
internal sealed class WantedTerms
{
    private readonly HashSet<string> _terms = [];
    private readonly List<string> _prefixes = [];
    private readonly List<Phrase> _phrases = [];
    private readonly List<string> _near = [];
    private readonly ImmutableArray<string> _languages;

    public WantedTerms(IEnumerable<TextNode> nodes, IEnumerable<string> languages, bool nearWords)
    {
        _languages = [.. languages];
        foreach (var node in nodes)
        {
            switch (node)
            {
                case Word word:
                    _terms.Add(word.Term);
                    _terms.UnionWith(Stems.FormsOf(word.Term, _languages));
                    if (nearWords && Near.IsFor(word.Term))
                    {
                        _near.Add(word.Term);
                    }

                    break;
                case Prefix prefix:
                    _prefixes.Add(prefix.Term);
                    break;
                case Phrase phrase:
                    _phrases.Add(phrase);
                    break;
            }
        }
    }

    public bool IsEmpty => _terms.Count + _prefixes.Count + _phrases.Count == 0;

    /// <summary>How much of the piece of a term was looked for; 0: it was not.</summary>
    public int LengthIn(TextTerm word)
    {
        if (_terms.Contains(word.Term) || IsForm(word) || IsNear(word))
        {
            return word.Length;
        }

        var length = 0;
        foreach (var prefix in _prefixes)
        {
            if (word.Term.StartsWith(prefix, StringComparison.Ordinal))
            {
                length = Math.Max(length, EndOf(word, prefix) - word.Start);
            }
        }

        return length;
    }

    public void AddPhrases(ImmutableArray<TextTerm> words, List<TextRange> found)
    {
        foreach (var phrase in _phrases)
        {
            for (var at = 0; at + phrase.Terms.Length <= words.Length; at++)
            {
                if (IsAt(phrase, words, at))
                {
                    var last = words[at + phrase.Terms.Length - 1];
                    var end = phrase.OpenEnd ? EndOf(last, phrase.Terms[^1]) : last.End;
                    found.Add(new TextRange(words[at].Start, end - words[at].Start));
                }
            }
        }
    }

    private static bool IsAt(Phrase phrase, ImmutableArray<TextTerm> words, int at)
    {
        for (var next = 0; next < phrase.Terms.Length; next++)
        {
            var isOpen = phrase.OpenEnd && next == phrase.Terms.Length - 1;
            var term = words[at + next].Term;
            if (isOpen ? !term.StartsWith(phrase.Terms[next], StringComparison.Ordinal) : term != phrase.Terms[next])
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Of two dense characters the first, where only that is looked for; of a word all of it.</summary>
    private static int EndOf(TextTerm word, string prefix) =>
        word.Kind == TermKind.Dense && prefix.Length < word.Term.Length ? word.Start + word.Head : word.End;

    /// <summary>In any language: the index may have known that of the text only because it is usual there.</summary>
    private bool IsForm(TextTerm word)
    {
        if (word.Kind != TermKind.Word || _terms.Count == 0)
        {
            return false;
        }

        foreach (var language in _languages)
        {
            if (Stems.StemOf(word.Term, language) is { } stem && _terms.Contains(Stems.TermOf(stem, language)))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsNear(TextTerm word)
    {
        if (word.Kind != TermKind.Word)
        {
            return false;
        }

        foreach (var near in _near)
        {
            if (Near.IsWithinOne(near, word.Term))
            {
                return true;
            }
        }

        return false;
    }
}
