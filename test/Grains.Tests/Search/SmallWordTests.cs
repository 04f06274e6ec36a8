using LiveChat.Grains.Search.Queries;

namespace LiveChat.Grains.Tests.Search;

public sealed class SmallWordTests
{
    [Theory]
    [InlineData("where is the backup", "backup")]
    [InlineData("where is the \"the backup\" -the", "\"the backup\" -the")]
    [InlineData("the red OR blue", "red OR blue")]
    [InlineData("who is who", "who is who")]
    [InlineData("the from:ada", "the from:ada")]
    [InlineData("the", "the")]
    [InlineData("die backups sind da", "die backups sind da")]
    [InlineData("the* is backup", "the* backup")]
    public void Who_asks_in_sentences_asks_for_the_words_that_say_something(string asked, string looksFor)
    {
        Assert.Equal(looksFor, SearchQuery.Print(SearchNodes.WithoutSmallWords(SearchQuery.Parse(asked, Finding.Now).Root!, ["en", "zh"])));
    }
}
