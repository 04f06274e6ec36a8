using System.Collections.Immutable;
using LiveChat.Grains.Permissions;
using LiveChat.Grains.Ports;
using LiveChat.Grains.Rooms;
using LiveChat.Grains.Timelines;
using LiveChat.Grains.Users;
using Orleans.Runtime;

namespace LiveChat.Grains.Conversations;

[GrainType("conversation")]
internal sealed partial class ConversationGrain(
    [PersistentState("conversation", GrainKeys.Chat)] IPersistentState<ConversationState> conversation,
    IRoomLog log,
    IMessageNotes notes,
    IDirectory directory,
    ChatLimits limits,
    TimeProvider clock,
    ILogger<ConversationGrain> logger) : Grain, IConversationGrain, ITalkOwner
{
    /// <summary>Who spoke since this activation began: their requests are answered and they see the conversation.</summary>
    private readonly HashSet<UserId> _spoke = [];

    private Talk<ConversationState> _talk = null!;
    private Leases _leases = null!;

    private RoomId Id => new(this.GetPrimaryKeyString());

    private bool IsDirect => Id.Kind == RoomKind.Direct;

    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        _leases = new Leases(GrainFactory, this.GetStreamProvider(GrainKeys.Chat), clock, logger);
        _talk = new Talk<ConversationState>(Id, this, conversation, log, notes, GrainFactory, limits, clock, _leases, logger);
        return _talk.OpenAsync(cancellationToken);
    }

    public override Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken) => _talk.CloseAsync(cancellationToken);

    public async Task<Result<RoomAdmission>> Start(Actor by, ConversationDraft draft)
    {
        UserId[] people = [by.Id, .. draft.People.Where(person => person != by.Id).Distinct()];
        if (IsDirect ? people.Length > 2 || Id != RoomId.Direct(by.Id, people[^1]) : people.Length < 2)
        {
            return RoomRules.NoSuchRoom;
        }

        if (conversation.State.Exists)
        {
            return Refuse(RoomAct.Read, by) ?? await LayOpen(by);
        }

        var name = IsDirect ? "" : ConversationRules.Name(draft.Name, limits);
        if ((name.Refusal ?? RoomAccess.RefuseStart(by, clock.GetUtcNow()) ?? await RefusePeople(by, [.. people[1..]], people.Length)) is { } refusal)
        {
            return refusal;
        }

        var created = await _talk.Commit(new ConversationCreated { By = by.Id, People = [.. people], Name = name.Value! });
        return created.Refusal is { } failed ? failed : Admission(by);
    }

    public Task<Result<RoomAdmission>> Get(Actor by)
    {
        return Task.FromResult(Refuse(RoomAct.Read, by) is { } refusal ? refusal : (Result<RoomAdmission>)Admission(by));
    }

    public async Task<Result<RoomAdmission>> Add(Actor by, ImmutableArray<UserId> people)
    {
        if ((Refuse(RoomAct.Invite, by) ?? (IsDirect ? ConversationRules.NotOfDirect : null)) is { } forbidden)
        {
            return forbidden;
        }

        ImmutableArray<UserId> others = [.. people.Distinct().Where(person => !conversation.State.Members.ContainsKey(person))];
        if (await RefusePeople(by, others, conversation.State.Members.Count + others.Length) is { } refusal)
        {
            return refusal;
        }

        foreach (var person in others)
        {
            var joined = await _talk.Commit(new MemberJoined { By = person, Role = RoomRole.Member, AddedBy = by.Id });
            if (joined.Refusal is { } failed)
            {
                return failed;
            }
        }

        return Admission(by);
    }

    public async Task<Result<Done>> Leave(Actor by)
    {
        return Refuse(RoomAct.Read, by) is { } refusal ? refusal
            : IsDirect ? ConversationRules.NotOfDirect
            : await _talk.PutOut(by.Id, new MemberLeft { By = by.Id });
    }

    public async Task<Result<RoomCard>> Rename(Actor by, string name)
    {
        if ((Refuse(RoomAct.Manage, by) ?? (IsDirect ? ConversationRules.NotOfDirect : null)) is { } refusal)
        {
            return refusal;
        }

        var clean = ConversationRules.Name(name, limits);
        var renamed = clean.Refusal is { } unfit ? unfit
            : clean.Value == conversation.State.Name ? default(Done)
            : await _talk.Commit(new RoomRenamed { By = by.Id, Name = clean.Value! });
        return renamed.Refusal is { } failed ? failed : conversation.State.Card(Id);
    }

    public Refusal? Refuse(RoomAct act, Actor by) => RoomAccess.Refuse(act, by, conversation.State, clock.GetUtcNow());

    /// <summary>Why one of these people cannot be brought in, before anybody is.</summary>
    private async Task<Refusal?> RefusePeople(Actor by, ImmutableArray<UserId> others, int people)
    {
        if (people > limits.PeoplePerGroup)
        {
            return ConversationRules.TooMany(limits);
        }

        var me = GrainFactory.User(by.Id);
        var rooms = await me.GetRoomIds();
        var taken = await Task.WhenAll(others.Select(person => GrainFactory.User(person).Takes(by, rooms)));
        return taken.FirstOrDefault(answer => answer.Refusal is not null).Refusal ?? (await me.AdmitConversation(Id, others.Length)).Refusal;
    }

    private async Task<Result<RoomAdmission>> LayOpen(Actor by)
    {
        await GrainFactory.User(by.Id).AcceptConversation(Id, _talk.Head);
        return Admission(by);
    }

    private RoomAdmission Admission(Actor by) => new()
    {
        Room = conversation.State.Card(Id),
        Role = RoomRole.Member,
        JoinedSeq = conversation.State.Members.GetValueOrDefault(by.Id),
        Head = _talk.Head,
    };
}
