using System.Collections.Immutable;
using LiveChat.Grains.Accounts;
using LiveChat.Grains.Accounts.Standing;
using LiveChat.Grains.Permissions;
using LiveChat.Grains.Ports;
using LiveChat.Grains.Push;
using LiveChat.Grains.Rooms;
using Orleans.Runtime;

namespace LiveChat.Grains.Users;

[GrainType("user")]
internal sealed partial class UserGrain(
    [PersistentState("user", GrainKeys.Chat)] IPersistentState<UserState> user,
    IDirectory directory,
    IRoomLog log,
    ChatLimits limits,
    TimeProvider clock,
    ILogger<UserGrain> logger) : Grain, IUserGrain
{
    private static readonly TimeSpan StoreTimeout = TimeSpan.FromSeconds(10);
    private static readonly Refusal NoSuchRoom = new(RefusalCode.NotFound, "There is no such room.");

    private CoalescedState<UserState> _state = null!;
    private UserReach _reach = null!;

    private UserId Id => new(this.GetPrimaryKeyString());

    private ServerRole Role => user.State.Role ?? (user.State.Administrator ? ServerRole.Administrator : ServerRole.Member);

    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        _state = new CoalescedState<UserState>(this, user);
        _reach = new UserReach(Id, this.GetStreamProvider(GrainKeys.Chat), clock, logger);
        this.RegisterGrainTimer(Tidy, UserReach.Checked, UserReach.Checked);
        return Task.CompletedTask;
    }

    public override Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken) => _state.CloseAsync();

    public async Task Create(string name, string displayName, ServerRole role)
    {
        if (user.State.Name is null)
        {
            (user.State.Name, user.State.DisplayName) = (name, displayName);
            (user.State.Administrator, user.State.Role, user.State.Version) = (role == ServerRole.Administrator, role, 1);
            await _state.SaveAsync();
        }

        await PutCard();
    }

    public Task<UserProfile?> GetProfile() => Task.FromResult(user.State.Name is null ? null : Profile());

    public Task<Result<UserProfile>> Rename(string displayName) => ChangeProfile(new ProfileChange { DisplayName = displayName });

    public Task<ImmutableArray<Membership>> GetRooms() => View([.. user.State.Rooms.Keys]);

    public async Task<Membership?> GetRoom(RoomId room)
    {
        return user.State.Rooms.ContainsKey(room) ? (await View([room])).FirstOrDefault() : null;
    }

    public Task<Result<Done>> Admit(RoomId room)
    {
        var full = Count(RoomKind.Room) >= limits.RoomsPerUser && !user.State.Rooms.ContainsKey(room);
        return Task.FromResult<Result<Done>>(
            user.State.Name is null ? new Refusal(RefusalCode.NotFound, "There is no such account.")
            : full ? new Refusal(RefusalCode.TooMany, $"One can be in {limits.RoomsPerUser} rooms.")
            : default(Done));
    }

    public async Task Joined(RoomId room, RoomRole role, RoomHead at)
    {
        if (!user.State.Rooms.TryGetValue(room, out var membership))
        {
            user.State.Rooms[room] = membership =
                new MembershipState { JoinedSeq = at.Seq, Read = new ReadCursor(at.Seq, at.Ordinal) };
        }
        else if (membership.ChangedSeq >= at.Seq)
        {
            return;
        }

        (membership.Role, membership.ChangedSeq) = (role, at.Seq);
        await _state.SaveAsync();
        _reach.Tell(new UserJoined { User = Id, Room = room });
    }

    public async Task Left(RoomId room, bool removed, long seq)
    {
        if (user.State.Rooms.TryGetValue(room, out var membership))
        {
            if (membership.ChangedSeq >= seq)
            {
                return; // In it again.
            }

            user.State.Rooms.Remove(room);
            _crowds.Remove(room);
            await _state.SaveAsync();
            _reach.Tell(new UserLeft { User = Id, Room = room, Removed = removed });
        }

        await GrainFactory.Threads(Id).Left(room);
    }

    public Task Farewell(RoomFarewell farewell)
    {
        if (user.State.Rooms.ContainsKey(farewell.Room))
        {
            _reach.Tell(new UserFarewell { User = Id, Farewell = farewell });
        }

        return Task.CompletedTask;
    }

    public Task<bool> IsHere() => Task.FromResult(_reach.IsHere);

    public Task<bool> IsActive() => Task.FromResult(_reach.IsHere && !_reach.IsIdle);

    public Task Tell(FrontEndSignal signal)
    {
        _reach.Tell(signal);
        return Task.CompletedTask;
    }

    public Task SessionClosed(SessionId session)
    {
        _reach.Tell(new SessionEnded { User = Id, Session = session });
        return Task.CompletedTask;
    }

    public Task StandingChanged(ServerRole role) => Stand(role, disabled: null);

    public async Task Stand(ServerRole role, Sanction? disabled)
    {
        if (user.State.Name is null)
        {
            return;
        }

        if (Role != role)
        {
            (user.State.Administrator, user.State.Role) = (role == ServerRole.Administrator, role);
            user.State.Version++;
            await _state.SaveAsync();
            await PutCard();
        }

        _reach.Tell(new StandingChanged { User = Id, Disabled = disabled });
    }

    private async Task<ImmutableArray<Membership>> View(ImmutableArray<RoomId> rooms)
    {
        if (rooms.IsEmpty)
        {
            return [];
        }

        using var timeout = new CancellationTokenSource(StoreTimeout, clock);
        var heads = log.GetHeadsAsync(rooms, timeout.Token);
        var cards = (await directory.GetRoomsAsync(rooms, timeout.Token)).ToDictionary(card => card.Id);
        var seen = ImmutableArray.CreateBuilder<Membership>(rooms.Length);
        foreach (var head in await heads)
        {
            if (cards.TryGetValue(head.Room, out var card) && user.State.Rooms.TryGetValue(head.Room, out var membership))
            {
                seen.Add(new Membership
                {
                    Room = card,
                    Role = membership.Role,
                    JoinedSeq = membership.JoinedSeq,
                    Head = head,
                    Read = membership.Read,
                    RequestBy = membership.RequestBy,
                    HiddenOrdinal = membership.HiddenOrdinal,
                    Mentions = membership.Mentions.Count,
                });
            }
        }

        return seen.ToImmutable();
    }

    private UserProfile Profile() => new()
    {
        Id = Id,
        Name = user.State.Name!,
        DisplayName = user.State.DisplayName,
        Administrator = Role == ServerRole.Administrator,
        Role = Role,
        Bio = user.State.Bio,
        Pronouns = user.State.Pronouns,
        TimeZone = user.State.TimeZone,
        Status = Status,
        Mode = Mode,
        ModeUntil = Mode == PresenceMode.Automatic ? null : user.State.ModeUntil,
        HidesLastSeen = user.State.HidesLastSeen,
        HidesReading = user.State.HidesReading,
        SettingsVersion = user.State.SettingsVersion,
        Picture = user.State.Picture,
    };

    private async Task PutCard()
    {
        using var timeout = new CancellationTokenSource(StoreTimeout, clock);
        var card = new UserCard
        {
            Id = Id,
            Name = user.State.Name!,
            DisplayName = user.State.DisplayName,
            Version = user.State.Version,
            Picture = user.State.Picture,
        };
        await directory.PutUserAsync(card, timeout.Token);
    }
}
