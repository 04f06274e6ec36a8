using System.Diagnostics;
using System.Text;
using LiveChat.Grains.Links;
using LiveChat.Grains.Ports;

namespace LiveChat.Api.Tests.Links;

/// <summary>What is found in pages, whatever stands in them.</summary>
public sealed class PageWordsTests
{
    [Theory]
    [InlineData("<title>Tea</title>", "Tea")]
    [InlineData("<TITLE lang=en>\n Tea\n &amp; cake </TITLE>", "Tea & cake")]
    [InlineData("<title>one</title><title>two</title>", "one")]
    [InlineData("<title></title><title>two</title>", "two")]
    [InlineData("<title>Tea", "Tea")]
    [InlineData("<title data-x='a>b'>Tea</title>", "Tea")]
    [InlineData("<title>a <b>bold</b> one</title>", "a <b>bold</b> one")]
    [InlineData("<meta property=og:title content=Tea>", "Tea")]
    [InlineData("<meta content='Tea' property='OG:Title'/>", "Tea")]
    [InlineData("<meta name=\"twitter:title\" content=\"Tea\">", "Tea")]
    [InlineData("<title>x</title><meta name=twitter:title content=y><meta property=og:title content=z>", "z")]
    [InlineData("<meta property=og:title content=''><title>x</title>", "x")]
    [InlineData("<meta property=og:title content='a' content='b'>", "a")]
    [InlineData("<meta property = \"og:title\"\ncontent = 'it\"s'>", "it\"s")]
    [InlineData("<!-- <title>no</title> --><title>yes</title>", "yes")]
    [InlineData("<script>'<title>no</title>'</script><title>yes</title>", "yes")]
    [InlineData("<style><title>no</title></style><title>yes</title>", "yes")]
    [InlineData("<noscript><title>no</title></noscript><title>yes</title>", "yes")]
    [InlineData("<link title=\"a > b\" x='<title>no</title>'><title>yes</title>", "yes")]
    [InlineData("<titles>no</titles><title>yes</title>", "yes")]
    [InlineData("a < b <title>yes</title>", "yes")]
    [InlineData("<?xml version='1.0'?><!DOCTYPE html><html><head><title>yes</title>", "yes")]
    [InlineData("<title>caf\u00e9 &eacute; &#233; &#xe9; &lt;script&gt;</title>", "café é é é <script>")]
    public async Task The_title_of_a_page(string html, string title)
    {
        await using var world = new PageReaderWorld();

        Assert.Equal(title, (await world.ReadPageAsync(html)).Page?.Title);
    }

    [Theory]
    [InlineData("")]
    [InlineData("<title> \u200b\u202e\n</title>")]
    [InlineData("<body><title>no</title>")]
    [InlineData("</head><title>no</title>")]
    [InlineData("<!-- <title>no</title>")]
    [InlineData("<script><title>no</title>")]
    [InlineData("<meta property=og:title content=\"no")]
    [InlineData("<meta property=og:titlecontent=no>")]
    [InlineData("<meta content=no>")]
    [InlineData("<meta property=og:title>")]
    [InlineData("<title")]
    [InlineData("<meta")]
    [InlineData("<")]
    [InlineData("<!")]
    [InlineData("<!--")]
    [InlineData("<meta a=")]
    public async Task A_page_that_says_nothing(string html)
    {
        await using var world = new PageReaderWorld();
        var reading = await world.ReadPageAsync(html);

        Assert.True(reading.Refusal == PageRefusal.Silent || html == "<meta property=og:title content=\"no", $"{reading}");
    }

    [Theory]
    [InlineData("<img src=x onerror=alert(1)>")]
    [InlineData("</title><script>alert(1)</script>")]
    [InlineData("javascript:alert(1)")]
    [InlineData("**bold** [x](javascript:alert(1)) @all")]
    public async Task What_would_be_markup_elsewhere_is_text(string hostile)
    {
        await using var world = new PageReaderWorld();
        var html = $"<meta property='og:title' content='{System.Net.WebUtility.HtmlEncode(hostile)}'>";

        Assert.Equal(hostile, (await world.ReadPageAsync(html)).Page?.Title);
    }

    [Fact]
    public async Task What_nobody_sees_or_turns_the_writing_is_taken_out()
    {
        await using var world = new PageReaderWorld();

        Assert.Equal("abcd e f", (await world.ReadPageAsync("<title>a\u202eb\u200bc\ufeff&#x2066;d\u0000\u2028e\t\r\nf\u0007&#x1b;</title>")).Page?.Title);
        Assert.Equal("a" + new string('\u0301', 8) + "b", (await world.ReadPageAsync("<title>a" + new string('\u0301', 500) + "b</title>")).Page?.Title);
    }

    [Fact]
    public async Task Long_texts_are_cut_and_no_character_in_two()
    {
        await using var world = new PageReaderWorld();
        var smile = "\ud83d\ude00";
        string Long(string text) => string.Concat(Enumerable.Repeat(text, 5000));

        var page = (await world.ReadPageAsync(
            $"<title>x{Long(smile)}</title><meta name=description content='{Long("&#x1f600;")}'><meta property=og:site_name content='{Long("a")}'>")).Page!;

        Assert.Equal(("x" + string.Concat(Enumerable.Repeat(smile, 99)) + "…", LinkPreview.MostDescription, LinkPreview.MostSite), (page.Title, page.Description!.Length + 1, page.Site!.Length));
        Assert.DoesNotContain('\ufffd', Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(page.Title + page.Description)));
    }

    [Theory]
    [InlineData("text/html; charset=iso-8859-1", "", "latin1")]
    [InlineData("text/html; charset=\"windows-1252\"", "", "windows-1252")]
    [InlineData("text/html", "<meta charset='windows-1252'>", "windows-1252")]
    [InlineData("text/html", "<meta http-equiv=Content-Type content='text/html; charset=iso-8859-1'>", "latin1")]
    [InlineData("text/html; charset=utf-8", "<meta charset='windows-1252'>", "utf-8")]
    [InlineData("text/html; charset=no-such-thing", "", "utf-8")]
    [InlineData("text/html; charset=utf-16le", "", "utf-16")]
    public async Task Pages_are_read_in_their_encoding(string type, string declared, string encoding)
    {
        await using var world = new PageReaderWorld();
        var bytes = CodePagesEncodingProvider.Instance.GetEncoding(encoding) ?? Encoding.GetEncoding(encoding);
        world.Internet.Page("/", answer => answer.PageAsync(bytes.GetBytes(declared + "<title>Käse</title>"), type));

        Assert.Equal("Käse", (await world.ReadAsync("http://page.test/")).Page?.Title);
    }

    [Fact]
    public async Task Text_that_hides_markup_in_plain_letters_stays_what_it_is()
    {
        await using var world = new PageReaderWorld();

        Assert.Equal("+ADw-b+AD4-", (await world.ReadPageAsync("<title>+ADw-b+AD4-</title>", "text/html; charset=utf-7")).Page?.Title);
    }

    [Fact]
    public async Task Bytes_that_are_no_text_are_no_fault()
    {
        await using var world = new PageReaderWorld();
        world.Internet.Page("/", answer => answer.PageAsync([.. "<title>a"u8, 0xff, 0xfe, 0xc0, 0x80, .. "b</title>"u8], "text/html; charset=utf-8"));

        var title = (await world.ReadAsync("http://page.test/")).Page?.Title;

        Assert.True(title is ['a', .., 'b'], title);
    }

    [Theory]
    [InlineData("<div>")]
    [InlineData("<")]
    [InlineData("<a ")]
    [InlineData("<a b='")]
    [InlineData("<!--")]
    [InlineData("<script>")]
    [InlineData("<title>")]
    [InlineData("<meta property=og:title content=")]
    [InlineData("<meta name=description content='&#0;'>")]
    [InlineData("a=")]
    [InlineData("&")]
    public void Pages_made_to_be_hard_are_read_in_a_moment(string again)
    {
        var html = string.Concat(Enumerable.Repeat(again, 512 * 1024 / again.Length));
        Api.Links.Html.HeadReader.Read(html);

        var watch = Stopwatch.StartNew();
        Api.Links.Html.HeadReader.Read(html);

        Assert.InRange(watch.ElapsedMilliseconds, 0, 2000); // What grows with the square of the length takes minutes.
    }
}
