namespace LiveChat.Grains.Permissions;

/// <summary>What somebody can want to do with the account of another.</summary>
internal enum AccountAct
{
    /// <summary>Mute, and take it back.</summary>
    Mute = 0,

    /// <summary>Disable, and enable again.</summary>
    Disable = 1,

    EndSessions = 2,

    GiveRoles = 3,

    /// <summary>Take codes and passkeys away.</summary>
    ResetFactors = 4,

    /// <summary>Make a link that sets a new password.</summary>
    IssueReset = 5,
}
