using System.Text;
using LiveChat.Grains.Accounts.Factors;

namespace LiveChat.Grains.Tests.Accounts.Factors;

public sealed class TotpTests
{
    private static readonly byte[] Key = Encoding.ASCII.GetBytes("12345678901234567890");

    /// <summary>RFC 6238, appendix B, the rows of SHA-1.</summary>
    [Theory]
    [InlineData(59, "94287082")]
    [InlineData(1111111109, "07081804")]
    [InlineData(1111111111, "14050471")]
    [InlineData(1234567890, "89005924")]
    [InlineData(2000000000, "69279037")]
    [InlineData(20000000000, "65353130")]
    public void The_test_vectors_of_the_standard_hold(long seconds, string code)
    {
        var step = Totp.StepOf(DateTimeOffset.FromUnixTimeSeconds(seconds));

        Assert.Equal(code, Totp.CodeAt(Key, step, digits: 8));
        Assert.Equal(code[2..], Totp.CodeAt(Key, step));
    }

    /// <summary>RFC 4226, appendix D, the same without time.</summary>
    [Fact]
    public void The_test_vectors_of_the_counter_hold()
    {
        string[] codes = ["755224", "287082", "359152", "969429", "338314", "254676", "287922", "162583", "399871", "520489"];

        Assert.Equal(codes, Enumerable.Range(0, 10).Select(counter => Totp.CodeAt(Key, counter)));
    }

    /// <summary>RFC 4648, section 10, without padding.</summary>
    [Theory]
    [InlineData("", "")]
    [InlineData("f", "MY")]
    [InlineData("fo", "MZXQ")]
    [InlineData("foo", "MZXW6")]
    [InlineData("foob", "MZXW6YQ")]
    [InlineData("fooba", "MZXW6YTB")]
    [InlineData("foobar", "MZXW6YTBOI")]
    public void Base32_is_that_of_the_standard(string text, string encoded)
    {
        Assert.Equal(encoded, Base32.Encode(Encoding.ASCII.GetBytes(text)));
        Assert.Equal(text, Encoding.ASCII.GetString(Base32.Decode(encoded)));
    }

    [Theory]
    [InlineData(-5, false)]
    [InlineData(-2, false)]
    [InlineData(-1, true)]
    [InlineData(0, true)]
    [InlineData(1, true)]
    [InlineData(2, false)]
    [InlineData(5, false)]
    public void A_code_is_good_one_step_before_and_after_its_own(int steps, bool good)
    {
        var (secret, now) = (Totp.NewSecret(), DateTimeOffset.FromUnixTimeSeconds(1_800_000_000));
        var step = Totp.StepOf(now) + steps;

        var found = Totp.FindStep(secret, Totp.CodeAt(Base32.Decode(secret), step), now, after: 0);

        Assert.Equal(good ? step : null, found);
    }

    [Theory]
    [InlineData("")]
    [InlineData("12345")]
    [InlineData("1234567")]
    [InlineData("12345a")]
    [InlineData("١٢٣٤٥٦")]
    public void What_is_no_code_is_wrong(string code)
    {
        Assert.Null(Totp.FindStep(Totp.NewSecret(), code, DateTimeOffset.FromUnixTimeSeconds(1_800_000_000), after: 0));
    }

    [Fact]
    public void The_address_for_apps_names_server_and_account()
    {
        Assert.Equal(
            "otpauth://totp/Nord%20%26%20Licht:ada?secret=ABC&issuer=Nord%20%26%20Licht&algorithm=SHA1&digits=6&period=30",
            Totp.UriFor("ABC", "Nord & Licht", "ada"));
    }
}
