using System.Text;
using LiveChat.Grains.Search.Queries;
using LiveChat.Grains.Search.Snippets;
using LiveChat.Grains.Search.Terms;

namespace LiveChat.Grains.Tests.Search;

/// <summary>What holds of every text and every query.</summary>
public sealed class AnyTextTests
{
    private const int Runs = 2000;

    [Fact]
    public void Terms_are_of_their_alphabet_and_of_their_place()
    {
        foreach (var text in Texts())
        {
            var terms = TextTerms.Of(text, "en");

            foreach (var term in terms.Words.Concat(terms.Extras))
            {
                Assert.InRange(term.Term.Length, 1, TextTerms.MostLength);
                Assert.True(term.Term.All(IsOfAlphabet), Told(term.Term));
                Assert.True(term.Start >= 0 && term.Length > 0 && term.End <= text.Length && term.Head <= term.Length && term.Head > 0, Told(text));
            }

            Assert.Equal(terms.Words.OrderBy(word => word.Start), terms.Words);
            Assert.DoesNotContain(terms.Words, word => word.Term == TextTerms.Gap);
        }
    }

    [Fact]
    public void A_term_that_is_read_again_stays_as_it_is()
    {
        foreach (var text in Texts())
        {
            foreach (var word in TextTerms.Of(text).Words)
            {
                var again = TextTerms.Of(word.Term).Words;

                Assert.True(!again.IsEmpty && again[0].Term == word.Term, $"{Told(word.Term)} in {Told(text)}");
            }
        }
    }

    [Fact]
    public void Case_and_composition_make_no_difference()
    {
        foreach (var text in Texts().Where(text => !text.Contains('\uFFFE') && text.EnumerateRunes().All(rune => rune != Rune.ReplacementChar)))
        {
            Assert.Equal(Words(text.Normalize(NormalizationForm.FormC)), Words(text.Normalize(NormalizationForm.FormD)));
        }
    }

    [Fact]
    public void A_query_is_printed_as_itself()
    {
        foreach (var text in Texts())
        {
            var query = SearchQuery.Parse(text, Finding.Now);

            if (query.Root is { } root)
            {
                var printed = SearchQuery.Print(root);
                Assert.True(root == SearchQuery.Parse(printed, Finding.Now).Root, $"{Told(text)} as {Told(printed)}");
            }
        }
    }

    [Fact]
    public void A_query_keeps_to_its_limits()
    {
        foreach (var text in Texts(60))
        {
            var query = SearchQuery.Parse(text, Finding.Now);

            Assert.InRange(Count(query.Root), 0, SearchQuery.MostTerms);
            Assert.InRange(query.Notes.Length, 0, SearchQuery.MostNotes);
            Assert.All(query.Notes, note => Assert.True(note.Start >= 0 && note.Length >= 0 && note.Start + note.Length <= text.Length, Told(text)));
            Assert.Equal(query.Notes.OrderBy(note => note.Start), query.Notes);
        }
    }

    [Fact]
    public void Finds_are_pieces_of_the_text_in_order()
    {
        foreach (var (text, query) in Texts(40).Zip(Texts(6)))
        {
            var found = Highlights.In(text, SearchQuery.Parse(query, Finding.Now).Root, ["en", "de"], nearWords: true);
            var piece = TextExcerpt.Of(text, found, 32);

            Assert.InRange(found.Length, 0, Highlights.Most);
            Assert.All(found.Zip(found.Skip(1)), pair => Assert.True(pair.First.End <= pair.Second.Start, Told(text)));
            Assert.All(found, range => Assert.True(range.Start >= 0 && range.Length > 0 && range.End <= text.Length, Told(text)));
            Assert.InRange(piece.Text.Length, Math.Min(text.Length, 1), 32);
            Assert.All(piece.Found, range => Assert.True(range.Start >= 0 && range.Length > 0 && range.End <= piece.Text.Length, Told(text)));
            Assert.Contains(piece.Text, text, StringComparison.Ordinal);
            Assert.True(found.IsEmpty || !piece.Found.IsEmpty, Told(text));
        }
    }

    [Fact]
    public void A_text_finds_itself()
    {
        foreach (var text in Texts(6).Select(text => string.Join(' ', text.Split('"', '“', '”', '„', '＂'))))
        {
            var root = SearchQuery.Parse($"\"{text}\"", Finding.Now).Root;

            Assert.True(root is null || Finding.Finds($"\"{text}\"", text), Told(text));
            Assert.True(root is null || !Highlights.In(text, root, []).IsEmpty, Told(text));
        }
    }

    [Theory]
    [InlineData("a_")]
    [InlineData("a'")]
    [InlineData("aB")]
    [InlineData("1.")]
    [InlineData("1,1.")]
    [InlineData(":a")]
    [InlineData(":")]
    [InlineData("e\u0301\u0301\u0301")]
    [InlineData("\u0301")]
    [InlineData("上")]
    [InlineData("ภ\u0E31")]
    [InlineData("👍\u200D")]
    [InlineData("🏽")]
    [InlineData("🇩")]
    [InlineData("\uD83D")]
    [InlineData("ﷺ")]
    [InlineData("c#")]
    [InlineData("\u200D")]
    [InlineData("x")]
    public void A_hostile_text_has_no_more_terms_than_characters(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, 16384 / piece.Length));

        var terms = TextTerms.Of(text, "en");

        Assert.True(terms.Words.Length + terms.Extras.Length <= text.Length + 1);
        Assert.True(terms.Words.Concat(terms.Extras).Sum(term => (long)term.Term.Length) <= 2L * text.Length + TextTerms.MostLength);
    }

    private static IEnumerable<string> Texts(int most = 14) => Enumerable.Range(0, Runs).Select(seed => new RandomText(seed).Of(most));

    private static string Words(string text) => string.Join(' ', TextTerms.Of(text).Words.Select(word => word.Term));

    private static bool IsOfAlphabet(char c) =>
        c < 0x80 ? char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || TextTerms.Punctuation.Contains(c) : !char.IsWhiteSpace(c) && !char.IsControl(c);

    private static int Count(SearchNode? node) => node switch
    {
        All all => all.Nodes.Sum(Count),
        Any any => any.Nodes.Sum(Count),
        Not not => Count(not.Node),
        FileName file => Count(file.Name),
        Phrase phrase => phrase.Terms.Length,
        null => 0,
        _ => 1,
    };

    private static string Told(string text) => string.Concat(text.Select(c => c is > ' ' and < '\u007F' ? c.ToString() : $"\\u{(int)c:X4}"));
}
