using LiveChat.Grains.Rooms;
using LiveChat.Grains.Users;
using Orleans.Runtime;

namespace LiveChat.Grains.Schedules;

internal sealed partial class ScheduleGrain
{
    private static readonly TimeSpan AfterFailure = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan AfterRefusal = TimeSpan.FromSeconds(5);

    /// <summary>When to try again what could not be said for a reason that passes; in memory only, and of what is scheduled.</summary>
    private readonly Dictionary<string, DateTimeOffset> _notBefore = [];

    public async Task Wake()
    {
        while (All.Where(message => TimeOf(message) <= clock.GetUtcNow()).MinBy(message => message.At) is { } due)
        {
            await SayDue(due);
        }

        _alarm.SetTimer();
    }

    public Task ReceiveReminder(string reminderName, TickStatus status) => _alarm.Rang();

    private async Task SayDue(ScheduledMessage due)
    {
        try
        {
            var said = await Say(due);
            if (said.Succeeded)
            {
                await Drop(due);
            }
            else if (Passes(said.Refusal))
            {
                _notBefore[due.Id] = clock.GetUtcNow() + (said.Refusal.RetryAfter is { Ticks: > 0 } wait ? wait : AfterRefusal);
            }
            else
            {
                LogRefused(Id, due.Room, said.Refusal.Code);
                All[All.FindIndex(message => message.Id == due.Id)] = due with { Failed = said.Refusal.Code, Reason = said.Refusal.Reason };
                await Commit();
            }
        }
        catch (Exception failure)
        {
            LogNotSaid(Id, due.Room, failure);
            _notBefore[due.Id] = clock.GetUtcNow() + AfterFailure;
        }
    }

    /// <summary>As whoever the person is by then: their role, and whether they may write at all, are asked for anew.</summary>
    private async Task<Result<Posted>> Say(ScheduledMessage message)
    {
        if (await GrainFactory.Account(Id).GetActor() is not { } actor)
        {
            return new Refusal(RefusalCode.AccountDisabled, "This account is disabled.");
        }

        var posted = await GrainFactory.Timeline(message.Room).Post(actor, message.Draft);
        if (posted.Succeeded && message.Draft.IsOfRoom)
        {
            await Read(message.Room, posted.Value);
        }

        return posted;
    }

    /// <summary>One's own is not unread, if it is all that is.</summary>
    private async Task Read(RoomId room, Posted posted)
    {
        var user = GrainFactory.User(Id);
        if (await user.GetRoom(room) is { } membership && membership.Read.Ordinal == posted.Ordinal - 1)
        {
            await user.MarkRead(room, new ReadCursor(posted.Seq, posted.Ordinal));
        }
    }

    private static bool Passes(Refusal refusal) =>
        refusal.Code is RefusalCode.RateLimited or RefusalCode.SlowMode or RefusalCode.Unavailable or RefusalCode.Internal;

    private DateTimeOffset? Next() => All.Where(message => message.Failed is null).Select(TimeOf).Min(static time => (DateTimeOffset?)time);

    /// <summary>Never, for what has failed.</summary>
    private DateTimeOffset TimeOf(ScheduledMessage message) => message.Failed is not null ? DateTimeOffset.MaxValue
        : _notBefore.TryGetValue(message.Id, out var later) && later > message.At ? later
        : message.At;

    [LoggerMessage(LogLevel.Information, "A message of {UserId} for later was refused in {RoomId}: {Code}.")]
    private partial void LogRefused(UserId userId, RoomId roomId, RefusalCode code);

    [LoggerMessage(LogLevel.Warning, "A message of {UserId} for later could not be said in {RoomId}; it is tried again.")]
    private partial void LogNotSaid(UserId userId, RoomId roomId, Exception failure);
}
