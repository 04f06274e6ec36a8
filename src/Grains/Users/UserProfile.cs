namespace LiveChat.Grains.Users;

/// <summary>Who somebody is.</summary>
[GenerateSerializer, Immutable, Alias("user.profile")]
public sealed record UserProfile
{
    [Id(0)] public required UserId Id { get; init; }

    [Id(1)] public required string Name { get; init; }

    [Id(2)] public required string DisplayName { get; init; }

    [Id(3)] public required bool Administrator { get; init; }
}
