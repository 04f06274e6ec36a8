namespace LiveChat.Grains.Rooms;

/// <summary>How long and how often an invitation works.</summary>
[GenerateSerializer, Immutable, Alias("room.invite-terms")]
public sealed record InviteTerms
{
    /// <summary>One minute to one year; null: until revoked.</summary>
    [Id(0)] public TimeSpan? Lifetime { get; init; }

    /// <summary>1 to 10,000; null: any number.</summary>
    [Id(1)] public int? MaxUses { get; init; }
}
