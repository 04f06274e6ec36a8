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
