namespace LiveChat.Api.Files.Media;

/// <summary>
/// Copies a picture piece by piece without what it tells besides the picture. Nothing is unpacked: only pieces of its structure are known, and those that are go over. Copying
/// a copy changes nothing.
/// </summary>
internal static class PictureCopy
{
    /// <summary>Null when it is not a whole picture of its type; then what was written is nothing.</summary>
    public static Task<PictureShape?> CopyAsync(string type, Window from, Stream to, CancellationToken cancellationToken) => type switch
    {
        "image/jpeg" => JpegCopy.CopyAsync(from, to, cancellationToken),
        "image/png" => PngCopy.CopyAsync(from, to, cancellationToken),
        "image/gif" => GifCopy.CopyAsync(from, to, cancellationToken),
        "image/webp" => WebpCopy.CopyAsync(from, to, isPlain: false, cancellationToken),
        _ => Task.FromResult<PictureShape?>(null),
    };
}
