using LiveChat.Grains.Search.Terms;

namespace LiveChat.Grains.Tests.Search;

public sealed class NearTests
{
    private const string Letters = "abcdeklr";

    [Theory]
    [InlineData("", "", true)]
    [InlineData("a", "", true)]
    [InlineData("ab", "", false)]
    [InlineData("server", "server", true)]
    [InlineData("server", "sever", true)]
    [InlineData("server", "serverr", true)]
    [InlineData("server", "xserver", true)]
    [InlineData("server", "sarver", true)]
    [InlineData("server", "sevrer", true)]
    [InlineData("server", "esrver", true)]
    [InlineData("server", "serevr", true)]
    [InlineData("server", "serv", false)]
    [InlineData("server", "sevrers", false)]
    [InlineData("server", "revres", false)]
    [InlineData("abcde", "bacdf", false)]
    public void A_slip_is_a_letter_more_or_less_or_another_or_two_that_changed_places(string one, string other, bool isNear)
    {
        Assert.Equal(isNear, Near.IsWithinOne(one, other));
        Assert.Equal(isNear, Near.IsWithinOne(other, one));
    }

    [Fact]
    public void All_pairs_of_short_words_agree_with_the_definition()
    {
        var words = Words("abc", 4).ToArray();

        foreach (var one in words)
        {
            var near = Slips(one, "abc").ToHashSet();
            foreach (var other in words)
            {
                Assert.True(Near.IsWithinOne(one, other) == near.Contains(other), $"{one} {other}");
            }
        }
    }

    [Theory]
    [InlineData("abcde")]
    [InlineData("abcdek")]
    [InlineData("aaaaa")]
    [InlineData("ababab")]
    [InlineData("abcabca")]
    [InlineData("lakerabcde")]
    public void Every_word_within_one_slip_is_in_one_of_the_places_to_look_at(string word)
    {
        var places = Near.PlacesOf(word);

        foreach (var slip in Slips(word, Letters))
        {
            var isFound = slip == places.Swapped
                || (slip.Length >= places.Shortest && slip.Length <= places.Longest && (places.Begins.Has(slip) || places.Ends.Has(Near.Reverse(slip))));
            Assert.True(isFound, slip);
            Assert.True(Near.IsWithinOne(word, slip), slip);
        }
    }

    [Theory]
    [InlineData("serv")]
    [InlineData("v1234")]
    [InlineData("foo_bar")]
    [InlineData(":party:")]
    [InlineData("上海上海上海")]
    [InlineData("𐐀𐐀𐐀𐐀𐐀")]
    public void Some_words_have_no_near_ones(string word)
    {
        Assert.False(Near.IsFor(word));
    }

    [Theory]
    [InlineData("server")]
    [InlineData("сервер")]
    [InlineData("strasse")]
    public void Long_words_of_letters_have(string word)
    {
        Assert.True(Near.IsFor(word));
    }

    [Theory]
    [InlineData("ab", "ac")]
    [InlineData("a\uD7FF", "a\uE000")]
    [InlineData("a𐐀", "a𐐁")]
    public void The_terms_that_begin_alike_are_before_a_term_that_does_not(string begin, string below)
    {
        var range = TermRange.Of(begin);

        Assert.Equal(new TermRange(begin, below), range);
        Assert.True(range.Has(begin + "zzz"));
        Assert.False(range.Has(below));
    }

    /// <summary>By the definition: every letter taken away, changed or put in, and every two beside each other changed.</summary>
    private static IEnumerable<string> Slips(string word, string letters)
    {
        yield return word;
        for (var at = 0; at <= word.Length; at++)
        {
            foreach (var letter in letters)
            {
                yield return word[..at] + letter + word[at..];
                if (at < word.Length)
                {
                    yield return word[..at] + letter + word[(at + 1)..];
                }
            }

            if (at < word.Length)
            {
                yield return word.Remove(at, 1);
            }

            if (at + 1 < word.Length)
            {
                yield return word[..at] + word[at + 1] + word[at] + word[(at + 2)..];
            }
        }
    }

    private static IEnumerable<string> Words(string letters, int longest) =>
        longest == 0 ? [""] : Words(letters, longest - 1).SelectMany(word => letters.Select(letter => word + letter)).Prepend("").Distinct();
}
