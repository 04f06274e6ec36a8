namespace LiveChat.Grains.Pictures;

/// <summary>What somebody looks like: a square file with nothing in it but the picture.</summary>
[GenerateSerializer, Immutable, Alias("picture.file")]
public sealed record Picture
{
    /// <summary>The largest file, in bytes.</summary>
    public const int MaxBytes = 64 * 1024;

    /// <summary>The longest side, in pixels.</summary>
    public const int MaxSide = 512;

    /// <summary>What a file with more of either is answered.</summary>
    public static readonly Refusal TooLarge =
        new(RefusalCode.PictureTooLarge, $"A picture has at most {MaxSide} pixels a side and {MaxBytes / 1024} KiB.");

    [Id(0)] public required PictureId Id { get; init; }

    [Id(1)] public required PictureFormat Format { get; init; }

    [Id(2)] public required ReadOnlyMemory<byte> File { get; init; }

    /// <summary>Never what is in it.</summary>
    public override string ToString() => Id.Value;
}
