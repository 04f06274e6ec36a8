using System.Collections.Immutable;
using LiveChat.Grains.Polls;
using LiveChat.Grains.Rooms;
using LiveChat.Grains.Users;
using Orleans.Runtime;

namespace LiveChat.Grains.Schedules;

[GrainType("schedule")]
internal sealed partial class ScheduleGrain(
    [PersistentState("schedule", GrainKeys.Chat)] IPersistentState<ScheduleState> schedule,
    ChatLimits limits,
    TimeProvider clock,
    ILogger<ScheduleGrain> logger) : Grain, IScheduleGrain, IRemindable
{
    /// <summary>What it says is what the other message says at the moment when one decides to forward it.</summary>
    private static readonly Refusal ForwardedLater = new(RefusalCode.BadRequest, "A message is forwarded now, not later.");

    /// <summary>What is not sent is deleted after a day.</summary>
    private static readonly Refusal FilesLater = new(RefusalCode.BadRequest, "Files are sent now, not later.");
    private static readonly Refusal NoSuchRoom = new(RefusalCode.NotFound, "There is no such room.");
    private static readonly Refusal NoSuchMessage = new(RefusalCode.NotFound, "There is no such message.");
    private static readonly Refusal Reused = new(RefusalCode.ClientIdReused, "This client id was used for another message.");
    private static readonly Refusal TooMany = new(RefusalCode.TooMany, $"One can have {ScheduledMessage.Most} messages for later.");
    private static readonly Refusal BadTime = new(RefusalCode.BadRequest, "It is said at a time to come, within a year.");

    private Alarm _alarm = null!;

    private UserId Id => new(this.GetPrimaryKeyString());

    private List<ScheduledMessage> All => schedule.State.Messages;

    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        _alarm = new Alarm(this, clock, Next, Wake);
        _alarm.SetTimer();
        return Task.CompletedTask;
    }

    public async Task<Result<ScheduledMessage>> Add(RoomId room, MessageDraft draft, DateTimeOffset at)
    {
        if (All.Find(known => known.Draft.ClientId == draft.ClientId && known.Room == room) is { } before)
        {
            return before.Draft.Text == draft.Text ? before : Reused;
        }

        var atOnce = draft.Forward is not null ? ForwardedLater : draft.Poll is not null ? PollRules.AtOnce : draft.Files is { IsDefaultOrEmpty: false } ? FilesLater : null;
        if ((RoomRules.Refuse(draft, limits) ?? atOnce ?? RefuseTime(at) ?? (All.Count >= ScheduledMessage.Most ? TooMany : null)) is { } refusal)
        {
            return refusal;
        }

        if (await GrainFactory.User(Id).GetRoom(room) is null)
        {
            return NoSuchRoom;
        }

        var added = new ScheduledMessage { Id = IdText.New(clock.GetUtcNow()), Room = room, Draft = draft, At = at };
        await _alarm.Set(at);
        All.Add(added);
        await Commit();
        return added;
    }

    public Task<ImmutableArray<ScheduledMessage>> GetAll() =>
        Task.FromResult<ImmutableArray<ScheduledMessage>>([.. All.OrderBy(message => message.At).ThenBy(message => message.Id, StringComparer.Ordinal)]);

    public async Task<Result<ScheduledMessage>> Change(string id, SchedulePatch patch)
    {
        var place = All.FindIndex(message => message.Id == id);
        if (place < 0)
        {
            return NoSuchMessage;
        }

        var draft = All[place].Draft;
        var changed = All[place] with
        {
            Draft = patch.Text is null ? draft : draft with { Text = patch.Text, Mentions = patch.Mentions, Calls = patch.Calls },
            At = patch.At ?? All[place].At,
            Failed = null,
            Reason = null,
        };
        if ((RoomRules.Refuse(changed.Draft, limits) ?? RefuseTime(changed.At)) is { } refusal)
        {
            return refusal;
        }

        await _alarm.Set(changed.At);
        All[place] = changed;
        _notBefore.Remove(id);
        await Commit();
        return changed;
    }

    public async Task<Result<Posted>> SendNow(string id)
    {
        if (All.Find(message => message.Id == id) is not { } message)
        {
            return NoSuchMessage;
        }

        var said = await Say(message);
        if (said.Succeeded)
        {
            await Drop(message);
        }

        return said;
    }

    public async Task<Result<Done>> Remove(string id)
    {
        if (All.Find(message => message.Id == id) is { } message)
        {
            await Drop(message);
        }

        return default(Done);
    }

    private Refusal? RefuseTime(DateTimeOffset at)
    {
        var now = clock.GetUtcNow();
        return at <= now || at > now + ScheduledMessage.Furthest ? BadTime : null;
    }

    private async Task Drop(ScheduledMessage message)
    {
        All.RemoveAll(other => other.Id == message.Id);
        _notBefore.Remove(message.Id);
        await Commit();
    }

    private async Task Commit()
    {
        await this.WriteOrForget(schedule);
        _alarm.SetTimer();
    }
}
