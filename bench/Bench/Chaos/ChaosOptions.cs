namespace LiveChat.Bench.Chaos;

/// <summary>What a chaos run does.</summary>
internal sealed record ChaosOptions
{
    public required string Server { get; init; }

    public int Kills { get; init; } = 6;

    public TimeSpan Every { get; init; } = TimeSpan.FromSeconds(25);

    public int Clients { get; init; } = 100;

    public int Rooms { get; init; } = 40;

    public int RoomsPerClient { get; init; } = 4;

    /// <summary>Messages a second, whether the server keeps up or not.</summary>
    public int Rate { get; init; } = 200;

    public int Seed { get; init; }

    /// <summary>Keep data and history even when all is well.</summary>
    public bool Keep { get; init; }
}
