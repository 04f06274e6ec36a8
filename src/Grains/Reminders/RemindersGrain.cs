using System.Collections.Immutable;
using LiveChat.Grains.Activity;
using LiveChat.Grains.Messages;
using LiveChat.Grains.Permissions;
using LiveChat.Grains.Push;
using LiveChat.Grains.Rooms;
using LiveChat.Grains.Users;
using Orleans.Runtime;

namespace LiveChat.Grains.Reminders;

[GrainType("reminders")]
internal sealed partial class RemindersGrain(
    [PersistentState("reminders", GrainKeys.Chat)] IPersistentState<RemindersState> reminders, TimeProvider clock, ILogger<RemindersGrain> logger)
    : Grain, IRemindersGrain, IRemindable
{
    private static readonly TimeSpan AfterFailure = TimeSpan.FromSeconds(30);
    private static readonly Refusal Full = new(RefusalCode.TooMany, $"One can have {IRemindersGrain.Most} reminders.");
    private static readonly Refusal BadTime = new(RefusalCode.BadRequest, "It is at least a minute ahead, and at most five years.");
    private static readonly Refusal LongNote = new(RefusalCode.TextTooLong, $"A note has at most {IRemindersGrain.MostNote} characters.");

    private Alarm _alarm = null!;
    private DeviceNews _devices = null!;

    /// <summary>After a failure nothing is tried before this.</summary>
    private DateTimeOffset _notBefore;

    private UserId Id => new(this.GetPrimaryKeyString());

    private List<MessageReminder> All => reminders.State.Reminders;

    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        _alarm = new Alarm(this, clock, Next, Wake);
        _devices = new DeviceNews(GrainFactory, Id, logger);
        _alarm.SetTimer();
        return Task.CompletedTask;
    }

    public async Task<Result<MessageReminder>> Set(Actor by, RoomId room, long message, ReminderTerms terms)
    {
        var note = string.IsNullOrWhiteSpace(terms.Note) ? null : terms.Note.Trim();
        var wanted = new MessageReminder { Room = room, Message = message, At = terms.At, Note = note };
        var known = Find(room, message);
        if (known == wanted)
        {
            return known;
        }

        if ((RefuseTime(terms.At) ?? (note?.Length > IRemindersGrain.MostNote ? LongNote : null) ?? await RefuseNew(by, wanted, known)) is { } refusal)
        {
            return refusal;
        }

        await _alarm.Set(wanted.At);
        All.Remove(known!);
        All.Add(wanted);
        await Commit();
        Tell(wanted, pending: true);
        return wanted;
    }

    public async Task Remove(RoomId room, long message)
    {
        if (Find(room, message) is { } known)
        {
            await Drop(known);
            Tell(known);
        }
    }

    public Task<ImmutableArray<MessageReminder>> GetAll() => Task.FromResult<ImmutableArray<MessageReminder>>([.. All.OrderBy(reminder => reminder.At)]);

    public async Task Wake()
    {
        try
        {
            while (Next() <= clock.GetUtcNow() && All.MinBy(reminder => reminder.At) is { } due)
            {
                await Remind(due);
            }
        }
        catch (Exception failure)
        {
            LogNotReminded(Id, failure);
            _notBefore = clock.GetUtcNow() + AfterFailure;
        }

        _alarm.SetTimer();
    }

    public Task ReceiveReminder(string reminderName, TickStatus status) => _alarm.Rang();

    /// <summary>The activity has it, and says so, before it is gone here: cut off between the two, it is told again there, and is still one.</summary>
    private async Task Remind(MessageReminder due)
    {
        await GrainFactory.Activity(Id).Happened(new ActivityNews
        {
            Kind = ActivityKind.Reminder, Room = due.Room, Seq = due.Message, By = Id, At = due.At, Note = due.Note,
        });
        await Drop(due);
        Tell(due, due: true);
    }

    private DateTimeOffset? Next() => All.Min(reminder => (DateTimeOffset?)reminder.At) is { } at ? (at > _notBefore ? at : _notBefore) : null;

    private MessageReminder? Find(RoomId room, long message) => All.Find(reminder => reminder.Message == message && reminder.Room == room);

    private Refusal? RefuseTime(DateTimeOffset at)
    {
        var ahead = at - clock.GetUtcNow();
        return ahead < TimeSpan.FromSeconds(IRemindersGrain.LeastSeconds) || ahead > TimeSpan.FromDays(IRemindersGrain.MostDays) ? BadTime : null;
    }

    private async Task<Refusal?> RefuseNew(Actor by, MessageReminder wanted, MessageReminder? known)
    {
        if (known is not null)
        {
            return null;
        }

        if (All.Count >= IRemindersGrain.Most)
        {
            return Full;
        }

        var found = await GrainFactory.Timeline(wanted.Room).GetMessages(by, [wanted.Message]);
        return found.Refusal ?? (found.Value is [{ Deleted: false }] ? null : MessageRules.NoSuchMessage);
    }

    private async Task Drop(MessageReminder reminder)
    {
        All.Remove(reminder);
        await Commit();
    }

    private async Task Commit()
    {
        await this.WriteOrForget(reminders);
        _alarm.SetTimer();
    }

    private void Tell(MessageReminder reminder, bool pending = false, bool due = false) =>
        _devices.Tell(new UserReminderChanged { User = Id, Reminder = reminder, Pending = pending, Due = due });

    [LoggerMessage(LogLevel.Warning, "A reminder of {UserId} could not be told; it is tried again.")]
    private partial void LogNotReminded(UserId userId, Exception failure);
}
