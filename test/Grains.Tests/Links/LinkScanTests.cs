using System.Diagnostics;
using LiveChat.Grains.Links;

namespace LiveChat.Grains.Tests.Links;

public sealed class LinkScanTests
{
    [Theory]
    [InlineData("https://page.test", "https://page.test/")]
    [InlineData("see https://page.test/a?b=c#d.", "https://page.test/a?b=c#d")]
    [InlineData("HTTP://Page.Test/A", "http://page.test/A")]
    [InlineData("[words](https://page.test/a) and more", "https://page.test/a")]
    [InlineData("(https://page.test/a)", "https://page.test/a")]
    [InlineData("https://page.test/a_(b)", "https://page.test/a_(b)")]
    [InlineData("**https://page.test/a**", "https://page.test/a")]
    [InlineData("<https://page.test/a>", "https://page.test/a")]
    [InlineData("- https://page.test/a\n- https://page.test/b", "https://page.test/a https://page.test/b")]
    [InlineData("https://page.test/a https://page.test/a", "https://page.test/a")]
    [InlineData("| https://page.test/a | b |", "https://page.test/a")]
    [InlineData("https://bücher.test/ü", "https://bücher.test/%C3%BC")]
    [InlineData("a || b https://page.test/", "https://page.test/")]
    [InlineData("a ` b https://page.test/", "https://page.test/")]
    [InlineData("`code` https://page.test/", "https://page.test/")]
    [InlineData("```\nhttps://page.test/code\n```\nhttps://page.test/a", "https://page.test/a")]
    [InlineData("> https://page.test/said\nhttps://page.test/a", "https://page.test/a")]
    [InlineData("\\\\https://page.test/", "https://page.test/")]
    public void Links_are_found(string text, string links)
    {
        Assert.Equal(links.Split(' '), LinkScan.In(text));
    }

    [Theory]
    [InlineData("")]
    [InlineData("no link at all")]
    [InlineData("http")]
    [InlineData("http://")]
    [InlineData("https:// page.test")]
    [InlineData("ftp://page.test/")]
    [InlineData("javascript://page.test/")]
    [InlineData("xhttp://page.test/")]
    [InlineData("\\https://page.test/")]
    [InlineData("`https://page.test/`")]
    [InlineData("``a ` https://page.test/``")]
    [InlineData("`a\nhttps://page.test/ b`")]
    [InlineData("```\nhttps://page.test/\n```")]
    [InlineData("```ts\nhttps://page.test/")]
    [InlineData("  ```\nhttps://page.test/\n  ```")]
    [InlineData("||https://page.test/||")]
    [InlineData("||a\nhttps://page.test/ b||")]
    [InlineData("> https://page.test/")]
    [InlineData("  > https://page.test/")]
    public void What_is_no_link_or_not_to_be_looked_at_is_not(string text)
    {
        Assert.Empty(LinkScan.In(text));
    }

    [Fact]
    public void Not_more_are_found_than_anybody_shows()
    {
        Assert.Equal(LinkScan.MostFound, LinkScan.In(string.Join(' ', Enumerable.Range(0, 100).Select(i => $"https://page.test/{i}"))).Length);
        Assert.Empty(LinkScan.In("https://page.test/" + new string('a', LinkPreview.MostLink)));
        Assert.Empty(LinkScan.In("https://page.test/" + new string('ü', LinkPreview.MostLink / 2))); // It is longer in normal form.
    }

    [Theory]
    [InlineData("`")]
    [InlineData("||")]
    [InlineData("` `` ")]
    [InlineData("http://")]
    [InlineData("http://a(")]
    [InlineData("\\")]
    [InlineData("\n>")]
    [InlineData("\n```\n")]
    [InlineData("h")]
    public void Texts_made_to_be_hard_are_read_in_a_moment(string again)
    {
        var text = "://" + string.Concat(Enumerable.Repeat(again, 1024 * 1024 / again.Length));
        LinkScan.In(text);

        var watch = Stopwatch.StartNew();
        LinkScan.In(text);

        Assert.InRange(watch.ElapsedMilliseconds, 0, 2000);
    }

    /// <summary>Backticks in runs of all lengths, each of which has to look for its like.</summary>
    [Fact]
    public void The_longest_message_of_nothing_but_code_that_never_ends_is_read_in_a_moment()
    {
        var text = "://" + string.Join(' ', Enumerable.Range(1, 180).Select(i => new string('`', i)));
        LinkScan.In(text);

        var watch = Stopwatch.StartNew();
        LinkScan.In(text);

        Assert.InRange(watch.ElapsedMilliseconds, 0, 200);
    }
}
