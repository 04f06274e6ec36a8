namespace LiveChat.Simulation;

/// <summary>Runs everything of a world on one thread, one turn after the other, in an order that the seed chooses.</summary>
internal sealed class SimulatedScheduler(Random random) : TaskScheduler
{
    private readonly List<Task> _ready = [];
    private readonly int _thread = Environment.CurrentManagedThreadId;

    /// <summary>How many turns have been run.</summary>
    public long Turns { get; private set; }

    /// <summary>Something left the simulation for another thread: the run is worth nothing.</summary>
    public bool Escaped { get; private set; }

    /// <summary>Runs one of the turns that are ready.</summary>
    /// <returns>False when none is.</returns>
    public bool RunOne()
    {
        if (_ready.Count == 0)
        {
            return false;
        }

        var chosen = random.Next(_ready.Count);
        var turn = _ready[chosen];
        _ready[chosen] = _ready[^1];
        _ready.RemoveAt(_ready.Count - 1);
        Turns++;
        TryExecuteTask(turn);
        return true;
    }

    /// <summary>Begins something; its faults are faults of the simulation.</summary>
    public Task Start(Func<Task> work) =>
        Task.Factory.StartNew(work, CancellationToken.None, TaskCreationOptions.None, this).Unwrap();

    protected override void QueueTask(Task task)
    {
        if (Environment.CurrentManagedThreadId != _thread)
        {
            Escaped = true;
            throw new InvalidOperationException("Something left the simulation for another thread.");
        }

        _ready.Add(task);
    }

    /// <summary>Never: every continuation is a turn of its own.</summary>
    protected override bool TryExecuteTaskInline(Task task, bool taskWasPreviouslyQueued) => false;

    protected override IEnumerable<Task> GetScheduledTasks() => _ready;
}
