using System.Collections.Immutable;
using LiveChat.Grains.Invitations;
using LiveChat.Grains.Permissions;
using LiveChat.Grains.Rooms;

namespace LiveChat.Api.Invitations;

/// <summary>An invitation to the server that somebody wants to make.</summary>
public sealed record InvitationWish
{
    public string? Note { get; init; }

    /// <summary>`member` (when absent) or `guest`.</summary>
    public ServerRole? Role { get; init; }

    /// <summary>Absent: it does not expire.</summary>
    public long? ExpiresInSeconds { get; init; }

    /// <summary>1 when absent.</summary>
    public int? MaxUses { get; init; }

    public ImmutableArray<RoomId>? Rooms { get; init; }

    internal InvitationDraft Draft => new()
    {
        Note = Note ?? "",
        Role = Role ?? ServerRole.Member,
        Lifetime = ExpiresInSeconds is { } seconds ? TimeSpan.FromSeconds(Math.Clamp(seconds, 0, int.MaxValue)) : null,
        MaxUses = MaxUses ?? 1,
        Rooms = Rooms ?? [],
    };
}
