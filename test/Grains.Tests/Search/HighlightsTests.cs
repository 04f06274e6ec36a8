using LiveChat.Grains.Search.Queries;
using LiveChat.Grains.Search.Snippets;

namespace LiveChat.Grains.Tests.Search;

public sealed class HighlightsTests
{
    [Theory]
    [InlineData("cat", "A Cat, a CAT!", "A [Cat], a [CAT]!")]
    [InlineData("café", "the cafe\u0301 is", "the [cafe\u0301] is")]
    [InlineData("run", "running ran runs", "[running] ran [runs]")]
    [InlineData("\"run\"", "running run", "running [run]")]
    [InlineData("kub*", "Kubernetes kube", "[Kubernetes] [kube]")]
    [InlineData("\"load bal*\"", "a load balancer, balancer", "a [load balancer], balancer")]
    [InlineData("\"new york\" york", "New York and york", "[New York] and [york]")]
    [InlineData("上海", "我家在上海东边", "我家在[上海]东边")]
    [InlineData("海", "我家在上海东边", "我家在上[海]东边")]
    [InlineData("上海东", "我家在上海东边", "我家在[上海东]边")]
    [InlineData("iphone手", "我爱iPhone手机", "我爱[iPhone手]机")]
    [InlineData("👍", "ok 👍🏽 ok", "ok [👍🏽] ok")]
    [InlineData("user", "getUserName", "get[User]Name")]
    [InlineData("foo_bar foo", "foo_bar", "[foo_bar]")]
    [InlineData("don't", "I don’t", "I [don’t]")]
    [InlineData("cat -dog", "cat dog", "[cat] dog")]
    [InlineData("cat from:dog is:pinned", "cat dog pinned", "[cat] dog pinned")]
    [InlineData("cat OR (dog bird)", "dog cat bird", "[dog] [cat] [bird]")]
    [InlineData("-cat", "cat", "cat")]
    [InlineData("has:link", "link", "link")]
    [InlineData("", "anything", "anything")]
    public void What_was_found_is_shown(string query, string text, string shown)
    {
        Assert.Equal(shown, Show(text, Highlights.In(text, SearchQuery.Parse(query, Finding.Now).Root, ["en"])));
    }

    [Fact]
    public void Near_words_are_shown_when_they_were_looked_for()
    {
        var query = SearchQuery.Parse("kubernetes", Finding.Now).Root;

        Assert.Equal("[kubenretes] kube", Show("kubenretes kube", Highlights.In("kubenretes kube", query, [], nearWords: true)));
        Assert.Empty(Highlights.In("kubenretes kube", query, []));
    }

    [Fact]
    public void Only_the_first_are_given()
    {
        var text = string.Join(' ', Enumerable.Repeat("cat", Highlights.Most + 1));

        var found = Highlights.In(text, SearchQuery.Parse("cat", Finding.Now).Root, []);

        Assert.Equal(Highlights.Most, found.Length);
        Assert.Equal(new TextRange((Highlights.Most - 1) * 4, 3), found[^1]);
    }

    [Theory]
    [InlineData("short cat text", 40, "short [cat] text")]
    [InlineData("one two three four five six seven eight nine cat ten eleven twelve thirteen", 40, "…nine [cat] ten eleven twelve thirteen")]
    [InlineData("one two three four five six seven eight nine ten eleven twelve", 40, "one two three four five six seven eight…")]
    [InlineData("cat one two three four five six seven eight nine ten", 40, "[cat] one two three four five six seven…")]
    [InlineData("one two three four five six seven eight nine ten cat", 40, "…four five six seven eight nine ten [cat]")]
    [InlineData("我家在上海东边我家在东边我家在东边我家在东边我家在东边我家在东边我家在东边", 32, "我家在[上海]东边我家在东边我家在东边我家在东边我家在东边我家在东边…")]
    public void A_piece_of_the_text_shows_what_was_found(string text, int most, string shown)
    {
        var found = Highlights.In(text, SearchQuery.Parse("cat OR 上海", Finding.Now).Root, []);

        var piece = TextExcerpt.Of(text, found, most);

        Assert.Equal(shown, (piece.IsBegun ? "…" : "") + Show(piece.Text, piece.Found) + (piece.GoesOn ? "…" : ""));
        Assert.True(piece.Text.Length <= most);
    }

    [Fact]
    public void No_character_is_cut_in_two()
    {
        var family = "👨‍👩‍👧‍👦";
        var text = string.Concat(Enumerable.Repeat(family, 20)) + "cat" + string.Concat(Enumerable.Repeat(family, 20));

        for (var most = 32; most < 80; most++)
        {
            var piece = TextExcerpt.Of(text, Highlights.In(text, SearchQuery.Parse("cat", Finding.Now).Root, []), most);

            Assert.Equal("", piece.Text.Replace(family, "", StringComparison.Ordinal).Replace("cat", "", StringComparison.Ordinal));
            Assert.Equal("cat", piece.Text.Substring(piece.Found[0].Start, piece.Found[0].Length));
        }
    }

    [Fact]
    public void A_character_of_endless_accents_is_cut_all_the_same()
    {
        var text = "e" + new string('\u0301', 500) + " cat";

        var piece = TextExcerpt.Of(text, [new TextRange(502, 3)], 100);

        Assert.True(piece.Text.Length <= 100);
        Assert.True(piece.IsBegun);
    }

    private static string Show(string text, IEnumerable<TextRange> found) =>
        found.Reverse().Aggregate(text, (shown, range) => shown.Insert(range.End, "]").Insert(range.Start, "["));
}
