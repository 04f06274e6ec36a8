using LiveChat.Grains.Users;

namespace LiveChat.Api.Wire;

/// <summary>Oneself.</summary>
public sealed record Me : Person
{
    public required bool Administrator { get; init; }

    public static Me From(UserProfile profile) => new()
    {
        Id = profile.Id,
        Name = profile.Name,
        DisplayName = profile.DisplayName,
        Administrator = profile.Administrator,
    };
}
