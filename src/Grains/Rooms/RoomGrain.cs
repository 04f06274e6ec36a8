using System.Collections.Immutable;
using System.Security.Cryptography;
using LiveChat.Grains.Permissions;
using LiveChat.Grains.Ports;
using LiveChat.Grains.Push;
using LiveChat.Grains.Timelines;
using LiveChat.Grains.Users;
using Orleans.Runtime;

namespace LiveChat.Grains.Rooms;

[GrainType("room")]
internal sealed partial class RoomGrain(
    [PersistentState("room", GrainKeys.Chat)] IPersistentState<RoomState> room,
    IRoomLog log,
    IDirectory directory,
    ChatLimits limits,
    TimeProvider clock,
    ILogger<RoomGrain> logger) : Grain, IRoomGrain, ITimelineOwner
{
    /// <summary>Who is being put out or leaves: from the moment of asking they post nothing more.</summary>
    private readonly HashSet<UserId> _going = [];

    private Timeline _timeline = null!;
    private RoomLeases _leases = null!;
    private TokenBucket _rate = null!;

    private RoomId Id => new(this.GetPrimaryKeyString());

    public override async Task OnActivateAsync(CancellationToken cancellationToken)
    {
        _rate = new TokenBucket(limits.SendsPerSecondPerRoom, 2 * limits.SendsPerSecondPerRoom, clock);
        _leases = new RoomLeases(GrainFactory, this.GetStreamProvider(GrainKeys.Chat), clock, logger);
        _timeline = await Timeline.OpenAsync(Id, log, clock, this, cancellationToken);
        await CatchUp(cancellationToken);
        if (room.State.Exists)
        {
            // What the last activation stored but did not publish is found by whoever compares heads.
            _leases.Publish(Announcement());
        }
    }

    public override async Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken)
    {
        await _timeline.DrainAsync().WaitAsync(cancellationToken);
        if (_unsaved > 0)
        {
            await room.WriteStateAsync(cancellationToken);
        }
    }

    public async Task<Result<RoomAdmission>> Create(Actor by, RoomDraft draft)
    {
        if (room.State.Exists)
        {
            return Member(by.Id) is { JoinedSeq: 1 } ? Admission(by) : Refuse(RoomAct.See, by) ?? AlreadyThere;
        }

        var (name, topic) = (RoomRules.Name(draft.Name, limits), RoomRules.Topic(draft.Topic, limits));
        if ((name.Refusal ?? topic.Refusal ?? (await GrainFactory.User(by.Id).Admit(Id)).Refusal) is { } refusal)
        {
            return refusal;
        }

        if (await ClaimName(name.Value!, draft.Visibility) is { } taken)
        {
            return taken;
        }

        room.State.InviteKey = Convert.ToBase64String(RandomNumberGenerator.GetBytes(32));
        var created = await Commit(
            new RoomCreated { By = by.Id, Name = name.Value!, Topic = topic.Value!, Visibility = draft.Visibility });
        return created.Refusal is { } failed ? failed : Admission(by);
    }

    public Task<Result<RoomAdmission>> Get(Actor by)
    {
        return Task.FromResult(Refuse(RoomAct.See, by) is { } refusal ? refusal : (Result<RoomAdmission>)Admission(by));
    }

    public async Task<Result<Posted>> Post(Actor by, MessageDraft draft)
    {
        if (Refuse(RoomAct.Send, by) is { } forbidden)
        {
            return forbidden;
        }

        if (RoomRules.Refuse(draft, limits) is { } refusal)
        {
            return refusal;
        }

        if (!_rate.TryTake(out var wait))
        {
            return new Refusal(RefusalCode.RateLimited, "The room is busy.") { RetryAfter = wait };
        }

        var stored = await _timeline.Post(by.Id, draft);
        return stored.Succeeded
            ? new Posted { Seq = stored.Value.Seq, Ordinal = stored.Value.Ordinal, At = stored.Value.At }
            : stored.Refusal;
    }

    public async Task<ImmutableArray<Result<Posted>>> PostAll(Actor by, ImmutableArray<MessageDraft> drafts)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(drafts.Length, IRoomGrain.MaxDrafts, nameof(drafts));
        var posting = new Task<Result<Posted>>[drafts.Length];
        for (var i = 0; i < drafts.Length; i++)
        {
            posting[i] = Post(by, drafts[i]); // Each takes its place before the next begins; they are written together.
        }

        return [.. await Task.WhenAll(posting)];
    }

    public async Task<Result<HistoryPage>> GetHistory(Actor by, HistoryRange range)
    {
        if (Refuse(RoomAct.Read, by) is { } refusal)
        {
            return refusal;
        }

        var fits = range is { Limit: >= 1 and <= HistoryRange.MaxLimit, Before: null or >= 1, After: null or >= 0 }
            && (range.Before is null || range.After is null);
        return fits
            ? await _timeline.Read(range)
            : new Refusal(RefusalCode.BadRequest, $"A page has 1 to {HistoryRange.MaxLimit} events, before one seq or after one.");
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
            : await PutOut(by.Id, new MemberLeft { By = by.Id });
    }

    public async Task<Result<RoomCard>> Change(Actor by, RoomPatch patch)
    {
        if (Refuse(RoomAct.Manage, by) is { } refusal)
        {
            return refusal;
        }

        var name = patch.Name is null ? room.State.Name : RoomRules.Name(patch.Name, limits);
        var topic = patch.Topic is null ? room.State.Topic : RoomRules.Topic(patch.Topic, limits);
        if ((name.Refusal ?? topic.Refusal) is { } unfit)
        {
            return unfit;
        }

        if (name.Value != room.State.Name && await Rename(by, name.Value!) is { } taken)
        {
            return taken;
        }

        var done = topic.Value == room.State.Topic ? default(Done) : await Commit(new TopicChanged { By = by.Id, Topic = topic.Value! });
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
                    .Select(member => new RoomMember(member.Key, member.Value.Role))]));
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

        return member.Role == RoomRole.Owner && Owners == 1
            ? RoomRules.LastOwner
            : await Commit(new RoleChanged { By = by.Id, User = target, Role = role });
    }

    public async Task<Result<Done>> Remove(Actor by, UserId target)
    {
        if (Refuse(RoomAct.PutOut, by) is { } refusal)
        {
            return refusal;
        }

        return Member(target) is not { } member ? RoomRules.NoSuchMember
            : member.Role >= Member(by.Id)!.Role ? RoomRules.NotAllowed
            : await PutOut(target, new MemberRemoved { By = by.Id, User = target });
    }

    public Task Typing(Actor by)
    {
        if (Refuse(RoomAct.Send, by) is null)
        {
            _leases.Publish(new RoomTyping { Room = Id, User = by.Id });
        }

        return Task.CompletedTask;
    }

    public Task<RoomHead> Lease(FrontEndId frontEnd)
    {
        _leases.Grant(frontEnd);
        return Task.FromResult(_timeline.Head);
    }

    public Task Release(FrontEndId frontEnd)
    {
        _leases.Release(frontEnd);
        return Task.CompletedTask;
    }

    public Task<HistoryPage> Repair(long after, int limit)
    {
        return _timeline.Read(new HistoryRange { After = Math.Max(0, after), Limit = Math.Clamp(limit, 1, HistoryRange.MaxLimit) });
    }

    private static Refusal AlreadyThere { get; } = new(RefusalCode.AlreadyDone, "This room exists.");

    private int Owners => room.State.Members.Values.Count(member => member.Role == RoomRole.Owner);

    private MemberState? Member(UserId user) => room.State.Members.GetValueOrDefault(user);

    private Refusal? Refuse(RoomAct act, Actor by)
    {
        return act == RoomAct.Send && _going.Contains(by.Id)
            ? RoomRules.NoSuchRoom
            : RoomAccess.Refuse(act, by, room.State, clock.GetUtcNow());
    }

    private RoomAdmission Admission(Actor by) => new()
    {
        Room = room.State.Card(Id),
        Role = Member(by.Id)?.Role ?? RoomRole.Member,
        JoinedSeq = Member(by.Id)?.JoinedSeq ?? 0,
        Head = _timeline.Head,
    };
}
