using LiveChat.Grains.Permissions;
using LiveChat.Grains.Rooms;

namespace LiveChat.Grains.Users;

[GenerateSerializer, Alias("user.state")]
internal sealed class UserState
{
    /// <summary>Null until the account is created.</summary>
    [Id(0)] public string? Name { get; set; }

    [Id(1)] public string DisplayName { get; set; } = "";

    /// <summary>For versions that know no roles; <see cref="Role"/> counts.</summary>
    [Id(2)] public bool Administrator { get; set; }

    /// <summary>Grows with every change of the profile.</summary>
    [Id(3)] public long Version { get; set; }

    /// <summary>At most <see cref="ChatLimits.RoomsPerUser"/>.</summary>
    [Id(4)] public Dictionary<RoomId, MembershipState> Rooms { get; set; } = [];

    /// <summary>A copy of the account's; null in states of the time before roles.</summary>
    [Id(5)] public ServerRole? Role { get; set; }
}

[GenerateSerializer, Alias("user.membership-state")]
internal sealed class MembershipState
{
    [Id(0)] public RoomRole Role { get; set; }

    [Id(1)] public long JoinedSeq { get; set; }

    /// <summary>The last event of the room that was heard of here.</summary>
    [Id(2)] public long ChangedSeq { get; set; }

    [Id(3)] public ReadCursor Read { get; set; }
}
