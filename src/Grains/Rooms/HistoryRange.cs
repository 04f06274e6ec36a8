namespace LiveChat.Grains.Rooms;

/// <summary>Which events: those before a seq, those after one, or (neither given) the newest.</summary>
[GenerateSerializer, Immutable, Alias("room.history-range")]
public sealed record HistoryRange
{
    /// <summary>The most events of one page.</summary>
    public const int MaxLimit = 200;

    [Id(0)] public long? Before { get; init; }

    [Id(1)] public long? After { get; init; }

    /// <summary>1 to <see cref="MaxLimit"/>.</summary>
    [Id(2)] public required int Limit { get; init; }
}
