using System.Text.Json.Serialization;
using LiveChat.Grains.Timelines;
using LiveChat.Grains.Users;

namespace LiveChat.Grains.Rooms;

/// <summary>What a room is: the fold of the changes in its log, kept so that it need not be folded again.</summary>
[GenerateSerializer, Alias("room.state")]
internal sealed class RoomState : IFold
{
    /// <inheritdoc cref="IFold.RulesNow" />
    public const int CurrentRules = 1;

    /// <summary>The last change folded in whose consequences (users, directory) are done as well; 0 when the room does not exist.</summary>
    [Id(0)] public long AppliedSeq { get; set; }

    [Id(1)] public string Name { get; set; } = "";

    [Id(2)] public string Topic { get; set; } = "";

    [Id(3)] public RoomVisibility Visibility { get; set; }

    [Id(4)] public DateTimeOffset CreatedAt { get; set; }

    /// <summary>At most <see cref="ChatLimits.MembersPerRoom"/>.</summary>
    [Id(5)] public Dictionary<UserId, MemberState> Members { get; set; } = [];

    /// <summary>At most <see cref="ChatLimits.InvitesPerRoom"/>.</summary>
    [Id(6)] public List<InviteState> Invites { get; set; } = [];

    /// <summary>The key of the MAC in invitation codes, base64; not in the log. A new one ends all invitations.</summary>
    [Id(7)] public string InviteKey { get; set; } = "";

    /// <summary>The <see cref="CurrentRules"/> of the version that made this state.</summary>
    [Id(8)] public int Rules { get; set; }

    /// <summary>The first change that these rules could not read: it was not folded in, and its consequences are not done.</summary>
    [Id(9)] public long? PassedOver { get; set; }

    [JsonIgnore] public bool Exists => AppliedSeq > 0;

    [JsonIgnore] public int People => Members.Count;

    [JsonIgnore] public int RulesNow => CurrentRules;

    public void Clear() => (Members, Invites) = ([], []);

    public void BeginUnread() => Visibility = RoomVisibility.Private; // It is not known who may see the room.

    public void Fold(RoomEvent change)
    {
        switch (change)
        {
            case RoomCreated created:
                (Name, Topic, Visibility, CreatedAt) = (created.Name, created.Topic, created.Visibility, created.At);
                Members[created.By] = new MemberState { Role = RoomRole.Owner, JoinedSeq = created.Seq };
                break;
            case RoomRenamed renamed:
                Name = renamed.Name;
                break;
            case TopicChanged changed:
                Topic = changed.Topic;
                break;
            case MemberJoined joined:
                Members[joined.By] = new MemberState { Role = joined.Role, JoinedSeq = joined.Seq };
                Count(joined.Invite);
                break;
            case MemberLeft left:
                Members.Remove(left.By);
                break;
            case MemberRemoved removed:
                Members.Remove(removed.User);
                break;
            case RoleChanged changed when Members.TryGetValue(changed.User, out var member):
                member.Role = changed.Role;
                break;
            case InviteCreated created:
                Invites.Add(InviteState.From(created));
                break;
            case InviteRevoked revoked:
                Invites.RemoveAll(invite => invite.Id == revoked.Invite);
                break;
        }
    }

    public RoomCard Card(RoomId room) => new()
    {
        Id = room,
        Name = Name,
        Topic = Topic,
        Visibility = Visibility,
        Members = Members.Count,
        CreatedAt = CreatedAt,
        Version = AppliedSeq,
    };

    private void Count(string? used)
    {
        if (used is not null && Invites.Find(invite => invite.Id == used) is { } invite)
        {
            invite.Uses++;
        }
    }
}

[GenerateSerializer, Alias("room.member-state")]
internal sealed class MemberState
{
    [Id(0)] public RoomRole Role { get; set; }

    [Id(1)] public long JoinedSeq { get; set; }
}

[GenerateSerializer, Alias("room.invite-state")]
internal sealed class InviteState
{
    [Id(0)] public string Id { get; set; } = "";

    [Id(1)] public UserId By { get; set; }

    [Id(2)] public DateTimeOffset CreatedAt { get; set; }

    [Id(3)] public DateTimeOffset? ExpiresAt { get; set; }

    [Id(4)] public int? MaxUses { get; set; }

    [Id(5)] public int Uses { get; set; }

    public bool Works(DateTimeOffset now) => (ExpiresAt is null || now < ExpiresAt) && (MaxUses is null || Uses < MaxUses);

    public static InviteState From(InviteCreated created) => new()
    {
        Id = created.Invite,
        By = created.By,
        CreatedAt = created.At,
        ExpiresAt = created.ExpiresAt,
        MaxUses = created.MaxUses,
    };
}
