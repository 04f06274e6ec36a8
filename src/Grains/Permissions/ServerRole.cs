namespace LiveChat.Grains.Permissions;

/// <summary>What somebody is on the whole server. A higher value may do all that a lower one may.</summary>
[GenerateSerializer, Alias("server.role")]
public enum ServerRole
{
    /// <summary>Sees only the rooms that somebody let them into.</summary>
    Guest = -1,

    Member = 0,

    /// <summary>Keeps order in every room and among the accounts.</summary>
    Moderator = 1,

    Administrator = 2,
}
