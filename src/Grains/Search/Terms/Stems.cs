using System.Collections.Immutable;
using LiveChat.Grains.Search.Stemming;

namespace LiveChat.Grains.Search.Terms;

/// <summary>
/// What the forms of a word have in common, so that who looks for <c>house</c> finds <c>houses</c>. A stem is a term of its own beside the word, marked
/// with its language; where the stem is the word itself it is not kept twice.
/// </summary>
public static class Stems
{
    private const int Shortest = 3;

    /// <summary>What is longer is no word of any language.</summary>
    private const int Longest = 40;

    /// <summary>The terms by which the other forms of a word are found, the word itself left out.</summary>
    /// <param name="word">Folded, as in <see cref="Queries.Word"/>.</param>
    /// <param name="languages">Those that the index has; codes without stems do no harm.</param>
    public static ImmutableArray<string> FormsOf(string word, IEnumerable<string> languages)
    {
        var forms = ImmutableArray.CreateBuilder<string>();
        foreach (var language in languages)
        {
            if (StemOf(word, language) is { } stem)
            {
                Add(forms, TermOf(stem, language));
                Add(forms, stem);
            }
        }

        forms.Remove(word);
        return forms.ToImmutable();
    }

    /// <summary>Null when there are no forms to look for: a short word, a number, a language without stems.</summary>
    internal static string? StemOf(string word, string language) =>
        word.Length >= Shortest && word.Length <= Longest && IsOfLetters(word) && WordStems.Of.TryGetValue(language, out var stem) ? stem(word) : null;

    internal static void Add(List<TextTerm> words, string? language, List<TextTerm> extras)
    {
        if (language is null)
        {
            return;
        }

        foreach (var word in words)
        {
            if (word.Kind == TermKind.Word && StemOf(word.Term, language) is { } stem && stem != word.Term)
            {
                extras.Add(word with { Term = TermOf(stem, language), Kind = TermKind.Stem });
            }
        }
    }

    internal static string TermOf(string stem, string language) => $"~{language}{stem}";

    private static bool IsOfLetters(string word)
    {
        foreach (var c in word)
        {
            if (!char.IsLetter(c))
            {
                return false;
            }
        }

        return true;
    }

    private static void Add(ImmutableArray<string>.Builder forms, string form)
    {
        if (!forms.Contains(form))
        {
            forms.Add(form);
        }
    }
}
