namespace LiveChat.Api.Conversations;

/// <summary>What shall be different about a group.</summary>
public sealed record ConversationPatch
{
    /// <summary>Empty for no name.</summary>
    public required string Name { get; init; }
}
