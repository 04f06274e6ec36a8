namespace Orleans.Runtime;

/// <summary>The timer is also the request that a tick is: ticks never overlap, so one is enough.</summary>
internal sealed class GrainTimer : Request, IGrainTimer
{
    private readonly CancellationTokenSource _disposed = new();
    private readonly Activation _owner;
    private readonly Func<CancellationToken, Task> _callback;
    private readonly GrainTimerCreationOptions _options;
    private readonly ITimer _timer;
    private readonly Lock _gate = new();
    private TimeSpan? _changed;
    private TimeSpan _period;
    private bool _firing;

    public GrainTimer(Activation owner, Func<CancellationToken, Task> callback, GrainTimerCreationOptions options)
    {
        ArgumentNullException.ThrowIfNull(callback);
        (_owner, _callback, _options) = (owner, callback, options);
        owner.Add(this);
        using var plain = ExecutionContext.SuppressFlow();
        _timer = owner.Runtime.Clock.CreateTimer(self => ((GrainTimer)self!).Fire(), this, Timeout.InfiniteTimeSpan,
            Timeout.InfiniteTimeSpan);
        Change(options.DueTime, options.Period);
    }

    internal override bool Interleaves => _options.Interleave;
    internal override bool KeepsAlive => _options.KeepAlive;
    internal override bool StaysHere => true;
    public void Change(TimeSpan dueTime, TimeSpan period)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan((long)period.TotalMilliseconds, -1, nameof(period));
        lock (_gate)
        {
            (_changed, _period) = (dueTime, period);
            if (!_firing) { _timer.Change(dueTime, Timeout.InfiniteTimeSpan); }
        }
    }

    public void Dispose() { _disposed.Cancel(); _timer.Dispose(); _owner.Remove(this); }

    internal override Task Invoke(Activation activation)
    {
        lock (_gate) { _changed = null; }
        return _disposed.IsCancellationRequested ? Task.CompletedTask : _callback(_disposed.Token);
    }

    internal override void Complete(Task task)
    {
        if (task.Exception is { } failure) { _owner.Runtime.Logger.FailedUnseen(failure.InnerException!, "A timer", _owner.GrainId); }
        lock (_gate)
        {
            (_firing, Turn) = (false, null);
            _timer.Change(_changed ?? _period, Timeout.InfiniteTimeSpan);
        }
    }

    internal override void Fail(Exception exception) { lock (_gate) { _firing = false; } }
    private void Fire()
    {
        lock (_gate)
        {
            // It was due and changed at the same moment, and what it was due for is on its way: what it was changed to comes after that.
            if (_firing) { _changed ??= TimeSpan.Zero; return; }
            _firing = true;
        }

        _ = _owner.TryReceive(this); // When it is not received, the activation is going and takes its timers with it.
    }
}
