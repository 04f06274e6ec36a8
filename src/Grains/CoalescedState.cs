using Orleans.Runtime;

namespace LiveChat.Grains;

/// <summary>Saves state of a grain whose calls interleave: one write at a time, and one write for all who ask while it lasts.</summary>
internal sealed class CoalescedState<TState>(Grain grain, IPersistentState<TState> state)
{
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(5);

    private Task _last = Task.CompletedTask;
    private Task? _queued;
    private IGrainTimer? _timer;
    private bool _waits;

    /// <summary>Ends when a write has ended that began after this was called, and so contains what the caller changed.</summary>
    public Task SaveAsync()
    {
        _waits = false;
        if (_queued is not null)
        {
            return _queued;
        }

        return _last.IsCompleted ? _last = grain.WriteOrForget(state) : _queued = SaveAfter(_last);
    }

    /// <summary>For what may be lost: saves it a few seconds later, once for all that comes until then. The grain calls <see cref="CloseAsync"/> in the end.</summary>
    public void SaveSoon()
    {
        if (_waits)
        {
            return;
        }

        _waits = true;
        _timer ??= grain.RegisterGrainTimer(
            CloseAsync, new GrainTimerCreationOptions { DueTime = Timeout.InfiniteTimeSpan, Period = Timeout.InfiniteTimeSpan, Interleave = true });
        _timer.Change(Soon, Timeout.InfiniteTimeSpan);
    }

    /// <summary>Saves now what was to be saved soon.</summary>
    public Task CloseAsync() => _waits ? SaveAsync() : Task.CompletedTask;

    private async Task SaveAfter(Task last)
    {
        // Its own callers hear of its failure; Task.WhenAny does not throw.
        await Task.WhenAny(last);
        _queued = null;
        await (_last = grain.WriteOrForget(state));
    }
}
