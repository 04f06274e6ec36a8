using System.Security.Cryptography;
using LiveChat.Grains.Permissions;
using LiveChat.Grains.Ports;
using LiveChat.Grains.Timelines;
using LiveChat.Grains.Users;
using Orleans.Runtime;

namespace LiveChat.Grains.Rooms;

[GrainType("room")]
internal sealed partial class RoomGrain(
    [PersistentState("room", GrainKeys.Chat)] IPersistentState<RoomState> room,
    IRoomLog log,
    IMessageNotes notes,
    IDirectory directory,
    ChatLimits limits,
    TimeProvider clock,
    ILogger<RoomGrain> logger) : Grain, IRoomGrain, ITalkOwner
{
    private Talk<RoomState> _talk = null!;
    private Leases _leases = null!;

    private RoomId Id => new(this.GetPrimaryKeyString());

    public override async Task OnActivateAsync(CancellationToken cancellationToken)
    {
        _leases = new Leases(GrainFactory, this.GetStreamProvider(GrainKeys.Chat), clock, logger);
        _talk = new Talk<RoomState>(Id, this, room, log, notes, GrainFactory, limits, clock, _leases, logger);
        await _talk.OpenAsync(cancellationToken);
        BuryIfDead();
    }

    public override async Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken)
    {
        await _burial.WaitAsync(cancellationToken);
        await _talk.CloseAsync(cancellationToken);
    }

    public async Task<Result<RoomAdmission>> Create(Actor by, RoomDraft draft)
    {
        if (room.State.AppliedSeq > 0)
        {
            return Refuse(RoomAct.See, by) ?? (Member(by.Id) is { JoinedSeq: 1 } ? Admission(by) : (Result<RoomAdmission>)AlreadyThere);
        }

        var creators = (await GrainFactory.Server().GetSettings()).RoomCreators ?? default;
        var (name, topic) = (RoomRules.Name(draft.Name, limits), RoomRules.Topic(draft.Topic, limits));
        if ((RoomAccess.RefuseCreation(by, creators) ?? name.Refusal ?? topic.Refusal ?? RoomRules.Refuse(draft.Policy) ?? (await GrainFactory.User(by.Id).Admit(Id)).Refusal) is { } refusal)
        {
            return refusal;
        }

        if (await ClaimName(name.Value!, draft.Visibility) is { } taken)
        {
            return taken;
        }

        room.State.InviteKey = Convert.ToBase64String(RandomNumberGenerator.GetBytes(32));
        var created = await _talk.Commit(
            new RoomCreated
            {
                By = by.Id,
                Name = name.Value!,
                Topic = topic.Value!,
                Visibility = draft.Visibility,
                Policy = draft.Policy?.On(RoomPolicy.Of(draft.Visibility)),
            });
        return created.Refusal is { } failed ? failed : Admission(by);
    }

    public async Task<Result<RoomAdmission>> Get(Actor by)
    {
        var slowUntil = Refuse(RoomAct.See, by) is null ? await _talk.SlowUntil(by) : null;
        return Refuse(RoomAct.See, by) is { } refusal ? refusal : Admission(by) with { SlowUntil = slowUntil };
    }

    public Task<Result<RoomPreview>> Preview(Actor by)
    {
        return Task.FromResult<Result<RoomPreview>>(
            Refuse(RoomAct.Preview, by) is { } refusal
                ? refusal
                : new RoomPreview { Room = room.State.Card(Id), Messages = _talk.LastMessages(RoomPreview.MostMessages) });
    }

    public Task<Result<RoomAdmission>> Join(Actor by)
    {
        return Refuse(RoomAct.Join, by) is { } refusal
            ? Task.FromResult<Result<RoomAdmission>>(refusal)
            : Admit(by, invite: null);
    }

    public async Task<Result<Done>> Leave(Actor by)
    {
        if (Member(by.Id) is not { } member)
        {
            return Refuse(RoomAct.See, by) is { } refusal ? refusal : default(Done);
        }

        return member.Role == RoomRole.Owner && room.State.Members.Count > 1 && Owners == 1
            ? RoomRules.LastOwner
            : await _talk.PutOut(by.Id, new MemberLeft { By = by.Id });
    }

    public async Task<Result<RoomCard>> Change(Actor by, RoomPatch patch)
    {
        var settles = patch.Policy is not null;
        var names = patch.Name is not null || patch.Topic is not null || patch.SlowMode is not null || !settles;
        if (((names ? Refuse(RoomAct.Manage, by) : null) ?? (settles ? Refuse(RoomAct.SetPolicy, by) : null)) is { } refusal)
        {
            return refusal;
        }

        var name = patch.Name is null ? room.State.Name : RoomRules.Name(patch.Name, limits);
        var topic = patch.Topic is null ? room.State.Topic : RoomRules.Topic(patch.Topic, limits);
        if ((name.Refusal ?? topic.Refusal ?? RoomRules.Refuse(patch.Policy) ?? RoomRules.RefuseSlowMode(patch.SlowMode)) is { } unfit)
        {
            return unfit;
        }

        if (name.Value != room.State.Name && await Rename(by, name.Value!) is { } taken)
        {
            return taken;
        }

        var done = topic.Value == room.State.Topic ? default(Done) : await _talk.Commit(new TopicChanged { By = by.Id, Topic = topic.Value! });
        if (done.Succeeded && patch.Policy?.On(room.State.CurrentPolicy()) is { } policy && policy != room.State.CurrentPolicy())
        {
            done = await _talk.Commit(
                new PolicyChanged { By = by.Id, Policy = policy },
                closing: actor => RoomAccess.Refuse(RoomAct.Send, actor, room.State, policy, clock.GetUtcNow()));
        }

        if (done.Succeeded && patch.SlowMode is { } slow && slow != (room.State.CurrentPolicy().SlowMode ?? 0))
        {
            var slowed = room.State.CurrentPolicy() with { SlowMode = slow == 0 ? null : slow };
            done = await _talk.Commit(new PolicyChanged { By = by.Id, Policy = slowed, SlowMode = slow });
        }

        return done.Refusal is { } failed ? failed : room.State.Card(Id);
    }

    public Task<Result<Roster>> GetRoster(Actor by)
    {
        return Task.FromResult<Result<Roster>>(
            Refuse(RoomAct.Read, by) is { } refusal
                ? refusal
                : new Roster([.. room.State.Members
                    .OrderByDescending(member => member.Value.Role)
                    .ThenBy(member => member.Value.JoinedSeq)
                    .Select(member => new RoomMember(member.Key, member.Value.Role))])
                {
                    Muted = Holding(room.State.Muted).RemoveAll(mute => Member(mute.User) is null),
                });
    }

    public async Task<Result<Done>> SetRole(Actor by, UserId target, RoomRole role)
    {
        if (Refuse(RoomAct.GiveRoles, by) is { } refusal)
        {
            return refusal;
        }

        if (role is not (RoomRole.Member or RoomRole.Moderator or RoomRole.Owner) || Member(target) is not { } member)
        {
            return RoomRules.NoSuchMember;
        }

        if (member.Role == role)
        {
            return default(Done);
        }

        return member.Role == RoomRole.Owner && Owners == 1 ? RoomRules.LastOwner
            : role == RoomRole.Owner && await RefuseOwner(target) is { } unfit ? unfit
            : await _talk.Commit(new RoleChanged { By = by.Id, User = target, Role = role });
    }

    public TimeSpan Pause(Actor by) => RoomAccess.Pause(by, room.State);

    public Refusal? Refuse(RoomAct act, Actor by) => RoomAccess.Refuse(act, by, room.State, clock.GetUtcNow());

    private static Refusal AlreadyThere { get; } = new(RefusalCode.AlreadyDone, "This room exists.");

    private int Owners => room.State.Owners;

    private MemberState? Member(UserId user) => room.State.Members.GetValueOrDefault(user);

    private RoomAdmission Admission(Actor by) => new()
    {
        Room = room.State.Card(Id),
        Role = Member(by.Id)?.Role ?? RoomRole.Member,
        JoinedSeq = Member(by.Id)?.JoinedSeq ?? 0,
        Head = _talk.Head,
        Muted = room.State.Muted.GetValueOrDefault(by.Id) is { } mute && mute.Holds(clock.GetUtcNow()) ? mute : null,
    };
}
