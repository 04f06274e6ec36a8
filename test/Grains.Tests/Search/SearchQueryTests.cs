using LiveChat.Grains.Search.Queries;

namespace LiveChat.Grains.Tests.Search;

public sealed class SearchQueryTests
{
    /// <summary>A Friday.</summary>
    private static readonly DateTimeOffset Now = new(2026, 5, 15, 23, 30, 0, TimeSpan.FromHours(2));

    [Theory]
    [InlineData("Hello World", "hello world")]
    [InlineData("\"the  Quick fox\" brown", "\"the quick fox\" brown")]
    [InlineData("“smart quotes”", "\"smart quotes\"")]
    [InlineData("from：＠ada －bob －（a b） ＂new york＂ 上＊ −x", "from:ada -bob -(a b) \"new york\" 上* -x")]
    [InlineData("\u200Ffrom:ada \u2067-bob", "from:ada -bob")]
    [InlineData("run*", "run*")]
    [InlineData("\"new yor*\"", "\"new yor*\"")]
    [InlineData("\"new yor\"*", "\"new yor*\"")]
    [InlineData("-spam -\"bad words\" -from:bob", "-spam -\"bad words\" -from:bob")]
    [InlineData("--force", "force")]
    [InlineData("a b OR c d", "a b OR c d")]
    [InlineData("a OR b OR c", "a OR b OR c")]
    [InlineData("(a b) OR -(c d)", "(a b) OR -(c d)")]
    [InlineData("a (b (c d))", "a b c d")]
    [InlineData("foo_bar don't", "foo_bar dont")]
    [InlineData("foo-bar.txt", "\"foo bar txt\"")]
    [InlineData("C# c++ C", "c# c++ c")]
    [InlineData("f(x) g", "\"f x\" g")]
    [InlineData("👍🏽 ❤️ :tada: :parrot_party:", "👍 ❤ 🎉 :parrot_party:")]
    [InlineData("from:@Ada FROM:\"Ada Lovelace\" in:#general mentions:me", "from:Ada from:\"Ada Lovelace\" in:general mentions:me")]
    [InlineData("has:Link is:pinned lang:de -has:poll", "has:link is:pinned lang:de -has:poll")]
    [InlineData("file:report.pdf file:rep* file:x", "file:\"report pdf\" file:rep* file:x")]
    [InlineData("http://example.com 10:30 foo:bar", "\"http example com\" \"10 30\" \"foo bar\"")]
    public void A_query_is_understood(string text, string printed)
    {
        var query = SearchQuery.Parse(text, Now);

        Assert.Equal(printed, SearchQuery.Print(query.Root!));
        Assert.Empty(query.Notes);
    }
}
