using LiveChat.Grains.Pictures;

namespace LiveChat.Api.Files.Media;

/// <summary>What the structure of a picture says of it, before anything is unpacked.</summary>
/// <param name="Width">In pixels, as they are stored.</param>
/// <param name="Height">In pixels, as they are stored.</param>
/// <param name="Orientation">How it is turned to be shown, as EXIF numbers it: 1 is not at all.</param>
/// <param name="Frames">One when it stands still.</param>
internal readonly record struct PictureShape(int Width, int Height, int Orientation = 1, int Frames = 1)
{
    /// <summary>What a server unpacks, and what people's devices are made to.</summary>
    public const long MaxPixels = 64_000_000;

    public const int MaxFrames = 1000;

    private const int FirstOnItsSide = 5;

    /// <summary>The most pixels that a frame asks for, should it be larger than the picture.</summary>
    public long LargestFrame { get; init; }

    public static PictureShape? Of(PictureSize? size) => size is { } known ? new PictureShape(known.Width, known.Height) : null;

    public int ShownWidth => Orientation < FirstOnItsSide ? Width : Height;

    public int ShownHeight => Orientation < FirstOnItsSide ? Height : Width;

    public bool Fits => Math.Max((long)Width * Height, LargestFrame) <= MaxPixels && Frames <= MaxFrames;
}
