namespace LiveChat.Grains.Flows;

/// <summary>A step that somebody has begun and will come back to end.</summary>
[GenerateSerializer, Immutable, Alias("flow.begun")]
public sealed record Flow
{
    /// <summary>Which step: one is never taken for another.</summary>
    [Id(0)] public required string Kind { get; init; }

    /// <summary>Who began it, in words of the caller: another cannot end it.</summary>
    [Id(1)] public required string Binding { get; init; }

    /// <summary>What is to be remembered until then.</summary>
    [Id(2)] public required string Payload { get; init; }

    [Id(3)] public required TimeSpan Life { get; init; }

    /// <summary>Never what is in it.</summary>
    public override string ToString() => Kind;
}
