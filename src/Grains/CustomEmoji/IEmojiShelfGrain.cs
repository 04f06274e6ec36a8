using LiveChat.Grains.Users;

namespace LiveChat.Grains.CustomEmoji;

/// <summary>A part of the list of emoji. Key: its number. Only the list calls it, which knows what there is. Full trust.</summary>
[Alias("emoji-shelf")]
public interface IEmojiShelfGrain : IGrainWithStringKey
{
    [Alias("get")]
    Task<EmojiList> Get();

    /// <summary>Adds one; in the audit log when it returns.</summary>
    [Alias("put")]
    Task Put(NamedEmoji emoji);

    /// <summary>Takes one off; in the audit log when it returns.</summary>
    [Alias("take")]
    Task Take(string name, UserId by);
}
