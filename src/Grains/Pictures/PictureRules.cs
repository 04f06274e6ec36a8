namespace LiveChat.Grains.Pictures;

/// <summary>Which files may be a picture, and what of them is kept. Nothing is decoded here: the few bytes that tell size and structure are read.</summary>
internal static class PictureRules
{
    private static readonly PictureTerms OfPeople = new()
    {
        MaxBytes = Picture.MaxBytes,
        MaxSide = Picture.MaxSide,
        Unfit = new(RefusalCode.PictureInvalid, "A picture is one PNG, JPEG or WebP file: whole, not moving, and with nothing after it."),
        TooLarge = Picture.TooLarge,
        NotSquare = new(RefusalCode.PictureInvalid, "A picture is as wide as it is high."),
    };

    public static Result<Picture> Read(ReadOnlySpan<byte> file) => Read(file, OfPeople, out _);

    /// <param name="file">What somebody sent.</param>
    /// <param name="terms">What it may be.</param>
    /// <param name="frames">How many pictures follow one another in it: 1 when it stands still.</param>
    public static Result<Picture> Read(ReadOnlySpan<byte> file, PictureTerms terms, out int frames)
    {
        frames = 0;
        if (file.Length > terms.MaxBytes)
        {
            return terms.TooLarge;
        }

        if (PictureFormats.Of(file) is not { } format || SizeOf(format, file) is not { } size || (format == PictureFormat.Gif && terms.MostFrames == 1))
        {
            return terms.Unfit;
        }

        if (size.Width > terms.MaxSide || size.Height > terms.MaxSide)
        {
            return terms.TooLarge;
        }

        if (terms.NotSquare is { } notSquare && size.Width != size.Height)
        {
            return notSquare;
        }

        return Strip(format, file, terms.MostFrames, out frames) is { } plain && plain.Length <= terms.MaxBytes
            ? new Picture { Id = PictureId.Of(plain), Format = format, File = plain }
            : terms.Unfit;
    }

    private static PictureSize? SizeOf(PictureFormat format, ReadOnlySpan<byte> file) => format switch
    {
        PictureFormat.Png => PngFile.Size(file),
        PictureFormat.Jpeg => JpegFile.Size(file),
        PictureFormat.Gif => GifFile.Size(file),
        _ => WebpFile.Size(file),
    };

    private static byte[]? Strip(PictureFormat format, ReadOnlySpan<byte> file, int mostFrames, out int frames)
    {
        frames = 1;
        return format switch
        {
            PictureFormat.Png => PngFile.Strip(file, mostFrames, out frames),
            PictureFormat.Jpeg => JpegFile.Strip(file),
            PictureFormat.Gif => GifFile.Strip(file, mostFrames, out frames),
            _ => WebpFile.Strip(file, mostFrames, out frames),
        };
    }
}
