namespace LiveChat.Grains.Pictures;

[GenerateSerializer, Alias("picture.state")]
internal sealed class PictureState
{
    /// <summary>Null: there is none, or not any more.</summary>
    [Id(0)] public PictureId? Id { get; set; }

    [Id(1)] public PictureFormat Format { get; set; }

    /// <summary>At most <see cref="Picture.MaxBytes"/>.</summary>
    [Id(2)] public ReadOnlyMemory<byte> File { get; set; }
}
