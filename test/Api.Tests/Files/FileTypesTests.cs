using System.Text;
using LiveChat.Api.Files;
using LiveChat.Grains.Files;

namespace LiveChat.Api.Tests.Files;

public sealed class FileTypesTests
{
    [Theory]
    [InlineData("FFD8FFE000104A464946", "image/jpeg", FileKind.Image)]
    [InlineData("89504E470D0A1A0A0000000D", "image/png", FileKind.Image)]
    [InlineData("474946383961", "image/gif", FileKind.Image)]
    [InlineData("52494646000000005745425056503820", "image/webp", FileKind.Image)]
    [InlineData("5249464600000000574156456D666D74", "audio/wav", FileKind.Audio)]
    [InlineData("494433040000", "audio/mpeg", FileKind.Audio)]
    [InlineData("FFFB9064", "audio/mpeg", FileKind.Audio)]
    [InlineData("664C6143", "audio/flac", FileKind.Audio)]
    [InlineData("4F67675300020000000000000000000000000000000000000000011E4F70757348656164", "audio/ogg", FileKind.Audio)]
    [InlineData("000000186674797069736F6D", "video/mp4", FileKind.Video)]
    [InlineData("00000018667479704D344120", "audio/mp4", FileKind.Audio)]
    [InlineData("1A45DFA39F4286810142F7810142F2810442F381084282847765626D", "video/webm", FileKind.Video)]
    [InlineData("1A45DFA39F4286810142F7810142F2810442F381084282847765626D8686415F4F505553", "audio/webm", FileKind.Audio)]
    [InlineData("1A45DFA39F4286810142F7810142F2810442F381084282847765626D8686415F4F5055538685565F565038", "video/webm", FileKind.Video)]
    [InlineData("255044462D312E37", "application/pdf", FileKind.Document)]
    public void What_is_on_the_list_is_known_by_its_first_bytes(string hex, string type, FileKind kind)
    {
        Assert.Equal((type, kind), FileTypes.Of(Convert.FromHexString(hex)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("4D4D002A")] // TIFF
    [InlineData("38425053000100000000")] // Photoshop
    [InlineData("0000000C6A5020200D0A870A")] // JPEG 2000
    [InlineData("000000186674797068656963")] // HEIC
    [InlineData("504B0304")] // ZIP, and what is wrapped in it
    [InlineData("4D5A9000")] // A program
    [InlineData("1F8B0800")] // gzip: SVGZ
    [InlineData("1A45DFA3934282886D6174726F736B61")] // Matroska that is no WebM
    [InlineData("FFFE3C00680074006D006C00")] // UTF-16
    [InlineData("FFFFFFFF")]
    [InlineData("00")]
    public void What_is_not_on_the_list_is_bytes(string hex)
    {
        Assert.Equal((FileTypes.Unknown, FileKind.Other), FileTypes.Of(Convert.FromHexString(hex)));
    }

    [Theory]
    [InlineData("<html><script>alert(1)</script>")]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>")]
    [InlineData("<?xml version='1.0'?><?xml-stylesheet href='x.xsl'?>")]
    [InlineData("+ADw-script+AD4-alert(1)+ADw-/script+AD4-")]
    [InlineData("%!PS-Adobe-3.0 EPSF-3.0")]
    [InlineData("für alle: 🌱\r\n\tund so weiter")]
    public void What_people_can_read_is_text_and_is_never_shown_as_anything_else(string text)
    {
        var (type, kind) = FileTypes.Of(Encoding.UTF8.GetBytes(text));

        Assert.Equal(("text/plain", FileKind.Text), (type, kind));
        Assert.False(FileTypes.IsShown(kind));
    }

    [Fact]
    public void A_picture_that_is_a_script_as_well_is_a_picture()
    {
        Assert.Equal("image/gif", FileTypes.Of("GIF89a/*\u0000*/=1;alert(1)"u8).Type);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void A_letter_that_is_cut_where_one_stops_looking_is_still_text(int before)
    {
        var text = Encoding.UTF8.GetBytes(new string('x', FileTypes.Head - before) + "🌱")[..FileTypes.Head];

        Assert.Equal("text/plain", FileTypes.Of(text).Type);
    }

    [Fact]
    public void A_letter_that_is_cut_at_the_end_of_the_file_is_no_text()
    {
        Assert.Equal(FileTypes.Unknown, FileTypes.Of(Encoding.UTF8.GetBytes("xx🌱").AsSpan(0, 4)).Type);
    }
}
