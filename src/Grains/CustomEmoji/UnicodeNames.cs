using System.Text;

namespace LiveChat.Grains.CustomEmoji;

/// <summary>What the emoji of Unicode are called here. The list is written with those of the client (<c>npm run emoji</c>), which shows them.</summary>
internal static class UnicodeNames
{
    /// <summary>UTF-8; a line feed before and after each name.</summary>
    private static readonly Lazy<byte[]> Names = new(Read);

    public static bool Has(string name) => Names.Value.AsSpan().IndexOf(Encoding.UTF8.GetBytes($"\n{name}\n")) >= 0;

    private static byte[] Read()
    {
        using var text = typeof(UnicodeNames).Assembly.GetManifestResourceStream("unicode-names.txt")!;
        var names = new byte[text.Length];
        text.ReadExactly(names);
        return names;
    }
}
