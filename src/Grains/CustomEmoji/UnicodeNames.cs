using System.Collections.Frozen;

namespace LiveChat.Grains.CustomEmoji;

/// <summary>What the emoji of Unicode are called here. The list is written with those of the client (<c>npm run emoji</c>), which shows them.</summary>
internal static class UnicodeNames
{
    private static readonly Lazy<FrozenDictionary<string, string>> Emoji = new(Read);

    public static bool Has(string name) => Emoji.Value.ContainsKey(name);

    /// <summary>The emoji of a name; null when there is none.</summary>
    public static string? EmojiOf(ReadOnlySpan<char> name) =>
        Emoji.Value.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(name, out var emoji) ? emoji : null;

    private static FrozenDictionary<string, string> Read()
    {
        using var text = new StreamReader(typeof(UnicodeNames).Assembly.GetManifestResourceStream("unicode-names.txt")!);
        var emoji = new Dictionary<string, string>();
        while (text.ReadLine()?.Split(' ') is [var name, var shown])
        {
            emoji.Add(name, shown);
        }

        return emoji.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
