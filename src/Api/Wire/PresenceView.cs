using LiveChat.Grains.Users;

namespace LiveChat.Api.Wire;

/// <summary>What a watched person is like at the moment.</summary>
public sealed record PresenceView
{
    public required UserId User { get; init; }

    public required Presence State { get; init; }

    /// <summary>Absent when there is none.</summary>
    public UserStatus? Status { get; init; }

    /// <summary>Since when they are offline, where they let it be seen.</summary>
    public DateTimeOffset? LastSeenAt { get; init; }

    /// <summary>Of the profile: when it is another than before, ask for the person again. Absent when it is not known.</summary>
    public long? Version { get; init; }

    /// <param name="user">Who.</param>
    /// <param name="sight">Null when it is not known: then nobody is seen.</param>
    public static PresenceView Of(UserId user, UserSight? sight) => new()
    {
        User = user,
        State = sight?.Presence ?? Presence.Offline,
        Status = sight?.Status,
        LastSeenAt = sight?.LastSeen,
        Version = sight is { Version: > 0 } ? sight.Version : null,
    };
}
