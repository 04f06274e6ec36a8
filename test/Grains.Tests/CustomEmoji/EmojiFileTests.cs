using LiveChat.Grains.CustomEmoji;
using LiveChat.Grains.Pictures;
using LiveChat.Grains.Tests.Pictures;

namespace LiveChat.Grains.Tests.CustomEmoji;

public sealed class EmojiFileTests
{
    public static readonly TheoryData<string, byte[], bool> Fit = new()
    {
        { "png", PictureFiles.Png, false },
        { "jpeg", PictureFiles.Jpeg, false },
        { "webp", PictureFiles.Webp, false },
        { "wide png", PictureFiles.Saying("png", 512, 16), false },
        { "still gif", EmojiFiles.Gif(1), false },
        { "moving gif", EmojiFiles.Gif(100), true },
        { "moving png", EmojiFiles.MovingPng(), true },
        { "moving webp", EmojiFiles.MovingWebp(100), true },
    };

    public static readonly TheoryData<string, byte[]> Unfit = new()
    {
        { "nothing", [] },
        { "svg", "<svg onload='alert(1)'/>"u8.ToArray() },
        { "5,000 frames", EmojiFiles.Gif(5000) },
        { "101 frames", EmojiFiles.Gif(101) },
        { "no frame", EmojiFiles.Gif(0) },
        { "gif with something after it", [.. EmojiFiles.Gif(1), 0] },
        { "gif cut short", EmojiFiles.Gif(2)[..^1] },
        { "gif cut in a frame", EmojiFiles.Gif(2)[..^4] },
        { "gif with a frame beside the screen", [.. EmojiFiles.Head(4), .. EmojiFiles.GifFrame(4), 0x3B] },
        { "gif with a frame of nothing", [.. EmojiFiles.Head(4), .. EmojiFiles.GifFrame(0, 0), 0x3B] },
        { "gif with words on it", EmojiFiles.Gif(1, more: EmojiFiles.Words) },
        { "gif of nothing", EmojiFiles.Gif(1, side: 0) },
        { "webp with 101 frames", EmojiFiles.MovingWebp(101) },
        { "webp with no frame", EmojiFiles.MovingWebp(0) },
        { "webp with a frame beside the canvas", EmojiFiles.MovingWebp(1, x: 1) },
        { "png that says 101 frames", EmojiFiles.MovingPng(said: 101) },
        { "png that says 3 frames", EmojiFiles.MovingPng(said: 3) },
        { "png that says 1 frame", EmojiFiles.MovingPng(said: 1) },
        { "png with frames in disorder", EmojiFiles.MovingPng(turn: 2) },
        { "png with a frame beside the canvas", EmojiFiles.MovingPng(width: 17) },
    };

    [Theory]
    [MemberData(nameof(Fit))]
    public void What_every_browser_shows_is_kept(string name, byte[] file, bool moves)
    {
        Assert.NotEmpty(name);
        var read = EmojiFile.Read(file, out var found);

        Assert.True(read.Succeeded, read.Refusal?.Detail);
        Assert.Equal(moves, found);
        var again = EmojiFile.Read(read.Value.File.Span, out var foundAgain);
        Assert.Equal((read.Value.Id, moves), (again.Value!.Id, foundAgain));
    }

    [Theory]
    [MemberData(nameof(Unfit))]
    public void What_is_no_emoji_is_refused(string name, byte[] file)
    {
        Assert.NotEmpty(name);
        Assert.Equal(RefusalCode.EmojiFileInvalid, EmojiFile.Read(file, out _).Refusal?.Code);
    }

    [Fact]
    public void What_is_too_large_is_refused()
    {
        byte[][] large = [new byte[EmojiFile.MaxBytes + 1], EmojiFiles.Gif(1, side: 513), PictureFiles.Saying("png", 513, 16), PictureFiles.Saying("webp", 16, 513)];

        Assert.All(large, file => Assert.Equal(RefusalCode.EmojiFileTooLarge, EmojiFile.Read(file, out _).Refusal?.Code));
    }

    [Fact]
    public void What_else_a_file_tells_is_left_out()
    {
        byte[] told = [.. EmojiFiles.Comment, .. EmojiFiles.Profile];
        var gif = EmojiFile.Read(EmojiFiles.Gif(2, more: told), out _).Value!.File.Span;
        var webp = EmojiFile.Read(EmojiFiles.MovingWebp(2), out _).Value!.File.Span;

        Assert.True(gif.SequenceEqual(EmojiFiles.Gif(2)));
        Assert.True(webp.IndexOf("EXIF"u8) < 0 && webp.IndexOf("XMP "u8) < 0);
    }

    [Fact]
    public void Pictures_of_people_stand_still()
    {
        byte[][] moving = [EmojiFiles.Gif(1), EmojiFiles.MovingPng(), EmojiFiles.MovingWebp(2)];

        Assert.All(moving, file => Assert.Equal(RefusalCode.PictureInvalid, PictureRules.Read(file).Refusal?.Code));
    }

    [Fact]
    public void Files_that_are_cut_or_changed_anywhere_break_nothing()
    {
        byte[][] files = [EmojiFiles.Gif(3), EmojiFiles.MovingPng(), EmojiFiles.MovingWebp(2)];
        var random = new Random(7);
        foreach (var file in files)
        {
            for (var length = 0; length < file.Length; length++)
            {
                Assert.False(EmojiFile.Read(file.AsSpan(0, length), out _).Succeeded);
            }

            for (var i = 0; i < 5000; i++)
            {
                var changed = file.ToArray();
                changed[random.Next(file.Length)] = (byte)random.Next(256);
                if (EmojiFile.Read(changed, out _) is { Succeeded: true } read)
                {
                    Assert.True(EmojiFile.Read(read.Value!.File.Span, out _).Succeeded);
                }
            }
        }
    }
}
