using System.Text;
using LiveChat.Grains.Files;

namespace LiveChat.Grains.Tests.Files;

public sealed class FileNameTests
{
    [Theory]
    [InlineData("beans.txt", "beans.txt")]
    [InlineData(".gitignore", ".gitignore")]
    [InlineData("ein schöner Tag.jpg", "ein schöner Tag.jpg")]
    [InlineData("バラ🌹.png", "バラ🌹.png")]
    [InlineData("../../etc/passwd", "passwd")]
    [InlineData("C:\\Windows\\system32\\evil.exe", "evil.exe")]
    [InlineData("photo\u202Egpj.exe", "photogpj.exe")]
    [InlineData("a\u0000b\u0007\u200B\uFEFFc\r\n.txt", "abc.txt")]
    [InlineData("two:\"names\"?.txt", "two__names__.txt")]
    [InlineData("  dots and spaces . . ", "dots and spaces")]
    [InlineData("half\uD83D.txt", "half.txt")]
    [InlineData("cafe\u0301.txt", "caf\u00E9.txt")]
    public void A_name_is_kept_without_what_leads_hides_or_turns(string given, string kept)
    {
        Assert.Equal(kept, FileName.Clean(given));
        Assert.Equal(kept, FileName.Clean(kept));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData(".")]
    [InlineData("..")]
    [InlineData("a/")]
    [InlineData("\u202E\u200B")]
    public void A_name_of_which_nothing_is_left_is_none(string? given)
    {
        Assert.Null(FileName.Clean(given));
    }

    [Theory]
    [InlineData(250, ".jpeg", 255)]
    [InlineData(251, ".jpeg", 255)]
    [InlineData(255, "", 255)]
    [InlineData(256, "", 255)]
    [InlineData(900, ".tar", 255)]
    public void A_name_that_is_too_long_keeps_its_ending(int letters, string ending, int bytes)
    {
        var kept = FileName.Clean(new string('x', letters) + ending);

        Assert.Equal(bytes, Encoding.UTF8.GetByteCount(kept!));
        Assert.EndsWith(ending, kept, StringComparison.Ordinal);
    }

    [Fact]
    public void A_name_is_not_cut_inside_a_letter()
    {
        var kept = FileName.Clean(string.Concat(Enumerable.Repeat("👩‍👩‍👧", 60)) + ".png");

        Assert.True(Encoding.UTF8.GetByteCount(kept!) <= FileName.MaxBytes);
        Assert.EndsWith(".png", kept, StringComparison.Ordinal);
        Assert.DoesNotContain('\uFFFD', kept!);
    }

    [Fact]
    public void A_name_is_read_up_to_a_length()
    {
        Assert.NotNull(FileName.Clean(new string('x', FileName.MaxGiven)));
        Assert.Null(FileName.Clean(new string('x', FileName.MaxGiven + 1)));
    }
}
