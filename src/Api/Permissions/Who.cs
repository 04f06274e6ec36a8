using System.Text.Json;

namespace LiveChat.Api.Permissions;

/// <summary>The least that somebody must be. Each includes those after it, as far as the room is theirs.</summary>
internal enum Who
{
    /// <summary>Everybody, without signing in.</summary>
    Anonymous,

    /// <summary>Whoever has an account and an open session.</summary>
    SignedIn,

    /// <summary>A member of the room.</summary>
    Member,

    /// <summary>A moderator of the room.</summary>
    Moderator,

    /// <summary>An owner of the room.</summary>
    Owner,

    /// <summary>Who keeps order on the server: its moderators and administrators.</summary>
    ServerModerator,

    /// <summary>Who administers the server.</summary>
    Administrator,
}

/// <summary>How the documents call them.</summary>
internal static class WhoWords
{
    public static string Words(this Who who) => JsonNamingPolicy.KebabCaseLower.ConvertName(who.ToString());
}
