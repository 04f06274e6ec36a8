using LiveChat.Grains.Search.Queries;

namespace LiveChat.Grains.Tests.Search;

public sealed class QueryNoteTests
{
    [Theory]
    [InlineData("say \"hello wor", "say hello wor", QueryNoteCode.UnclosedQuote, 4, 10)]
    [InlineData("say \"", "say", QueryNoteCode.UnclosedQuote, 4, 1)]
    [InlineData("from:\"ada b", "from:ada b", QueryNoteCode.UnclosedQuote, 5, 6)]
    [InlineData("(a b", "a b", QueryNoteCode.UnclosedGroup, 0, 1)]
    [InlineData("a (", "a", QueryNoteCode.UnclosedGroup, 2, 1)]
    [InlineData("a from:", "a from", QueryNoteCode.EmptyFilter, 2, 5)]
    [InlineData("from: ada", "from ada", QueryNoteCode.EmptyFilter, 0, 5)]
    [InlineData("from:\"@\"", "from", QueryNoteCode.EmptyFilter, 0, 8)]
    [InlineData("has:elephant", "\"has elephant\"", QueryNoteCode.UnknownValue, 0, 12)]
    [InlineData("has:1", "\"has 1\"", QueryNoteCode.UnknownValue, 0, 5)]
    [InlineData("is:cool", "\"is cool\"", QueryNoteCode.UnknownValue, 0, 7)]
    [InlineData("lang:xx", "\"lang xx\"", QueryNoteCode.UnknownValue, 0, 7)]
    [InlineData("before:tomorrow", "\"before tomorrow\"", QueryNoteCode.UnknownDate, 0, 15)]
    [InlineData("on:2026-02-30", "\"on 2026 02 30\"", QueryNoteCode.UnknownDate, 0, 13)]
    [InlineData("on:0001-01-01", "\"on 0001 01 01\"", QueryNoteCode.UnknownDate, 0, 13)]
    [InlineData("during:2026-05..2026-04", "\"during 2026 05 2026 04\"", QueryNoteCode.UnknownDate, 0, 23)]
    [InlineData("a -", "a", QueryNoteCode.NegatesNothing, 2, 1)]
    [InlineData("a - b", "a b", QueryNoteCode.NegatesNothing, 2, 1)]
    [InlineData("a -!!!", "a", QueryNoteCode.NegatesNothing, 2, 1)]
    [InlineData("a -()", "a", QueryNoteCode.NegatesNothing, 2, 1)]
    [InlineData("OR a", "or a", QueryNoteCode.OrOfNothing, 0, 2)]
    [InlineData("a OR", "a", QueryNoteCode.OrOfNothing, 2, 2)]
    [InlineData("a OR !!!", "a", QueryNoteCode.OrOfNothing, 2, 2)]
    [InlineData("a*", "a", QueryNoteCode.PrefixTooShort, 0, 2)]
    [InlineData("\"new y*\"", "\"new y\"", QueryNoteCode.PrefixTooShort, 0, 8)]
    public void What_is_not_understood_is_said_and_taken_as_words(string text, string printed, QueryNoteCode code, int start, int length)
    {
        var query = SearchQuery.Parse(text, Finding.Now);

        Assert.Equal(printed, SearchQuery.Print(query.Root!));
        Assert.Equal([new QueryNote(code, start, length)], query.Notes);
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("!!! ...")]
    [InlineData("()")]
    [InlineData("\"\"")]
    [InlineData(") ) )")]
    [InlineData("*")]
    [InlineData("--")]
    public void Nothing_to_look_for_is_no_mistake(string text)
    {
        var query = SearchQuery.Parse(text, Finding.Now);

        Assert.Null(query.Root);
        Assert.Empty(query.Notes);
    }

    [Fact]
    public void Words_beyond_the_most_are_not_looked_for()
    {
        var words = Enumerable.Range(0, SearchQuery.MostTerms).Select(at => $"w{at}").ToArray();

        var most = SearchQuery.Parse(string.Join(' ', words), Finding.Now);
        var more = SearchQuery.Parse(string.Join(' ', words) + " more from:ada", Finding.Now);

        Assert.Empty(most.Notes);
        Assert.Equal(most.Root, more.Root);
        Assert.Equal(QueryNoteCode.TooManyWords, Assert.Single(more.Notes).Code);
    }

    [Fact]
    public void A_phrase_that_is_too_long_is_cut()
    {
        var query = SearchQuery.Parse('"' + string.Join(' ', Enumerable.Repeat("w", SearchQuery.MostTerms + 5)) + '"', Finding.Now);

        Assert.Equal(SearchQuery.MostTerms, Assert.IsType<Phrase>(query.Root).Terms.Length);
        Assert.Equal(QueryNoteCode.TooManyWords, Assert.Single(query.Notes).Code);
    }

    [Fact]
    public void Begins_beyond_the_most_are_words()
    {
        var query = SearchQuery.Parse(string.Join(' ', Enumerable.Repeat("ab*", SearchQuery.MostPrefixes + 1)), Finding.Now);

        var nodes = Assert.IsType<All>(query.Root).Nodes;
        Assert.Equal(SearchQuery.MostPrefixes, nodes.Count(node => node is Prefix));
        Assert.Equal(new Word("ab"), nodes[^1]);
        Assert.Equal(QueryNoteCode.TooManyWords, Assert.Single(query.Notes).Code);
    }

    [Fact]
    public void Brackets_beyond_the_most_are_passed_over()
    {
        var (open, close) = (new string('(', SearchQuery.MostDepth), new string(')', SearchQuery.MostDepth));

        var most = SearchQuery.Parse($"{open}a OR b{close} c", Finding.Now);
        var more = SearchQuery.Parse($"{open}(a OR b){close} c", Finding.Now);

        Assert.Empty(most.Notes);
        Assert.Equal(most.Root, more.Root);
        Assert.Equal(QueryNoteCode.TooDeep, Assert.Single(more.Notes).Code);
    }

    [Fact]
    public void What_is_too_long_is_cut_between_characters()
    {
        var text = new string('a', SearchQuery.MostLength - 1) + "𐐀 more";

        var query = SearchQuery.Parse(text, Finding.Now);

        Assert.Equal([new QueryNote(QueryNoteCode.TooLong, SearchQuery.MostLength - 1, 7)], query.Notes);
        Assert.Equal(new Word(new string('a', 64)), query.Root);
    }
}
