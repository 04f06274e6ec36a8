using LiveChat.Grains.Permissions;
using LiveChat.Grains.Users;

namespace LiveChat.Api.Wire;

/// <summary>Oneself.</summary>
public sealed record Me : Person
{
    public required ServerRole Role { get; init; }

    public static Me From(UserProfile profile) => new()
    {
        Id = profile.Id,
        Name = profile.Name,
        DisplayName = profile.DisplayName,
        Role = profile.Role,
    };
}
