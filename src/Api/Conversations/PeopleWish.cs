using System.Collections.Immutable;
using LiveChat.Grains.Users;

namespace LiveChat.Api.Conversations;

/// <summary>Who shall come into a conversation.</summary>
public sealed record PeopleWish
{
    public required ImmutableArray<UserId> People { get; init; }
}
