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

    /// <summary>Put members of a lower role out.</summary>
    PutOut = 7,

    /// <summary>Give and take roles.</summary>
    GiveRoles = 8,

    /// <summary>Read the newest messages from outside.</summary>
    Preview = 9,

    /// <summary>Pin messages.</summary>
    Pin = 10,

    /// <summary>Call all members at once.</summary>
    MentionAll = 11,

    /// <summary>Say who may do what.</summary>
    SetPolicy = 12,

    /// <summary>Keep somebody from writing, let them write again, and see who is kept.</summary>
    Mute = 13,

    /// <summary>Keep somebody out, let them in again, and see who is kept out.</summary>
    Ban = 14,

    /// <summary>Make the room one that is only read, or take that back.</summary>
    Archive = 15,

    /// <summary>End the room for all.</summary>
    Delete = 16,

    /// <summary>Make somebody else the owner in one's place.</summary>
    Transfer = 17,

    /// <summary>React to messages.</summary>
    React = 18,

    /// <summary>Delete messages of others.</summary>
    DeleteMessages = 19,

    /// <summary>Delete a message that was reported, as who keeps order on the server.</summary>
    DeleteReported = 20,
}
