using LiveChat.Driver.Servers;

namespace LiveChat.Bench.Chaos;

/// <summary>What a chaos run does.</summary>
internal sealed record ChaosOptions
{
    public required DeploymentPlan Plan { get; init; }

    public IReadOnlyList<FaultKind> Faults { get; init; } = [FaultKind.Kill];

    public int Kills { get; init; } = 6;

    /// <summary>From one fault to the next.</summary>
    public TimeSpan Every { get; init; } = TimeSpan.FromSeconds(25);

    /// <summary>How long a killed silo stays away, in turn.</summary>
    public IReadOnlyList<TimeSpan> Down { get; init; } = [TimeSpan.Zero];

    public int Pauses { get; init; } = 1;

    public TimeSpan PauseLength { get; init; } = TimeSpan.FromSeconds(40);

    public int Clients { get; init; } = 100;

    public int Rooms { get; init; } = 40;

    public int RoomsPerClient { get; init; } = 4;

    /// <summary>Messages a second, whether the server keeps up or not.</summary>
    public int Rate { get; init; } = 200;

    public int Seed { get; init; }

    /// <summary>Keep data and history even when all is well.</summary>
    public bool Keep { get; init; }
}
