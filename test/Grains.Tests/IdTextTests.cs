namespace LiveChat.Grains.Tests;

public sealed class IdTextTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1_772_366_400_250)]
    [InlineData(253_402_300_799_999)]
    public void An_id_says_when_it_was_made(long milliseconds)
    {
        var at = DateTimeOffset.FromUnixTimeMilliseconds(milliseconds);

        Assert.Equal(at, IdText.TimeOf(IdText.New(at)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("01jzada")]
    [InlineData("uuuuuuuuuuuuuuuuuuuuuuuuuu")]
    [InlineData("zzzzzzzzzzzzzzzzzzzzzzzzzz")]
    [InlineData("0123456789abcdef0123456789abcdef")]
    public void A_text_that_is_no_id_of_ours_says_nothing(string text)
    {
        Assert.Equal(DateTimeOffset.UnixEpoch, IdText.TimeOf(text));
    }
}
