using System.Collections.Immutable;
using LiveChat.Grains.Permissions;
using LiveChat.Grains.Rooms;
using LiveChat.Grains.Users;

namespace LiveChat.Grains.Invitations;

/// <summary>An invitation to the server. Whoever has its code may make an account.</summary>
[GenerateSerializer, Immutable, Alias("invitation")]
public sealed record Invitation
{
    [Id(0)] public required string Id { get; init; }

    /// <summary>130 random bits.</summary>
    [Id(1)] public required string Code { get; init; }

    [Id(2)] public required UserId By { get; init; }

    [Id(3)] public required DateTimeOffset CreatedAt { get; init; }

    [Id(4)] public DateTimeOffset? ExpiresAt { get; init; }

    [Id(5)] public required int MaxUses { get; init; }

    [Id(6)] public required int Uses { get; init; }

    [Id(7)] public required string Note { get; init; }

    [Id(8)] public required ServerRole Role { get; init; }

    [Id(9)] public ImmutableArray<RoomId> Rooms { get; init; } = [];

    /// <summary>With these the rooms let people in.</summary>
    [Id(10)] public ImmutableArray<string> RoomCodes { get; init; } = [];
}
