using LiveChat.Grains.Conversations;
using LiveChat.Grains.Permissions;
using LiveChat.Grains.Pictures;
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

    /// <summary>Rooms and conversations; at most <see cref="ChatLimits.RoomsPerUser"/> and <see cref="ChatLimits.ConversationsPerUser"/>, and requests.</summary>
    [Id(4)] public Dictionary<RoomId, MembershipState> Rooms { get; set; } = [];

    /// <summary>A copy of the account's; null in states of the time before roles.</summary>
    [Id(5)] public ServerRole? Role { get; set; }

    /// <summary>Who may begin a conversation with this person.</summary>
    [Id(20)] public ContactRule Contact { get; set; }

    /// <summary>Who does not write to this person; at most <see cref="ChatLimits.BlockedPerUser"/>.</summary>
    [Id(21)] public List<UserId> Blocked { get; set; } = [];

    [Id(30)] public string Bio { get; set; } = "";

    [Id(31)] public string Pronouns { get; set; } = "";

    [Id(32)] public string TimeZone { get; set; } = "";

    [Id(33)] public UserStatus? Status { get; set; }

    [Id(34)] public PresenceMode Mode { get; set; }

    [Id(35)] public DateTimeOffset? ModeUntil { get; set; }

    [Id(36)] public bool HidesLastSeen { get; set; }

    /// <summary>When others last saw them there. Written half a minute after they left.</summary>
    [Id(37)] public DateTimeOffset? LastSeen { get; set; }

    /// <summary>Grows with every change of what the person keeps for themselves.</summary>
    [Id(38)] public long SettingsVersion { get; set; }

    /// <summary>Null until they arranged something.</summary>
    [Id(39)] public SidebarOrder? Sidebar { get; set; }

    /// <summary>What <see cref="IPictureGrain"/> keeps; null: none.</summary>
    [Id(50)] public PictureId? Picture { get; set; }

    /// <summary>Others are not told how far they have read.</summary>
    [Id(110)] public bool HidesReading { get; set; }
}

[GenerateSerializer, Alias("user.membership-state")]
internal sealed class MembershipState
{
    [Id(0)] public RoomRole Role { get; set; }

    [Id(1)] public long JoinedSeq { get; set; }

    /// <summary>The last event of the room that was heard of here.</summary>
    [Id(2)] public long ChangedSeq { get; set; }

    [Id(3)] public ReadCursor Read { get; set; }

    /// <summary>The stranger who brought this person into a conversation, until that is answered.</summary>
    [Id(20)] public UserId? RequestBy { get; set; }

    /// <summary>A conversation that is hidden while its head's ordinal is not beyond this.</summary>
    [Id(21)] public long? HiddenOrdinal { get; set; }

    /// <summary>The messages beyond the cursor that call this person by name; the newest <see cref="MostMentions"/>.</summary>
    [Id(60)] public List<long> Mentions { get; set; } = [];

    /// <summary>The furthest that was ever read: marking as unread does not take it back. 0 in states of the time before receipts.</summary>
    [Id(110)] public long Seen { get; set; }

    /// <summary>The furthest that one of the devices has. Written later; what is lost the devices tell again.</summary>
    [Id(111)] public long Delivered { get; set; }

    public const int MostMentions = 100;
}
