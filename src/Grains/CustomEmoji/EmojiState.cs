using LiveChat.Grains.Pictures;

namespace LiveChat.Grains.CustomEmoji;

[GenerateSerializer, Alias("emoji.state")]
internal sealed class EmojiState
{
    /// <summary>Null: there is none, or not any more.</summary>
    [Id(0)] public PictureId? Id { get; set; }

    [Id(1)] public PictureFormat Format { get; set; }

    /// <summary>At most <see cref="EmojiFile.MaxBytes"/>.</summary>
    [Id(2)] public ReadOnlyMemory<byte> File { get; set; }
}
