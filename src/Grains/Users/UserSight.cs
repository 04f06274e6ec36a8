namespace LiveChat.Grains.Users;

/// <summary>What others see of somebody at the moment.</summary>
[GenerateSerializer, Immutable, Alias("user.sight")]
public sealed record UserSight
{
    [Id(0)] public required Presence Presence { get; init; }

    /// <summary>Null when there is none, or it has ended.</summary>
    [Id(1)] public UserStatus? Status { get; init; }

    /// <summary>Of the profile: when it is another than before, names and the rest are to be asked for again.</summary>
    [Id(2)] public required long Version { get; init; }

    /// <summary>Since when they are offline, where that is known and they let it be seen.</summary>
    [Id(3)] public DateTimeOffset? LastSeen { get; init; }
}
