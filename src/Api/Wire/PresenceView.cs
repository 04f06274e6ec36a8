using LiveChat.Grains.Users;

namespace LiveChat.Api.Wire;

/// <summary>Whether a watched person is there.</summary>
public sealed record PresenceView
{
    public required UserId User { get; init; }

    public required Presence State { get; init; }
}
