using System.Text;
using LiveChat.Grains.Pictures;

namespace LiveChat.Grains.Tests.Pictures;

/// <summary>What may be a picture, and what of it is kept.</summary>
public sealed class PictureRulesTests
{
    public static TheoryData<string> Kinds => [.. PictureFiles.All.Keys];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_picture_is_kept_whole_and_then_the_same_again(string kind)
    {
        var file = PictureFiles.All[kind];

        var kept = PictureRules.Read(file).Value!;

        Assert.Equal(kind[0] switch { 'p' => PictureFormat.Png, 'j' => PictureFormat.Jpeg, _ => PictureFormat.Webp }, kept.Format);
        Assert.Equal(kept.Id, PictureRules.Read(kept.File.Span).Value!.Id);
        Assert.Equal(kept.File.ToArray(), PictureFiles.Kept(kept.File.ToArray()));
        Assert.Equal(26, kept.Id.Value.Length);
    }

    [Fact]
    public void What_draws_the_picture_is_not_touched()
    {
        Assert.Equal(PictureFiles.Png, PictureFiles.Kept(PictureFiles.Png));
        Assert.Equal(Tail(PictureFiles.Jpeg, 0xDB), Tail(PictureFiles.Kept(PictureFiles.Jpeg), 0xDB));
        Assert.Equal(From(PictureFiles.Webp, "VP8 "), From(PictureFiles.Kept(PictureFiles.Webp), "VP8 "));
        Assert.Equal(From(PictureFiles.WebpWithAlpha, "ALPH"), From(PictureFiles.Kept(PictureFiles.WebpWithAlpha), "ALPH"));
        Assert.Equal(From(PictureFiles.WebpLossless, "VP8L"), From(PictureFiles.Kept(PictureFiles.WebpLossless), "VP8L"));
    }

    [Theory]
    [InlineData("png", "eXIf")]
    [InlineData("png", "tEXt")]
    [InlineData("png", "zTXt")]
    [InlineData("png", "iTXt")]
    [InlineData("png", "iCCP")]
    [InlineData("png", "tIME")]
    [InlineData("png", "prVt")]
    [InlineData("jpeg", "E0")]
    [InlineData("jpeg", "E1")]
    [InlineData("jpeg", "E2")]
    [InlineData("jpeg", "ED")]
    [InlineData("jpeg", "EE")]
    [InlineData("jpeg", "EF")]
    [InlineData("jpeg", "FE")]
    [InlineData("webp", "EXIF")]
    [InlineData("webp", "XMP ")]
    [InlineData("webp", "ICCP")]
    [InlineData("webp", "prvt")]
    [InlineData("webp-alpha", "EXIF")]
    [InlineData("webp-lossless", "XMP ")]
    public void Where_a_photo_was_taken_is_gone(string kind, string type)
    {
        var file = PictureFiles.With(kind, type, "Exif\0\0MM GPS 48.1374 N 11.5755 E"u8.ToArray());

        var kept = PictureFiles.Kept(file);

        Assert.DoesNotContain("GPS", Encoding.Latin1.GetString(kept), StringComparison.Ordinal);
        Assert.DoesNotContain("Google", Encoding.BigEndianUnicode.GetString(kept), StringComparison.Ordinal);
        Assert.Equal(PictureFiles.Kept(PictureFiles.All[kind]), kept);
    }

    [Fact]
    public void What_says_how_colours_are_meant_stays()
    {
        byte[] adobe = [.. "Adobe"u8, 0, 100, 0, 0, 0, 0, 1];
        Assert.Contains("Adobe", Encoding.Latin1.GetString(PictureFiles.Kept(PictureFiles.With("jpeg", "EE", adobe))), StringComparison.Ordinal);
        Assert.Contains("JFIF", Encoding.Latin1.GetString(PictureFiles.Kept(PictureFiles.Jpeg)), StringComparison.Ordinal);
        var gamma = PictureFiles.With("png", "gAMA", [0, 0, 177, 143]);
        Assert.Equal(gamma, PictureFiles.Kept(gamma));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_file_that_was_cut_anywhere_is_refused(string kind)
    {
        foreach (var file in (byte[][])[PictureFiles.All[kind], PictureFiles.Kept(PictureFiles.All[kind])])
        {
            for (var length = 0; length < file.Length; length++)
            {
                Assert.Equal(RefusalCode.PictureInvalid, PictureRules.Read(file.AsSpan(0, length)).Refusal?.Code);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_file_with_something_after_its_end_is_refused(string kind)
    {
        var file = PictureFiles.All[kind];

        Refused([.. file, 0]);
        Refused([.. file, .. "<script>alert(1)</script>"u8]);
        Refused([.. file, .. file]);
    }

    [Fact]
    public void A_container_with_more_than_one_picture_is_refused()
    {
        var plain = PictureFiles.Kept(PictureFiles.Webp);
        Refused(PictureFiles.Sized([.. plain, .. PictureFiles.RiffChunk("junk", "<script>"u8.ToArray())]));
        Refused(PictureFiles.Sized([.. PictureFiles.Webp, .. plain[12..]]));
        Refused(PictureFiles.Sized([.. PictureFiles.WebpWithAlpha, .. PictureFiles.Kept(PictureFiles.WebpLossless)[12..]]));
        Refused([.. PictureFiles.Jpeg[..^2], .. PictureFiles.Jpeg[2..]]);
        Refused([.. PictureFiles.Png[..^12], .. PictureFiles.Png[8..]]);
    }

    [Fact]
    public void What_moves_is_refused()
    {
        Refused(PictureFiles.With("png", "acTL", [0, 0, 0, 2, 0, 0, 0, 0]));
        Refused(PictureFiles.With("png", "fcTL", new byte[26]));
        Refused(PictureFiles.With("webp", "ANIM", new byte[6]));
        Refused(PictureFiles.With("webp-lossless", "ANMF", new byte[16]));
        var flagged = PictureFiles.Webp.ToArray();
        flagged[20] |= 0x02;
        Refused(flagged);
    }

    [Theory]
    [InlineData("")]
    [InlineData("\u0089")]
    [InlineData("GIF89a\u0010\u0000\u0010\u0000\u0080\u0000\u0000")]
    [InlineData("BM\u0000\u0000\u0000\u0000")]
    [InlineData("II*\u0000\u0008\u0000\u0000\u0000")]
    [InlineData("8BPS\u0000\u0001")]
    [InlineData("%!PS-Adobe-3.0 EPSF-3.0")]
    [InlineData("%PDF-1.7")]
    [InlineData("\u0000\u0000\u0000\u0020ftypavif")]
    [InlineData("\u0000\u0000\u0000\u000cjP  \r\n\u0087\n")]
    [InlineData("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"16\" height=\"16\"><script>alert(1)</script></svg>")]
    [InlineData("<!doctype html><img src=x onerror=alert(1)>")]
    [InlineData("RIFF\u0004\u0000\u0000\u0000WAVE")]
    [InlineData("RIFF\u0004\u0000\u0000\u0000WEBP")]
    [InlineData("ÿØÿÙ")]
    public void What_is_of_another_kind_is_refused(string file) => Refused(Encoding.Latin1.GetBytes(file));

    [Theory]
    [InlineData("png", 513, 513)]
    [InlineData("png", 65_500, 65_500)]
    [InlineData("png", int.MaxValue, int.MaxValue)]
    [InlineData("jpeg", 513, 16)]
    [InlineData("jpeg", 65_500, 65_500)]
    [InlineData("webp", 16, 513)]
    [InlineData("webp", 16_383, 16_383)]
    public void What_says_it_has_more_pixels_is_refused_by_its_head_alone(string kind, int width, int height)
    {
        Assert.Equal(RefusalCode.PictureTooLarge, PictureRules.Read(PictureFiles.Saying(kind, width, height)).Refusal?.Code);
    }

    [Theory]
    [InlineData("png")]
    [InlineData("jpeg")]
    [InlineData("webp")]
    public void As_many_pixels_as_one_may_have_are_taken_in_a_square_only(string kind)
    {
        Assert.True(PictureRules.Read(PictureFiles.Saying(kind, 512, 512)).Succeeded);
        Assert.True(PictureRules.Read(PictureFiles.Saying(kind, 1, 1)).Succeeded);
        Refused(PictureFiles.Saying(kind, 512, 511));
        Assert.False(PictureRules.Read(PictureFiles.Saying(kind, 0, 0)).Succeeded);
    }

    [Fact]
    public void A_head_that_says_another_size_than_the_pixels_is_refused()
    {
        var file = PictureFiles.Webp.ToArray();
        file[24] = file[27] = 31;

        Refused(file);
    }

    [Fact]
    public void A_file_has_at_most_64_KiB()
    {
        byte[] Filled(int length) => PictureFiles.With("png", "tEXt", new byte[length - PictureFiles.Png.Length - 12]);

        Assert.True(PictureRules.Read(Filled(Picture.MaxBytes)).Succeeded);
        Assert.Equal(RefusalCode.PictureTooLarge, PictureRules.Read(Filled(Picture.MaxBytes + 1)).Refusal?.Code);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Whatever_is_broken_in_a_file_it_is_refused_or_kept_and_nothing_else(string kind)
    {
        var random = new Random(7);
        var kept = 0;
        for (var round = 0; round < 4000; round++)
        {
            var file = PictureFiles.All[kind].ToArray();
            for (var change = random.Next(1, 5); change > 0; change--)
            {
                file[random.Next(file.Length)] = (byte)random.Next(256);
            }

            var read = PictureRules.Read(file.AsSpan(0, random.Next(4) == 0 ? random.Next(file.Length) : file.Length));

            if (read.Succeeded)
            {
                kept++;
                Assert.Equal(read.Value.Id, PictureRules.Read(read.Value.File.Span).Value?.Id);
            }
            else
            {
                Assert.True(read.Refusal.Code is RefusalCode.PictureInvalid or RefusalCode.PictureTooLarge);
            }
        }

        Assert.NotEqual(4000, kept);
    }

    private static void Refused(byte[] file) => Assert.Equal(RefusalCode.PictureInvalid, PictureRules.Read(file).Refusal?.Code);

    private static byte[] Tail(byte[] jpeg, byte marker) => jpeg[jpeg.AsSpan().IndexOf((ReadOnlySpan<byte>)[0xFF, marker])..];

    private static byte[] From(byte[] webp, string chunk) => webp[webp.AsSpan().IndexOf(Encoding.ASCII.GetBytes(chunk))..];
}
