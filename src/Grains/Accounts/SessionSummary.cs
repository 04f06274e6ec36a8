namespace LiveChat.Grains.Accounts;

/// <summary>What its owner sees of an open session.</summary>
[GenerateSerializer, Immutable, Alias("account.session-summary")]
public sealed record SessionSummary
{
    [Id(0)] public required SessionId Id { get; init; }

    /// <summary>As given when it was opened.</summary>
    [Id(1)] public required string Device { get; init; }

    /// <summary>The network it was opened from; empty in sessions of the time before this was noted.</summary>
    [Id(2)] public required string Source { get; init; }

    /// <summary>Null in sessions of the time before this was noted.</summary>
    [Id(3)] public DateTimeOffset? OpenedAt { get; init; }

    /// <summary>When it last got new tokens: to about ten minutes, when it was last in use.</summary>
    [Id(4)] public required DateTimeOffset UsedAt { get; init; }
}
