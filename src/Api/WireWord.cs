namespace LiveChat.Api;

/// <summary>Values of enums in queries: the words that they have in JSON.</summary>
internal static class WireWord
{
    /// <summary>Null for none; false for what is no such word. A number is none.</summary>
    public static bool TryParse<T>(string? word, out T? value)
        where T : struct, Enum
    {
        value = null;
        if (string.IsNullOrEmpty(word))
        {
            return true;
        }

        foreach (var known in Enum.GetValues<T>())
        {
            if (known.ToString().Equals(word, StringComparison.OrdinalIgnoreCase))
            {
                value = known;
            }
        }

        return value is not null;
    }
}
