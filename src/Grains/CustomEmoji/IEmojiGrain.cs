using LiveChat.Grains.Permissions;
using LiveChat.Grains.Pictures;
using Orleans.Concurrency;

namespace LiveChat.Grains.CustomEmoji;

/// <summary>One emoji of the server's own. Key: its name.</summary>
/// <remarks>The list says which picture it is. A command that was cut short may have done the one and not the other; again does both.</remarks>
[Alias("emoji")]
public interface IEmojiGrain : IGrainWithStringKey
{
    /// <summary>
    /// Gives the server an emoji of this name, from a file without what else the file tells; its kind goes by what is in it. Who may: the setting of the server.
    /// In the audit log when it returns, and told to all front ends. The same file of the same person again is harmless.
    /// </summary>
    /// <param name="by">Who is to have added it.</param>
    /// <param name="file">A PNG, GIF, WebP or JPEG within the bounds of <see cref="EmojiFile"/>.</param>
    /// <returns>
    /// Refuses with <see cref="RefusalCode.EmojiNameInvalid"/>, <see cref="RefusalCode.EmojiNameTaken"/>, <see cref="RefusalCode.EmojiFileInvalid"/>,
    /// <see cref="RefusalCode.EmojiFileTooLarge"/>, <see cref="RefusalCode.TooMany"/>, <see cref="RefusalCode.Muted"/> or <see cref="RefusalCode.Forbidden"/>.
    /// </returns>
    [Alias("add")]
    Task<Result<NamedEmoji>> Add(Actor by, ReadOnlyMemory<byte> file);

    /// <summary>Takes it away: who added it, and moderators of the server. In the audit log when it returns, and told to all front ends. Again is harmless.</summary>
    [Alias("remove")]
    Task<Result<Done>> Remove(Actor by);

    /// <summary>Its picture, if it is this one; null otherwise.</summary>
    [Alias("get"), ReadOnly]
    Task<Picture?> Get(PictureId id);
}
