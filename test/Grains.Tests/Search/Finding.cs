using System.Collections.Immutable;
using LiveChat.Grains.Search.Queries;
using LiveChat.Grains.Search.Terms;

namespace LiveChat.Grains.Tests.Search;

/// <summary>What an index does with terms, without an index.</summary>
internal static class Finding
{
    /// <summary>An afternoon in May.</summary>
    public static readonly DateTimeOffset Now = new(2026, 5, 15, 15, 30, 0, TimeSpan.FromHours(2));

    /// <summary>Whether a query of words finds a text. Filters are none of its business.</summary>
    public static bool Finds(string query, string text, string? language = null)
    {
        var terms = TextTerms.Of(text, language);
        return Finds(SearchQuery.Parse(query, Now).Root!, terms, terms.Language is { } told ? [told] : []);
    }

    /// <summary>The same with the languages of an index, and with words that have a slip if asked for.</summary>
    public static bool Finds(SearchNode node, TextTerms terms, ImmutableArray<string> languages, bool nearWords = false) => node switch
    {
        All all => all.Nodes.All(part => Finds(part, terms, languages, nearWords)),
        Any any => any.Nodes.Any(part => Finds(part, terms, languages, nearWords)),
        Not not => !Finds(not.Node, terms, languages),
        Word word => HasForm(word.Term, terms, languages)
            || (nearWords && Near.IsFor(word.Term) && Terms(terms).Any(term => Near.IsWithinOne(word.Term, term))),
        Prefix prefix => Terms(terms).Any(term => term.StartsWith(prefix.Term, StringComparison.Ordinal)),
        Phrase phrase => Enumerable.Range(0, terms.Words.Length).Any(at => IsAt(phrase, terms.Words, at)),
        _ => throw new InvalidOperationException(node.ToString()),
    };

    private static bool HasForm(string word, TextTerms terms, ImmutableArray<string> languages)
    {
        HashSet<string> forms = [word, .. Stems.FormsOf(word, languages)];
        return Terms(terms).Any(forms.Contains);
    }

    private static IEnumerable<string> Terms(TextTerms terms) => terms.Words.Concat(terms.Extras).Select(term => term.Term);

    private static bool IsAt(Phrase phrase, ImmutableArray<TextTerm> words, int at) =>
        at + phrase.Terms.Length <= words.Length
        && phrase.Terms.Select((term, next) => (Wanted: term, words[at + next].Term, IsOpen: phrase.OpenEnd && next == phrase.Terms.Length - 1))
            .All(pair => pair.IsOpen ? pair.Term.StartsWith(pair.Wanted, StringComparison.Ordinal) : pair.Term == pair.Wanted);
}
