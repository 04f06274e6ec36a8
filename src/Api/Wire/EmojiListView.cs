using System.Collections.Immutable;
using LiveChat.Grains.CustomEmoji;

namespace LiveChat.Api.Wire;

/// <summary>All emoji of this server's own.</summary>
public sealed record EmojiListView
{
    /// <summary>Each change has the next one: who misses one asks anew.</summary>
    public required long Revision { get; init; }

    /// <summary>Who may add to them.</summary>
    public required EmojiCreators Creators { get; init; }

    /// <summary>By name; at most 2,000.</summary>
    public required ImmutableArray<EmojiView> Emoji { get; init; }
}
