using System.Collections.Immutable;
using LiveChat.Grains.Invitations;
using LiveChat.Grains.Permissions;
using LiveChat.Grains.Rooms;
using LiveChat.Grains.Users;

namespace LiveChat.Api.Invitations;

/// <summary>An invitation to the server, as those see it who keep order.</summary>
public sealed record InvitationView
{
    public required string Id { get; init; }

    public required string Code { get; init; }

    public required UserId By { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset? ExpiresAt { get; init; }

    public required int MaxUses { get; init; }

    public required int Uses { get; init; }

    public required string Note { get; init; }

    public required ServerRole Role { get; init; }

    public required ImmutableArray<RoomId> Rooms { get; init; }

    internal static InvitationView From(Invitation invitation) => new()
    {
        Id = invitation.Id,
        Code = invitation.Code,
        By = invitation.By,
        CreatedAt = invitation.CreatedAt,
        ExpiresAt = invitation.ExpiresAt,
        MaxUses = invitation.MaxUses,
        Uses = invitation.Uses,
        Note = invitation.Note,
        Role = invitation.Role,
        Rooms = invitation.Rooms,
    };
}
