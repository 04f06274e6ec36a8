namespace LiveChat.Grains.Users;

/// <summary>Whether somebody is there. Not promised, never stored.</summary>
[GenerateSerializer, Alias("user.presence")]
public enum Presence
{
    Offline = 0,
    Online = 1,

    /// <summary>Connected, but nobody has touched any of the devices for a while.</summary>
    Away = 2,

    /// <summary>There, and not to be disturbed.</summary>
    DoNotDisturb = 3,
}

internal static class Presences
{
    /// <summary>For versions that know no more than whether somebody is there.</summary>
    public static Presence ForOlder(this Presence presence) => presence == Presence.Offline ? Presence.Offline : Presence.Online;
}
