using System.Collections.Immutable;
using LiveChat.Grains.Rooms;
using LiveChat.Grains.Users;

namespace LiveChat.Api.Conversations;

/// <summary>The conversation that somebody wants.</summary>
public sealed record ConversationWish
{
    /// <summary>The others. One without a name: the direct conversation; none: notes to oneself.</summary>
    public required ImmutableArray<UserId> People { get; init; }

    /// <summary>Of a group, if it shall have one.</summary>
    public string? Name { get; init; }

    /// <summary>The first thing to say, if it shall be said at once.</summary>
    public MessageDraft? Message { get; init; }
}
