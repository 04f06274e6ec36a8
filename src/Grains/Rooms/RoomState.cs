using System.Text.Json.Serialization;
using LiveChat.Grains.Timelines;
using LiveChat.Grains.Users;

namespace LiveChat.Grains.Rooms;

/// <summary>What a room is: the fold of the changes in its log, kept so that it need not be folded again.</summary>
[GenerateSerializer, Alias("room.state")]
internal sealed class RoomState : IFold
{
    /// <inheritdoc cref="IFold.RulesNow" />
    public const int CurrentRules = 3;

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

    /// <summary>Null until its owners set one: <see cref="RoomPolicy.Of"/> its visibility.</summary>
    [Id(20)] public RoomPolicy? Policy { get; set; }

    /// <summary>Who may not come in; at most <see cref="MostRestricted"/>, and some that ended by themselves.</summary>
    [Id(21)] public Dictionary<UserId, RoomRestriction> Banned { get; set; } = [];

    /// <summary>Who may not write, members or not, so that leaving does not end it; as many.</summary>
    [Id(22)] public Dictionary<UserId, RoomRestriction> Muted { get; set; } = [];

    [Id(23)] public RoomLife Life { get; set; }

    /// <summary>A deleted room of which nobody is a member any more and whose log is erased; not in the log.</summary>
    [Id(24)] public bool Erased { get; set; }

    [JsonIgnore] public bool Exists => AppliedSeq > 0 && Life != RoomLife.Deleted;

    [JsonIgnore] public int People => Members.Count;

    [JsonIgnore] public int Owners => Members.Values.Count(member => member.Role == RoomRole.Owner);

    [JsonIgnore] public IEnumerable<UserId> Everybody => Members.Keys;

    public bool Has(UserId user) => Members.ContainsKey(user);

    [JsonIgnore] public int RulesNow => CurrentRules;

    /// <summary>The most who are banned, and the most who are muted.</summary>
    public const int MostRestricted = 1000;

    public void Clear() => (Members, Invites, Banned, Muted, Policy, Life) = ([], [], [], [], null, RoomLife.Active);

    public void BeginUnread() => Visibility = RoomVisibility.Private; // It is not known who may see the room.

    public void Fold(RoomEvent change)
    {
        switch (change)
        {
            case RoomCreated created:
                (Name, Topic, Visibility, CreatedAt) = (created.Name, created.Topic, created.Visibility, created.At);
                Policy = created.Policy;
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
                if (removed.Banned == true)
                {
                    Restrict(Banned, removed.User, removed, removed.Until, removed.Reason);
                }

                break;
            case RoleChanged changed when Members.TryGetValue(changed.User, out var member):
                member.Role = changed.Role;
                if (changed.ByRole is { } byRole && Members.TryGetValue(changed.By, out var by))
                {
                    by.Role = byRole;
                }

                break;
            case PolicyChanged changed:
                Policy = changed.Policy;
                break;
            case MemberUnbanned unbanned:
                Banned.Remove(unbanned.User);
                break;
            case MemberMuted muted:
                Restrict(Muted, muted.User, muted, muted.Until, muted.Reason);
                break;
            case MemberUnmuted unmuted:
                Muted.Remove(unmuted.User);
                break;
            case RoomArchived:
                Life = RoomLife.Archived;
                break;
            case RoomUnarchived:
                Life = RoomLife.Active;
                break;
            case RoomDeleted:
                Life = RoomLife.Deleted; // The members stay until each has been told.
                (Invites, Banned, Muted) = ([], [], []);
                break;
            case InviteCreated created:
                Invites.Add(InviteState.From(created));
                break;
            case InviteRevoked revoked:
                Invites.RemoveAll(invite => invite.Id == revoked.Invite);
                break;
        }
    }

    public RoomCard Card(RoomId room) => Life == RoomLife.Deleted
        ? new()
        {
            Id = room,
            Name = "",
            Topic = "",
            Visibility = RoomVisibility.Private,
            Members = 0,
            CreatedAt = CreatedAt,
            Version = AppliedSeq,
            Life = Life,
        }
        : new()
        {
            Id = room,
            Name = Name,
            Topic = Topic,
            Visibility = Visibility,
            Members = Members.Count,
            CreatedAt = CreatedAt,
            Version = AppliedSeq,
            Policy = Policy,
            Life = Life,
            Owners = Owners,
        };

    /// <summary>Who may do what now.</summary>
    public RoomPolicy CurrentPolicy() => Policy ?? RoomPolicy.Of(Visibility);

    /// <summary>Those that ended by themselves are forgotten when one is added: by the time of the log, so that every fold is the same.</summary>
    private static void Restrict(
        Dictionary<UserId, RoomRestriction> restricted, UserId user, RoomEvent change, DateTimeOffset? until, string? reason)
    {
        foreach (var (other, restriction) in restricted)
        {
            if (!restriction.Holds(change.At))
            {
                restricted.Remove(other);
            }
        }

        restricted[user] = new RoomRestriction { User = user, By = change.By, At = change.At, Until = until, Reason = reason };
    }

    private void Count(string? used)
    {
        if (used is not null && Invites.Find(invite => invite.Id == used) is { } invite)
        {
            invite.Uses++;
        }
    }
}
