using Microsoft.Extensions.Logging;

namespace Orleans.Runtime;

/// <summary>The timer is also the request that a tick is: ticks never overlap, so one is enough.</summary>
internal sealed partial class GrainTimer : Request, IGrainTimer
{
    private readonly CancellationTokenSource _disposed = new();
    private readonly Activation _owner;
    private readonly Func<CancellationToken, Task> _callback;
    private readonly ITimer _timer;
    private readonly bool _interleave;
    private readonly bool _keepAlive;
    private TimeSpan _dueTime;
    private TimeSpan _period;
    private bool _firing;
    private bool _changed;

    public GrainTimer(Activation owner, Func<CancellationToken, Task> callback, GrainTimerCreationOptions options)
    {
        Validate(options.DueTime, options.Period);
        _owner = owner;
        _callback = callback;
        _interleave = options.Interleave;
        _keepAlive = options.KeepAlive;
        _period = options.Period;
        owner.Extras.Timers.Add(this);
        using (ExecutionContext.SuppressFlow())
        {
            _timer = owner.Runtime.Clock.CreateTimer(static self => ((GrainTimer)self!).Fire(), this, Timeout.InfiniteTimeSpan,
                Timeout.InfiniteTimeSpan);
        }

        _timer.Change(options.DueTime, Timeout.InfiniteTimeSpan);
    }

    internal override bool Interleaves => _interleave;
    internal override bool KeepsAlive => _keepAlive;
    internal override bool StaysHere => true;

    public void Change(TimeSpan dueTime, TimeSpan period)
    {
        Validate(dueTime, period);
        (_dueTime, _period, _changed) = (dueTime, period, true);
        if (!_firing && !_disposed.IsCancellationRequested)
        {
            _timer.Change(dueTime, Timeout.InfiniteTimeSpan);
        }
    }

    public void Dispose()
    {
        _disposed.Cancel();
        _timer.Dispose();
        _owner.Extras.Timers.Remove(this);
    }

    internal override Task Invoke(Activation activation)
    {
        _changed = false;
        return _disposed.IsCancellationRequested ? Task.CompletedTask : _callback(_disposed.Token);
    }

    internal override void Complete(Task task)
    {
        if (task.Exception is { } exception)
        {
            LogTickFailed(_owner.Runtime.Logger, exception.InnerException!, _owner.GrainId);
        }

        _firing = false;
        if (!_disposed.IsCancellationRequested)
        {
            _timer.Change(_changed ? _dueTime : _period, Timeout.InfiniteTimeSpan);
        }
    }

    internal override void Fail(Exception exception) => _firing = false;

    private static void Validate(TimeSpan dueTime, TimeSpan period)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan((long)dueTime.TotalMilliseconds, -1, nameof(dueTime));
        ArgumentOutOfRangeException.ThrowIfLessThan((long)period.TotalMilliseconds, -1, nameof(period));
    }

    private void Fire()
    {
        _firing = true;
        _ = _owner.TryReceive(this); // Not received: the activation is going and takes its timers with it.
    }

    [LoggerMessage(LogLevel.Warning, "A timer of grain {GrainId} failed; it goes on.")]
    private static partial void LogTickFailed(ILogger logger, Exception exception, GrainId grainId);
}
