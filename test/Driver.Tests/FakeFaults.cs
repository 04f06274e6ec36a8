namespace LiveChat.Driver.Tests;

/// <summary>What a fake server does wrong, in percent of the occasions.</summary>
internal sealed record FakeFaults
{
    public static FakeFaults None { get; } = new();

    /// <summary>Everything that the wire allows a server and a network to do.</summary>
    public static FakeFaults Allowed { get; } = new() { LostAcks = 5, LostPushes = 10, RepeatedPushes = 10, SwappedPushes = 10 };

    /// <summary>The message is stored, and the connection cut before the answer.</summary>
    public int LostAcks { get; init; }

    public int LostPushes { get; init; }

    public int RepeatedPushes { get; init; }

    /// <summary>A push waits until the next one has gone.</summary>
    public int SwappedPushes { get; init; }

    /// <summary>A lie: acknowledged and pushed, then dropped when nobody looks.</summary>
    public int AckedNotKept { get; init; }

    /// <summary>A lie: a message sent again is stored again.</summary>
    public bool ForgetsClientIds { get; init; }
}
