namespace LiveChat.Driver.Honest;

/// <summary>The patience of a client.</summary>
internal sealed record HonestOptions
{
    public TimeSpan CallTimeout { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>
    /// Without a push for so long the connection counts as dead, whatever the socket says: a stopped process keeps its sockets. The server
    /// sends heads every 15 s; SignalR clients in browsers wait as long.
    /// </summary>
    public TimeSpan Silence { get; init; } = TimeSpan.FromSeconds(30);

    public TimeSpan ShortestReconnect { get; init; } = TimeSpan.FromMilliseconds(20);

    public TimeSpan LongestReconnect { get; init; } = TimeSpan.FromMilliseconds(300);

    /// <summary>A client that is told that its server restarts, and not within which time to come back, does so after a random part of this.</summary>
    public TimeSpan RestartWindow { get; init; } = TimeSpan.FromSeconds(5);

    public TimeProvider Clock { get; init; } = TimeProvider.System;
}
