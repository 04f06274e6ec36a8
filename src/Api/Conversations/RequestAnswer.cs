namespace LiveChat.Api.Conversations;

/// <summary>The answer to a request; whoever began it is not told of a no.</summary>
public sealed record RequestAnswer
{
    public required bool Accept { get; init; }

    /// <summary>With a no: whoever began it writes to oneself no more.</summary>
    public bool Block { get; init; }
}
