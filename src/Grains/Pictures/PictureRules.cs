namespace LiveChat.Grains.Pictures;

/// <summary>Which files may be a picture, and what of them is kept. Nothing is decoded here: the few bytes that tell size and structure are read.</summary>
internal static class PictureRules
{
    private static readonly Refusal Unfit =
        new(RefusalCode.PictureInvalid, "A picture is one PNG, JPEG or WebP file: whole, not moving, and with nothing after it.");

    private static readonly Refusal NotSquare = new(RefusalCode.PictureInvalid, "A picture is as wide as it is high.");

    public static Result<Picture> Read(ReadOnlySpan<byte> file)
    {
        if (file.Length > Picture.MaxBytes)
        {
            return Picture.TooLarge;
        }

        if (FormatOf(file) is not { } format || SizeOf(format, file) is not { } size)
        {
            return Unfit;
        }

        if (size.Width > Picture.MaxSide || size.Height > Picture.MaxSide)
        {
            return Picture.TooLarge;
        }

        if (size.Width != size.Height)
        {
            return NotSquare;
        }

        return Strip(format, file) is { Length: <= Picture.MaxBytes } plain
            ? new Picture { Id = PictureId.Of(plain), Format = format, File = plain }
            : Unfit;
    }

    private static PictureFormat? FormatOf(ReadOnlySpan<byte> file) =>
        PngFile.Is(file) ? PictureFormat.Png
        : JpegFile.Is(file) ? PictureFormat.Jpeg
        : WebpFile.Is(file) ? PictureFormat.Webp
        : null;

    private static PictureSize? SizeOf(PictureFormat format, ReadOnlySpan<byte> file) => format switch
    {
        PictureFormat.Png => PngFile.Size(file),
        PictureFormat.Jpeg => JpegFile.Size(file),
        _ => WebpFile.Size(file),
    };

    private static byte[]? Strip(PictureFormat format, ReadOnlySpan<byte> file) => format switch
    {
        PictureFormat.Png => PngFile.Strip(file),
        PictureFormat.Jpeg => JpegFile.Strip(file),
        _ => WebpFile.Strip(file),
    };
}

/// <summary>In pixels, as the head of a file says it.</summary>
internal readonly record struct PictureSize(int Width, int Height);
