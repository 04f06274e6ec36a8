using LiveChat.Driver.Servers;

namespace LiveChat.Bench.Workloads;

/// <summary>What a call of <c>livechat bench</c> asks for.</summary>
internal sealed record BenchOptions
{
    public required DeploymentPlan Plan { get; init; }

    /// <summary>The process of the database of the silos, to be measured with them.</summary>
    public int? Database { get; init; }

    /// <summary>How long each measurement takes, after its warm-up.</summary>
    public TimeSpan Length { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>How many messages W8 searches.</summary>
    public int Messages { get; init; } = 1_000_000;

    public TimeSpan WarmUp => TimeSpan.FromSeconds(3) * Patience;

    /// <summary>How long the server is kept busy before a quiet measurement, so that its code is compiled as after an hour of service.</summary>
    public TimeSpan Heat => Length * Patience;

    /// <summary>How long each step of a search for the highest rate takes.</summary>
    public TimeSpan StepLength => Length / 3;

    /// <summary>Every silo compiles its code for itself, all on the same cores: so many times as long as one process it takes until they have.</summary>
    private int Patience => Plan.Silos == 0 ? 1 : 1 + (3 * Plan.Silos);
}
