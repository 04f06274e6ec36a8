namespace LiveChat.Grains.Users;

/// <summary>Whether somebody is there. Not promised, never stored.</summary>
[GenerateSerializer, Alias("user.presence")]
public enum Presence
{
    Offline = 0,
    Online = 1,
}
