using LiveChat.Grains.Permissions;
using LiveChat.Grains.Users;

namespace LiveChat.Api.Wire;

/// <summary>Somebody as others see them when they look closer.</summary>
public sealed record Profile : Person
{
    public required ServerRole Role { get; init; }

    public required Presence Presence { get; init; }

    public UserStatus? Status { get; init; }

    public DateTimeOffset? LastSeenAt { get; init; }

    public string? Bio { get; init; }

    public string? Pronouns { get; init; }

    public string? TimeZone { get; init; }

    public static Profile Of(UserProfile profile, UserSight sight) => new()
    {
        Id = profile.Id,
        Name = profile.Name,
        DisplayName = profile.DisplayName,
        Picture = profile.Picture,
        Role = profile.Role,
        Presence = sight.Presence,
        Status = sight.Status,
        LastSeenAt = sight.LastSeen,
        Bio = OrNone(profile.Bio),
        Pronouns = OrNone(profile.Pronouns),
        TimeZone = OrNone(profile.TimeZone),
    };

    private static string? OrNone(string text) => text.Length == 0 ? null : text;
}
