using LiveChat.Grains.Permissions;

namespace LiveChat.Grains.Users;

/// <summary>Who somebody is.</summary>
[GenerateSerializer, Immutable, Alias("user.profile")]
public sealed record UserProfile
{
    /// <summary>The longest display name, in grapheme clusters.</summary>
    public const int MaxDisplayName = 64;

    [Id(0)] public required UserId Id { get; init; }

    [Id(1)] public required string Name { get; init; }

    [Id(2)] public required string DisplayName { get; init; }

    /// <summary>For versions that know no roles.</summary>
    [Id(3)] public bool Administrator { get; init; }

    [Id(4)] public required ServerRole Role { get; init; }
}
