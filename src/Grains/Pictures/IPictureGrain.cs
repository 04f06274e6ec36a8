using LiveChat.Grains.Users;
using Orleans.Concurrency;

namespace LiveChat.Grains.Pictures;

/// <summary>The one picture of a person. Key: <see cref="UserId"/>.</summary>
/// <remarks>The profile says which picture it is. A command that was cut short may have done the one and not the other; again does both.</remarks>
[Alias("picture")]
public interface IPictureGrain : IGrainWithStringKey
{
    /// <summary>
    /// Keeps the picture in a file instead of the one before, without what else the file tells. Its kind goes by what is in it. Told to all devices,
    /// and who watches sees that the profile is another. Again is harmless.
    /// </summary>
    /// <param name="file">A still PNG, JPEG or WebP: square, at most <see cref="Picture.MaxSide"/> pixels and <see cref="Picture.MaxBytes"/>.</param>
    /// <returns>Refuses with <see cref="RefusalCode.PictureInvalid"/> or <see cref="RefusalCode.PictureTooLarge"/>.</returns>
    [Alias("set")]
    Task<Result<UserProfile>> Set(ReadOnlyMemory<byte> file);

    /// <summary>Takes the picture away. Again is harmless.</summary>
    [Alias("remove")]
    Task<Result<UserProfile>> Remove();

    /// <summary>The picture, if it is this one; null otherwise.</summary>
    [Alias("get"), ReadOnly]
    Task<Picture?> Get(PictureId id);
}
