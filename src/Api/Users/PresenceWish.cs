using LiveChat.Grains.Users;

namespace LiveChat.Api.Users;

/// <summary>What others shall see of one's presence.</summary>
public sealed record PresenceWish
{
    public required PresenceMode Mode { get; init; }

    /// <summary>When it is automatic again; absent: by hand only.</summary>
    public DateTimeOffset? Until { get; init; }
}
