using LiveChat.Grains.Search.Terms;

namespace LiveChat.Grains.Tests.Search;

public sealed class TextTermsTests
{
    [Theory]
    [InlineData("Hello, World!", "hello world")]
    [InlineData("Café CAFÉ cafe\u0301", "cafe cafe cafe")]
    [InlineData("Straße STRASSE ẞ", "strasse strasse ss")]
    [InlineData("İstanbul ISTANBUL ıstanbul", "istanbul istanbul istanbul")]
    [InlineData("Ångström ængel Łódź Þór", "angstrom aengel lodz thor")]
    [InlineData("Ελλάς ΕΛΛΆΣ ελλασ", "ελλασ ελλασ ελλασ")]
    [InlineData("ёлка Ёлка мой", "елка елка мой")]
    [InlineData("שָׁלוֹם שלום", "שלום שלום")]
    [InlineData("مُحَمَّد محمد أحمد احمد", "محمد محمد احمد احمد")]
    [InlineData("مدرسة مدرسه على", "مدرسه مدرسه علي")]
    [InlineData("ＡＢＣ１２３ ﬁn ²", "abc123 fin 2")]
    [InlineData("هزار ۱۲۳ ١٢٣ १२३", "هزار 123 123 123")]
    [InlineData("pro\u00ADgram zero\u200Bwidth", "program zerowidth")]
    [InlineData("हिन्दी ज़रा जरा", "हिन्दी जरा जरा")]
    [InlineData("3.14 1,000 10:30 v1.2.3 end.", "3.14 1,000 10 30 v1.2.3 end")]
    [InlineData("john.doe@example.com https://x.org/a-b?c=d", "john doe example com https x org a b c d")]
    [InlineData("**bold** `code` ~~gone~~ _it_", "bold code gone it")]
    [InlineData("foo_bar l'homme don’t צה\"ל", "foo bar l homme don t צה ל")]
    [InlineData("", "")]
    [InlineData("!?… — ---", "")]
    public void Words_are_folded_in_their_order(string text, string words)
    {
        Assert.Equal(words, Line(TextTerms.Of(text)));
    }

    private static string Line(TextTerms terms) => string.Join(' ', terms.Words.Select(word => word.Term));
}
