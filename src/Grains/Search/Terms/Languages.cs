using System.Collections.Frozen;
using System.Collections.Immutable;

namespace LiveChat.Grains.Search.Terms;

/// <summary>Which language a text is in, by its script and by the small words that every sentence has.</summary>
public static class Languages
{
    /// <summary>What is read of a text at all, in words.</summary>
    private const int MostRead = 400;

    /// <summary>What is looked at letter by letter.</summary>
    private const int MostLetters = 2000;

    /// <summary>The codes (ISO 639-1) of those that are told apart.</summary>
    public static readonly FrozenSet<string> Known = Scripts.Languages.Concat(SmallWords.Languages).ToFrozenSet();

    /// <summary>Null when it cannot be told.</summary>
    internal static string? Of(string text, List<TextTerm> words, string? usual)
    {
        var scripts = new Dictionary<string, int>();
        var counts = new int[SmallWords.Languages.Length];
        foreach (var word in words.Take(MostRead))
        {
            if (word.Kind is TermKind.Word or TermKind.Dense && Scripts.Of(word.Term) is { } script)
            {
                scripts[script] = scripts.GetValueOrDefault(script) + 1;
                if (!IsOfAddress(text, word))
                {
                    SmallWords.Count(word.Term, counts);
                }
            }
        }

        if (scripts.Count == 0)
        {
            return usual;
        }

        SmallWords.CountLetters(text.AsSpan(0, Math.Min(text.Length, MostLetters)), counts);

        return Scripts.LanguageOf(scripts, usual) ?? SmallWords.LanguageOf(counts, usual);
    }

    /// <summary>Addresses and names of files are in no language.</summary>
    private static bool IsOfAddress(string text, TextTerm word) =>
        (word.Start > 0 && text[word.Start - 1] is '.' or '/' or '@' or ':' or '_' or '=' or '&')
        || (word.End + 1 < text.Length && text[word.End] is '.' or '/' or '@' or ':' or '_' or '=' && !char.IsWhiteSpace(text[word.End + 1]));
}
