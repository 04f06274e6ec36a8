namespace LiveChat.Grains.Users;

/// <summary>What somebody wants others to see of their presence.</summary>
[GenerateSerializer, Alias("user.presence-mode")]
public enum PresenceMode
{
    /// <summary>As it is.</summary>
    Automatic = 0,

    DoNotDisturb = 1,

    /// <summary>Offline to everybody else.</summary>
    Invisible = 2,
}
