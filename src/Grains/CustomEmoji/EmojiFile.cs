using LiveChat.Grains.Pictures;

namespace LiveChat.Grains.CustomEmoji;

/// <summary>What file an emoji can be.</summary>
public static class EmojiFile
{
    /// <summary>The largest file, in bytes.</summary>
    public const int MaxBytes = 256 * 1024;

    /// <summary>The longest side, in pixels.</summary>
    public const int MaxSide = 512;

    /// <summary>Of one that moves.</summary>
    public const int MostFrames = 100;

    /// <summary>What a file with more bytes or pixels is answered.</summary>
    public static readonly Refusal TooLarge =
        new(RefusalCode.EmojiFileTooLarge, $"An emoji has at most {MaxSide} pixels a side and {MaxBytes / 1024} KiB.");

    private static readonly PictureTerms Terms = new()
    {
        MaxBytes = MaxBytes,
        MaxSide = MaxSide,
        MostFrames = MostFrames,
        Unfit = new(RefusalCode.EmojiFileInvalid, $"An emoji is one PNG, GIF, WebP or JPEG file: whole, with nothing after it, and of at most {MostFrames} frames."),
        TooLarge = TooLarge,
    };

    /// <param name="file">What somebody sent.</param>
    /// <param name="moves">Whether it has more than one frame.</param>
    internal static Result<Picture> Read(ReadOnlySpan<byte> file, out bool moves)
    {
        var read = PictureRules.Read(file, Terms, out var frames);
        moves = frames > 1;
        return read;
    }
}
