namespace LiveChat.Grains.Rooms;

/// <summary>How long somebody is kept out or muted, and why.</summary>
[GenerateSerializer, Immutable, Alias("room.restriction-terms")]
public sealed record RestrictionTerms
{
    /// <summary>The longest reason, in characters as people count them.</summary>
    public const int MaxReason = 120;

    /// <summary>One minute to one year; null: until it is lifted.</summary>
    [Id(0)] public TimeSpan? Lifetime { get; init; }

    /// <summary>One line; all in the room can read it.</summary>
    [Id(1)] public string? Reason { get; init; }
}
