using Orleans.Runtime;

namespace LiveChat.Grains;

/// <summary>Saves state of a grain whose calls interleave: one write at a time, and one write for all who ask while it lasts.</summary>
internal sealed class CoalescedState<TState>(Grain grain, IPersistentState<TState> state)
{
    private Task _last = Task.CompletedTask;
    private Task? _queued;

    /// <summary>Ends when a write has ended that began after this was called, and so contains what the caller changed.</summary>
    public Task SaveAsync()
    {
        if (_queued is not null)
        {
            return _queued;
        }

        return _last.IsCompleted ? _last = grain.WriteOrForget(state) : _queued = SaveAfter(_last);
    }

    private async Task SaveAfter(Task last)
    {
        // Its own callers hear of its failure; Task.WhenAny does not throw.
        await Task.WhenAny(last);
        _queued = null;
        await (_last = grain.WriteOrForget(state));
    }
}
