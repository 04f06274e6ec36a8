namespace LiveChat.Driver.Honest;

/// <summary>The patience of a client.</summary>
internal sealed record HonestOptions
{
    public TimeSpan CallTimeout { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>Without a push for so long (the server sends heads every 15 s) the connection counts as dead.</summary>
    public TimeSpan Silence { get; init; } = TimeSpan.FromSeconds(40);

    public TimeSpan ShortestReconnect { get; init; } = TimeSpan.FromMilliseconds(20);

    public TimeSpan LongestReconnect { get; init; } = TimeSpan.FromMilliseconds(300);
}
