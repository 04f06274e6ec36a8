using System.Collections.Frozen;

namespace LiveChat.Grains.Search.Stemming;

/// <summary>How words of each language are brought to their stems. All of them take words that are folded.</summary>
internal static class WordStems
{
    public static readonly FrozenDictionary<string, Func<string, string>> Of = new Dictionary<string, Func<string, string>>
    {
        ["ar"] = ArabicStem.Of,
        ["da"] = LightStems.Danish.Apply,
        ["de"] = word => LightStems.German.Apply(Umlauts(word)),
        ["en"] = EnglishStem.Of,
        ["es"] = LightStems.Spanish.Apply,
        ["fr"] = LightStems.French.Apply,
        ["it"] = LightStems.Italian.Apply,
        ["nl"] = word => LongVowels(LightStems.Dutch.Apply(word)),
        ["no"] = LightStems.Norwegian.Apply,
        ["pl"] = LightStems.Polish.Apply,
        ["pt"] = LightStems.Portuguese.Apply,
        ["ru"] = LightStems.Russian.Apply,
        ["sv"] = LightStems.Swedish.Apply,
        ["uk"] = LightStems.Ukrainian.Apply,
    }.ToFrozenDictionary();

    /// <summary>Who has no ä writes ae: <c>Mueller</c> is <c>Müller</c>, but <c>neue</c> has no ü.</summary>
    private static string Umlauts(string word)
    {
        for (var at = word.IndexOf('e', 1); at > 0; at = word.IndexOf('e', at + 1))
        {
            var isUmlaut = word[at - 1] is 'a' or 'o' || (word[at - 1] == 'u' && (at < 2 || word[at - 2] is not ('a' or 'e' or 'q')));
            word = isUmlaut ? word.Remove(at, 1) : word;
            if (at + 1 >= word.Length)
            {
                break;
            }
        }

        return word;
    }

    /// <summary>The vowel of <c>boom</c> is written once in <c>bomen</c>.</summary>
    private static string LongVowels(string word) =>
        word is [.., var first and ('a' or 'e' or 'o' or 'u'), var second, not ('a' or 'e' or 'i' or 'o' or 'u')] && first == second && word.Length > 3
            ? word.Remove(word.Length - 2, 1)
            : word;
}
