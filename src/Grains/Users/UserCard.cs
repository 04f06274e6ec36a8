using LiveChat.Grains.Pictures;

namespace LiveChat.Grains.Users;

/// <summary>A person in a list or beside a message.</summary>
[GenerateSerializer, Immutable, Alias("user.card")]
public sealed record UserCard
{
    [Id(0)] public required UserId Id { get; init; }

    /// <summary>The unique name, as its owner writes it.</summary>
    [Id(1)] public required string Name { get; init; }

    /// <summary>The name to show.</summary>
    [Id(2)] public required string DisplayName { get; init; }

    /// <summary>Grows with every change of the profile.</summary>
    [Id(3)] public required long Version { get; init; }

    /// <summary>Null: the generated one is shown.</summary>
    [Id(50)] public PictureId? Picture { get; init; }
}
