namespace LiveChat.Grains.Permissions;

/// <summary>What somebody can want to do with a room. Every method of the room's grain asks for one.</summary>
internal enum RoomAct
{
    /// <summary>Look at the room from outside: name, topic, how many are in it.</summary>
    See = 0,

    /// <summary>Become a member without having been let in by somebody.</summary>
    Join = 1,

    /// <summary>Read what was said, and who is there.</summary>
    Read = 2,

    /// <summary>Write.</summary>
    Send = 3,

    /// <summary>Make invitations.</summary>
    Invite = 4,

    /// <summary>End invitations of others, and see them.</summary>
    ManageInvites = 5,

    /// <summary>Name, topic.</summary>
    Manage = 6,

    /// <summary>Put members out.</summary>
    PutOut = 7,

    /// <summary>Give and take roles.</summary>
    GiveRoles = 8,
}
