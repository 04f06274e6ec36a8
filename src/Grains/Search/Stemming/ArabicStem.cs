namespace LiveChat.Grains.Search.Stemming;

/// <summary>
/// Takes off the article, <i>and</i> and the commonest endings: the light stemmer <i>light10</i> of L. Larkey, L. Ballesteros and M. Connell (<i>Light Stemming
/// for Arabic Information Retrieval</i>, 2007).
/// </summary>
internal static class ArabicStem
{
    private static readonly string[] Begins = ["وال", "بال", "كال", "فال", "ال", "لل"];

    private static readonly string[] Ends = ["ها", "ان", "ات", "ون", "ين", "يه", "ه", "ي"];

    public static string Of(string word)
    {
        word = word is ['و', _, _, _, ..] ? word[1..] : word;
        var begin = Begins.FirstOrDefault(begin => word.Length >= begin.Length + 2 && word.StartsWith(begin, StringComparison.Ordinal));
        word = begin is null ? word : word[begin.Length..];
        foreach (var end in Ends)
        {
            if (word.Length >= end.Length + 2 && word.EndsWith(end, StringComparison.Ordinal))
            {
                word = word[..^end.Length];
            }
        }

        return word;
    }
}
