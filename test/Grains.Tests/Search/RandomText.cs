using System.Text;

namespace LiveChat.Grains.Tests.Search;

/// <summary>Texts and queries that nobody would write, the same in every run.</summary>
internal sealed class RandomText(int seed)
{
    private static readonly string[] Pieces =
    [
        "a", "Word", "running", "foo_bar", "don't", "l’heure", "Straße", "İ", "上", "海", "我家", "ภา", "ษา", "な", "ガ", "ﾊﾟ", "학교", "ㅏ", "ㄱ", "한", "ខ្មែរ",
        "שָׁ", "مُ", "ज़", "é", "e\u0301", "\u0301", "👍🏽", "👩‍💻", "❤️", "🇩🇪", "🇩", "1️⃣", "#️⃣", "*", ":tada:", ":+1:", ":", "C#", "c++", "3.14", "1,000", "...", ",",
        "\u200D", "\u00AD", "\uD800", "\uDC00", "\uFFFE", "ŉ", "½", "⒈", "㍿", "ﷺ", "ͺ", "𐐀", "_", "'", "\"", "“", "(", ")", "-", "--", " ", "  ", "\n", "\t", "OR", "AND", "or",
        "from:", "from:ada", "from:\"Ada L\"", "in:#x", "mentions:me", "has:link", "has:x", "is:unread", "is:", "before:2026-05-01", "after:x", "on:today",
        "during:2026-01..2026-03", "file:a.pdf", "file:re*", "from：x", "（", "）", "＂", "－", "\u200F", "lang:de", "lang:x", "FROM:@", "http://x.org/?a=b", "ab*", "上*", "x*",
    ];

    private readonly Random _random = new(seed);

    public string Of(int mostPieces)
    {
        var text = new StringBuilder();
        for (var left = _random.Next(mostPieces + 1); left > 0; left--)
        {
            text.Append(_random.Next(8) == 0 ? ((char)_random.Next(0x10000)).ToString() : Pieces[_random.Next(Pieces.Length)]);
            text.Append(_random.Next(3) == 0 ? " " : "");
        }

        return text.ToString();
    }
}
