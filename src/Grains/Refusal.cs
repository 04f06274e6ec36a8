namespace LiveChat.Grains;

/// <summary>An expected "no". Nothing has changed.</summary>
/// <param name="Code">What programs look at.</param>
/// <param name="Detail">One plain sentence for people; never echoes what was sent.</param>
[GenerateSerializer, Immutable, Alias("refusal")]
public sealed record Refusal([property: Id(0)] RefusalCode Code, [property: Id(1)] string Detail)
{
    /// <summary>When asking again makes sense, if that is known.</summary>
    [Id(2)] public TimeSpan? RetryAfter { get; init; }

    /// <summary>What a person gave as the reason, for the one whom it concerns.</summary>
    [Id(3)] public string? Reason { get; init; }

    /// <summary>When what stands in the way ends by itself, if it is somebody's decision that does.</summary>
    [Id(20)] public DateTimeOffset? Until { get; init; }
}
