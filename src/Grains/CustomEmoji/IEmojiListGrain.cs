using LiveChat.Grains.Permissions;
using LiveChat.Grains.Pictures;
using Orleans.Concurrency;

namespace LiveChat.Grains.CustomEmoji;

/// <summary>Which emoji the server has of its own. Key: <c>only</c>.</summary>
/// <remarks>Added and removed through <see cref="IEmojiGrain"/>, which keeps the pictures. The list itself is kept on shelves.</remarks>
[Alias("emoji-list")]
public interface IEmojiListGrain : IGrainWithStringKey
{
    /// <summary>How many there are at most.</summary>
    const int Most = 2000;

    /// <summary>Of an emoji: whether somebody may add this one. Answers it when they did already; null when the name is free.</summary>
    [Alias("ask")]
    Task<Result<NamedEmoji?>> Ask(Actor by, string name);

    /// <summary>Of an emoji, which has kept the picture.</summary>
    [Alias("enter")]
    Task<Result<NamedEmoji>> Enter(Actor by, string name, PictureId picture, bool moves);

    /// <summary>Of an emoji that is to go.</summary>
    [Alias("leave")]
    Task<Result<Done>> Leave(Actor by, string name);

    /// <summary>All of them, by name; null when the list is still that of a revision.</summary>
    /// <param name="known">The revision that the asker has.</param>
    [Alias("get"), AlwaysInterleave]
    Task<EmojiList?> Get(long? known);

    /// <summary>Whether there is one of this name.</summary>
    [Alias("has"), AlwaysInterleave]
    Task<bool> Has(string name);
}
