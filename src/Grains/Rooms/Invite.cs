using LiveChat.Grains.Users;

namespace LiveChat.Grains.Rooms;

/// <summary>A link that makes whoever opens it a member.</summary>
[GenerateSerializer, Immutable, Alias("room.invite")]
public sealed record Invite
{
    [Id(0)] public required string Id { get; init; }

    /// <summary>What the link carries: the room, the id, and a MAC over the id with a key that only the room has.</summary>
    [Id(1)] public required string Code { get; init; }

    [Id(2)] public required UserId By { get; init; }

    [Id(3)] public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>Null: never.</summary>
    [Id(4)] public DateTimeOffset? ExpiresAt { get; init; }

    /// <summary>Null: as many as like.</summary>
    [Id(5)] public int? MaxUses { get; init; }

    [Id(6)] public required int Uses { get; init; }
}
