using System.Collections.Immutable;
using LiveChat.Grains.Messages;
using LiveChat.Grains.Rooms;
using LiveChat.Grains.Users;

namespace LiveChat.Api.Wire;

/// <summary>Whom a message calls from now on.</summary>
public sealed record MessageCalls
{
    /// <summary>By name, all of them, at most 50; those who are not in the room are left out.</summary>
    public required ImmutableArray<UserId> Mentions { get; init; }

    /// <summary>Whether it calls all, or all who are there.</summary>
    public MentionScope? Calls { get; init; }

    public MessageRevision AddTo(MessageRevision revision) => revision with { Mentions = Mentions, Calls = Calls };
}
