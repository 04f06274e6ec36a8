using System.Collections.Immutable;

namespace LiveChat.Grains.CustomEmoji;

/// <summary>All emoji of the server's own, by name.</summary>
/// <param name="Revision">Of the list: each change has the next one.</param>
/// <param name="Emoji">At most <see cref="IEmojiListGrain.Most"/>.</param>
[GenerateSerializer, Immutable, Alias("emoji.list")]
public sealed record EmojiList([property: Id(0)] long Revision, [property: Id(1)] ImmutableArray<NamedEmoji> Emoji);
