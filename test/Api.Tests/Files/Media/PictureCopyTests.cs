using LiveChat.Api.Files;
using LiveChat.Api.Files.Media;

namespace LiveChat.Api.Tests.Files.Media;

public sealed class PictureCopyTests
{
    private const int Wide = 40;
    private const int High = 30;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static TheoryData<string> Types => ["jpg", "jpg[interlace]", "png", "webp", "webp[lossless]", "gif"];

    [Theory]
    [MemberData(nameof(Types))]
    public async Task A_picture_that_tells_nothing_stays_as_it_is(string ending)
    {
        var picture = await PictureAsync(ending);

        var (copy, _) = await CopyAsync(picture);
        var (again, shape) = await CopyAsync(copy!);

        Assert.Equal((Wide, High, 1), (shape?.Width, shape?.Height, shape?.Frames));
        Assert.Equal(copy, again);
        Assert.Equal(await Drawn.PixelAsync(picture, 2, 2), await Drawn.PixelAsync(copy!, 2, 2));
        Assert.Equal(await Drawn.PixelAsync(picture, 38, 28), await Drawn.PixelAsync(copy!, 38, 28));
    }

    [Theory]
    [InlineData("jpg")]
    [InlineData("png")]
    [InlineData("webp")]
    [InlineData("gif")]
    public async Task Where_a_picture_was_taken_goes_and_how_it_is_turned_stays(string ending)
    {
        var told = await ToldAsync(ending);
        Assert.True(Told.Tells(told));

        var (copy, shape) = await CopyAsync(told);
        var (again, same) = await CopyAsync(copy!);

        Assert.False(Told.Tells(copy!));
        Assert.False(Told.Tells(copy!, "behind"));
        Assert.Equal((Wide, High, ending == "gif" ? 1 : 6), (shape?.Width, shape?.Height, shape?.Orientation));
        Assert.Equal(ending == "gif" ? (Wide, High) : (High, Wide), (shape?.ShownWidth, shape?.ShownHeight));
        Assert.Equal(copy, again);
        Assert.Equal(shape, same);
        Assert.True(Told.Tells(copy!, ending switch { "jpg" => "colours", "png" => "gAMA", "webp" => "EXIF", _ => "NETSCAPE2.0" }));
        Assert.Equal(await Drawn.PixelAsync(told, 2, 2), await Drawn.PixelAsync(copy!, 2, 2));
    }

    [Theory]
    [InlineData("jpg")]
    [InlineData("png")]
    [InlineData("webp")]
    [InlineData("gif")]
    public async Task A_picture_that_ends_early_is_none(string ending)
    {
        var (picture, _) = await CopyAsync(await ToldAsync(ending));
        var lastToMiss = ending == "gif" ? 1 : 0; // Readers of GIF do without the mark of its end.

        for (var length = 20; length < picture!.Length - lastToMiss; length++)
        {
            Assert.Null((await CopyAsync(picture[..length], FileTypes.Of(picture).Type)).Shape);
        }
    }

    /// <summary>Whatever is changed: it is read to an end, and never further than it is long.</summary>
    [Theory]
    [InlineData("jpg")]
    [InlineData("png")]
    [InlineData("webp")]
    [InlineData("gif")]
    public async Task A_picture_with_a_wrong_byte_is_read_or_none_and_what_was_read_stays_so(string ending)
    {
        var picture = await ToldAsync(ending);
        var type = FileTypes.Of(picture).Type;
        var random = new Random(7);
        for (var i = 0; i < 1000; i++)
        {
            var broken = picture.ToArray();
            for (var changes = random.Next(1, 4); changes > 0; changes--)
            {
                broken[random.Next(broken.Length)] = (byte)random.Next(256);
            }

            var (copy, shape) = await CopyAsync(broken, type);
            if (shape is not null)
            {
                var (again, same) = await CopyAsync(copy!, type);
                Assert.Equal(copy, again);
                Assert.Equal(shape, same);
            }
        }
    }

    [Theory]
    [InlineData(8000, 8000, true)]
    [InlineData(8000, 8001, false)]
    [InlineData(65_500, 65_500, false)]
    [InlineData(int.MaxValue, int.MaxValue, false)]
    public async Task How_large_a_picture_is_is_known_before_it_is_unpacked(int width, int height, bool fits)
    {
        var (_, shape) = await CopyAsync(Drawn.EmptyPng(width, height));

        Assert.Equal((width, height, fits), (shape?.Width, shape?.Height, shape?.Fits));
    }

    [Theory]
    [InlineData(1, true)]
    [InlineData(1000, true)]
    [InlineData(1001, false)]
    [InlineData(5000, false)]
    public async Task How_many_frames_a_picture_has_is_known_before_it_is_unpacked(int frames, bool fits)
    {
        var (_, shape) = await CopyAsync(Drawn.Gif(frames));

        Assert.Equal((frames, fits), (shape?.Frames, shape?.Fits));
    }

    [Fact]
    public async Task A_frame_that_is_larger_than_its_picture_is_seen()
    {
        var gif = Drawn.Gif(1);
        var frame = gif.AsSpan().IndexOf((ReadOnlySpan<byte>)[0x2C, 0, 0, 0, 0, 1, 0, 1, 0]);
        byte[] large = [.. gif[..(frame + 5)], 0xFF, 0xFF, 0xFF, 0xFF, .. gif[(frame + 9)..]];

        Assert.Equal((1, false), ((await CopyAsync(large)).Shape?.Width, (await CopyAsync(large)).Shape?.Fits));
    }

    [Theory]
    [InlineData("GIF89a/*\0*/=1;alert(1)//", "image/gif")]
    [InlineData("GIF89a", "image/gif")]
    public async Task A_script_with_the_head_of_a_picture_is_none(string script, string type) =>
        Assert.Null((await CopyAsync(System.Text.Encoding.Latin1.GetBytes(script), type)).Shape);

    private static async Task<byte[]> ToldAsync(string ending)
    {
        var picture = await PictureAsync(ending);
        return ending switch
        {
            "jpg" => Told.Jpeg(picture, 6),
            "png" => Told.Png(picture, 6),
            "webp" => Told.Webp(picture, 6, Wide, High),
            _ => Told.Gif(Drawn.Gif(1, Wide, High)),
        };
    }

    private static async Task<byte[]> PictureAsync(string ending) => ending switch
    {
        "png" => Drawn.Png(Wide, High),
        _ => await Drawn.AsAsync(Wide, High, ending.Contains('[', StringComparison.Ordinal) ? ending.Replace("]", ",strip]", StringComparison.Ordinal) : ending + "[strip]"),
    };

    private static async Task<(byte[]? Copy, PictureShape? Shape)> CopyAsync(byte[] picture, string? type = null)
    {
        using var from = new MemoryStream(picture);
        using var window = new Window(from);
        using var to = new MemoryStream();
        var shape = await PictureCopy.CopyAsync(type ?? FileTypes.Of(picture).Type, window, to, Cancel);
        return (shape is null ? null : to.ToArray(), shape);
    }
}
