using LiveChat.Grains.Names;

namespace LiveChat.Grains.Tests.Names;

public sealed class PlainNameTests
{
    [Theory]
    [InlineData("ada")]
    [InlineData("Ada.Lovelace")]
    [InlineData("grace-hopper_2")]
    [InlineData("李小龙")]
    [InlineData("Зоя")]
    [InlineData("محمد")]
    [InlineData("José")]
    public void A_name_of_letters_digits_and_single_marks_is_taken(string name)
    {
        Assert.True(PlainName.TryNormalize(name, out _));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("a")]
    [InlineData(".ada")]
    [InlineData("ada.")]
    [InlineData("a..b")]
    [InlineData("ada lovelace")]
    [InlineData("ada\n")]
    [InlineData("<ada>")]
    [InlineData("ada\u202Eb")]
    [InlineData("\u0301ada")]
    [InlineData("👩‍🚀👩‍🚀")]
    [InlineData("abcdefghijklmnopqrstuvwxyzabcdefg")]
    public void A_name_that_cannot_be_read_aloud_is_refused(string? name)
    {
        Assert.False(PlainName.TryNormalize(name, out _));
    }

    [Theory]
    [InlineData("Ada", "ADA")]
    [InlineData("ada", "аdа")]
    [InlineData("jose", "José")]
    [InlineData("ada", "ａｄａ")]
    [InlineData("paul", "рaul")]
    [InlineData("strasse", "ＳＴＲＡＳＳＥ")]
    public void Names_that_read_the_same_are_the_same(string one, string other)
    {
        Assert.True(PlainName.TryNormalize(one, out var first));
        Assert.True(PlainName.TryNormalize(other, out var second));

        Assert.Equal(first, second);
    }

    [Theory]
    [InlineData("  Ada   Lovelace ", "Ada Lovelace")]
    [InlineData("ZoЁ", "ZoЁ")]
    public void A_line_is_trimmed_and_its_spaces_are_single(string line, string expected)
    {
        Assert.Equal(expected, PlainName.CleanLine(line, 64));
    }

    [Theory]
    [InlineData("a\u202Eb")]
    [InlineData("a\u0000b")]
    [InlineData("\u200B\u200B")]
    public void A_line_with_hidden_characters_is_refused(string line)
    {
        Assert.Null(PlainName.CleanLine(line, 64));
    }

    [Fact]
    public void Half_a_character_is_refused()
    {
        Assert.Null(PlainName.CleanLine("x\uDC00", 64));
        Assert.False(PlainName.TryNormalize("ad\uD800a", out _));
    }

    [Fact]
    public void A_line_is_measured_in_what_people_count()
    {
        var family = string.Concat(Enumerable.Repeat("é", 80));

        Assert.NotNull(PlainName.CleanLine(family, 80));
        Assert.Null(PlainName.CleanLine(family + "x", 80));
        Assert.Null(PlainName.CleanLine("a" + new string('\u0301', 10_000), 80));
    }
}
