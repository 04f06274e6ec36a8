using LiveChat.Grains.Permissions;

namespace LiveChat.Api.Invitations;

/// <summary>What a stranger sees of an invitation to the server.</summary>
public sealed record InvitationPreview
{
    /// <summary>The name of the server.</summary>
    public required string Server { get; init; }

    /// <summary>Who invites, as they are shown.</summary>
    public required string By { get; init; }

    /// <summary>What one will be.</summary>
    public required ServerRole Role { get; init; }

    public DateTimeOffset? ExpiresAt { get; init; }
}
