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

    public TimeSpan WarmUp { get; init; } = TimeSpan.FromSeconds(3);

    /// <summary>How long the server is kept busy before a quiet measurement, so that its code is compiled as after an hour of service.</summary>
    public TimeSpan Heat => Length;

    /// <summary>How long each step of a search for the highest rate takes.</summary>
    public TimeSpan StepLength => Length / 3;
}
