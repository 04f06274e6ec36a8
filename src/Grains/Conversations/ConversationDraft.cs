using System.Collections.Immutable;
using LiveChat.Grains.Users;

namespace LiveChat.Grains.Conversations;

/// <summary>What a new conversation shall be.</summary>
[GenerateSerializer, Immutable, Alias("conversation.draft")]
public sealed record ConversationDraft
{
    /// <summary>Who else is in it; whoever begins may be named or not.</summary>
    [Id(0)] public required ImmutableArray<UserId> People { get; init; }

    /// <summary>Null or empty for none. A direct conversation has none.</summary>
    [Id(1)] public string? Name { get; init; }
}
