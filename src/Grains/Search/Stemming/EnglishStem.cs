using System.Buffers;

namespace LiveChat.Grains.Search.Stemming;

/// <summary>
/// The English stemmer of M. Porter, in its second version (<i>Snowball: A language for stemming algorithms</i>, 2001), for folded words. The names of the
/// steps are its own. R1 and R2 are what comes after the first and the second time that a vowel is followed by another letter.
/// </summary>
internal static class EnglishStem
{
    private static readonly SearchValues<char> Vowels = SearchValues.Create("aeiouy");

    private static readonly Dictionary<string, string> Exceptions = new()
    {
        ["skis"] = "ski", ["skies"] = "sky", ["dying"] = "die", ["lying"] = "lie", ["tying"] = "tie", ["idly"] = "idl", ["gently"] = "gentl",
        ["ugly"] = "ugli", ["early"] = "earli", ["only"] = "onli", ["singly"] = "singl", ["sky"] = "sky", ["news"] = "news", ["howe"] = "howe",
        ["atlas"] = "atlas", ["cosmos"] = "cosmos", ["bias"] = "bias", ["andes"] = "andes",
    };

    private static readonly HashSet<string> Done =
        ["inning", "outing", "canning", "herring", "earring", "proceed", "exceed", "succeed"];

    private static readonly (string End, string New)[] Step2 =
    [
        ("ational", "ate"), ("ization", "ize"), ("fulness", "ful"), ("ousness", "ous"), ("iveness", "ive"), ("tional", "tion"), ("biliti", "ble"),
        ("lessli", "less"), ("entli", "ent"), ("ation", "ate"), ("alism", "al"), ("aliti", "al"), ("ousli", "ous"), ("iviti", "ive"), ("fulli", "ful"),
        ("enci", "ence"), ("anci", "ance"), ("abli", "able"), ("izer", "ize"), ("ator", "ate"), ("alli", "al"), ("bli", "ble"), ("ogi", "og"), ("li", ""),
    ];

    private static readonly (string End, string New)[] Step3 =
    [
        ("ational", "ate"), ("tional", "tion"), ("alize", "al"), ("icate", "ic"), ("iciti", "ic"), ("ative", ""), ("ical", "ic"), ("ness", ""), ("ful", ""),
    ];

    private static readonly string[] Step4 =
        ["ement", "ance", "ence", "able", "ible", "ment", "ant", "ent", "ism", "ate", "iti", "ous", "ive", "ize", "ion", "al", "er", "ic"];

    public static string Of(string word)
    {
        if (word.Length < 3)
        {
            return word;
        }

        if (Exceptions.TryGetValue(word, out var stem))
        {
            return stem;
        }

        word = Plural(MarkConsonants(word));
        if (!Done.Contains(word))
        {
            word = LastE(Derived(LastY(Verb(word))));
        }

        return word.Replace('Y', 'y');
    }

    /// <summary>A y that begins a word or follows a vowel is a consonant.</summary>
    private static string MarkConsonants(string word)
    {
        if (!word.Contains('y', StringComparison.Ordinal))
        {
            return word;
        }

        var letters = word.ToCharArray();
        for (var at = 0; at < letters.Length; at++)
        {
            letters[at] = letters[at] == 'y' && (at == 0 || IsVowel(letters[at - 1])) ? 'Y' : letters[at];
        }

        return new string(letters);
    }

    /// <summary>Step 1a.</summary>
    private static string Plural(string word) => word switch
    {
        [.., 's', 's', 'e', 's'] => word[..^2],
        [.., 'i', 'e', 'd' or 's'] => word.Length > 4 ? word[..^2] : word[..^1],
        [.., 'u' or 's', 's'] => word,
        [.., 's'] when HasVowel(word.AsSpan(0, word.Length - 2)) => word[..^1],
        _ => word,
    };

    /// <summary>Step 1b.</summary>
    private static string Verb(string word)
    {
        if (EndOf(word, "eedly", "eed") is { } eed)
        {
            return R1(word) <= word.Length - eed.Length ? word[..^eed.Length] + "ee" : word;
        }

        if (EndOf(word, "ingly", "edly", "ing", "ed") is not { } end || !HasVowel(word.AsSpan(0, word.Length - end.Length)))
        {
            return word;
        }

        word = word[..^end.Length];
        return EndOf(word, "at", "bl", "iz") is not null ? word + "e"
            : word is [.., var first, 'b' or 'd' or 'f' or 'g' or 'm' or 'n' or 'p' or 'r' or 't'] && first == word[^1] ? word[..^1]
            : R1(word) >= word.Length && EndsInShort(word) ? word + "e"
            : word;
    }

    /// <summary>Step 1c.</summary>
    private static string LastY(string word) =>
        word is [_, .., var before, 'y' or 'Y'] && !IsVowel(before) && word.Length > 2 ? word[..^1] + "i" : word;

    /// <summary>Steps 2, 3 and 4.</summary>
    private static string Derived(string word)
    {
        var r1 = R1(word);
        var r2 = After(word, r1);
        var second = Array.Find(Step2, rule => word.EndsWith(rule.End, StringComparison.Ordinal));
        if (second.End is not null && word.Length - second.End.Length >= r1 && second.End switch
            {
                "ogi" => word[^4] == 'l',
                "li" => word[^3] is 'c' or 'd' or 'e' or 'g' or 'h' or 'k' or 'm' or 'n' or 'r' or 't',
                _ => true,
            })
        {
            word = word[..^second.End.Length] + second.New;
        }

        var third = Array.Find(Step3, rule => word.EndsWith(rule.End, StringComparison.Ordinal));
        if (third.End is not null && word.Length - third.End.Length >= (third.End == "ative" ? r2 : r1))
        {
            word = word[..^third.End.Length] + third.New;
        }

        var fourth = Array.Find(Step4, end => word.EndsWith(end, StringComparison.Ordinal));
        var isLast = fourth is not null && word.Length - fourth.Length >= r2 && (fourth != "ion" || word[^4] is 's' or 't');
        return isLast ? word[..^fourth!.Length] : word;
    }

    /// <summary>Step 5.</summary>
    private static string LastE(string word)
    {
        var r1 = R1(word);
        var r2 = After(word, r1);
        return word switch
        {
            [.., 'e'] when word.Length - 1 >= r2 || (word.Length - 1 >= r1 && !EndsInShort(word[..^1])) => word[..^1],
            [.., 'l', 'l'] when word.Length - 1 >= r2 => word[..^1],
            _ => word,
        };
    }

    private static string? EndOf(string word, params ReadOnlySpan<string> ends)
    {
        foreach (var end in ends)
        {
            if (word.EndsWith(end, StringComparison.Ordinal))
            {
                return end;
            }
        }

        return null;
    }

    private static int R1(string word) =>
        EndOfBegin(word) is > 0 and var end ? end : After(word, 0);

    private static int EndOfBegin(string word) =>
        word.StartsWith("gener", StringComparison.Ordinal) || word.StartsWith("arsen", StringComparison.Ordinal) ? 5
        : word.StartsWith("commun", StringComparison.Ordinal) ? 6
        : 0;

    private static int After(string word, int from)
    {
        for (var at = from + 1; at < word.Length; at++)
        {
            if (!IsVowel(word[at]) && IsVowel(word[at - 1]))
            {
                return at + 1;
            }
        }

        return word.Length;
    }

    /// <summary>In a short syllable: <c>rap</c>, <c>hop</c>, or <c>at</c> alone.</summary>
    private static bool EndsInShort(string word) => word switch
    {
        [var first, var last] => IsVowel(first) && !IsVowel(last),
        [.., var before, var vowel, var last] => !IsVowel(before) && IsVowel(vowel) && !IsVowel(last) && last is not ('w' or 'x' or 'Y'),
        _ => false,
    };

    private static bool HasVowel(ReadOnlySpan<char> word) => word.ContainsAny(Vowels);

    private static bool IsVowel(char c) => c is 'a' or 'e' or 'i' or 'o' or 'u' or 'y';
}
