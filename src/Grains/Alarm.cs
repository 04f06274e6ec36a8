using Orleans.Runtime;

namespace LiveChat.Grains;

/// <summary>Wakes a grain when the next of what it keeps is due.</summary>
/// <remarks>
/// Its reminder wakes the grain after a restart, within a minute of when it is due or the server is there again. While the grain is awake a timer is more exact.
/// The grain calls <see cref="SetTimer"/> when it is activated and after each change, and <see cref="Rang"/> from its reminder.
/// </remarks>
/// <param name="grain">Has one reminder, which is this.</param>
/// <param name="clock">By which things are due.</param>
/// <param name="next">When the next is; null when none is.</param>
/// <param name="wake">Does what is due, and sets the timer anew.</param>
internal sealed class Alarm(Grain grain, TimeProvider clock, Func<DateTimeOffset?> next, Func<Task> wake)
{
    private const string Name = "due";

    /// <summary>How often the reminder ticks once it is due, until nothing is: Orleans knows no shorter time.</summary>
    private static readonly TimeSpan Again = TimeSpan.FromMinutes(1);

    private static readonly TimeSpan LongestWait = TimeSpan.FromDays(30);

    private IGrainTimer? _timer;
    private DateTimeOffset? _set;

    /// <summary>Before what it is for is kept: so nothing is kept that nobody would be woken for.</summary>
    public async Task Set(DateTimeOffset at)
    {
        if (_set is { } set && set <= at)
        {
            return;
        }

        var earliest = next() is { } other && other < at ? other : at;
        await grain.RegisterOrUpdateReminder(Name, Until(earliest), Again);
        _set = earliest;
    }

    /// <summary>The reminder ticks: goes on until nothing is left to be woken for.</summary>
    public async Task Rang()
    {
        _set = null;
        await wake();
        if (next() is { } at)
        {
            await Set(at);
        }
        else if (await grain.GetReminder(Name) is { } reminder)
        {
            await grain.UnregisterReminder(reminder);
        }
    }

    public void SetTimer()
    {
        _timer ??= grain.RegisterGrainTimer(wake, new GrainTimerCreationOptions { DueTime = Timeout.InfiniteTimeSpan, Period = Timeout.InfiniteTimeSpan });
        _timer.Change(next() is { } at ? Until(at) : Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    private TimeSpan Until(DateTimeOffset at)
    {
        var wait = at - clock.GetUtcNow();
        return wait < TimeSpan.Zero ? TimeSpan.Zero : wait < LongestWait ? wait : LongestWait;
    }
}
