using LiveChat.Grains.Permissions;

namespace LiveChat.Api.Administration;

/// <summary>What somebody is to be on the server.</summary>
public sealed record ServerRoleChange
{
    public required ServerRole Role { get; init; }
}
