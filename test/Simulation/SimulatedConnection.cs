namespace LiveChat.Simulation;

/// <summary>One connection of a client. When it breaks, everything that waits on it breaks.</summary>
internal sealed class SimulatedConnection
{
    // Continuations at once, not on the thread pool: they only queue turns.
    private readonly TaskCompletionSource _broken = new();

    public bool IsBroken => _broken.Task.IsCompleted;

    public Task Broken => _broken.Task;

    public void Break() => _broken.TrySetResult();
}
