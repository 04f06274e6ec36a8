namespace LiveChat.Grains.Pictures;

/// <summary>The kinds of files that a picture may be; every browser shows them.</summary>
[GenerateSerializer, Alias("picture.format")]
public enum PictureFormat
{
    Png = 0,
    Jpeg = 1,
    Webp = 2,

    /// <summary>Of emoji only.</summary>
    Gif = 3,
}

public static class PictureFormats
{
    /// <summary>What a file says it is, by its first twelve bytes; null when it is none of these.</summary>
    public static PictureFormat? Of(ReadOnlySpan<byte> head) =>
        head.StartsWith((ReadOnlySpan<byte>)[0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A]) ? PictureFormat.Png
        : head.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]) ? PictureFormat.Jpeg
        : head.StartsWith("RIFF"u8) && head.Length >= 12 && head[8..].StartsWith("WEBP"u8) ? PictureFormat.Webp
        : head.StartsWith("GIF87a"u8) || head.StartsWith("GIF89a"u8) ? PictureFormat.Gif
        : null;
}
