namespace LiveChat.Simulation;

/// <summary>Time that passes only when the simulation says so. The wall clock may jump; timers and timestamps do not.</summary>
internal sealed class SimulatedTime : TimeProvider
{
    private readonly PriorityQueue<Timer, (long Due, long Number)> _timers = new();
    private long _now;
    private long _made;

    /// <summary>Added to the wall clock.</summary>
    public TimeSpan Skew { get; set; }

    public TimeSpan Elapsed => new(_now);

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override long GetTimestamp() => _now;

    public override DateTimeOffset GetUtcNow() => DateTimeOffset.UnixEpoch.AddYears(56) + Elapsed + Skew;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new Timer(this, callback, state);
        timer.Change(dueTime, period);
        return timer;
    }

    /// <summary>Goes to the next timer and lets it ring.</summary>
    /// <returns>False when there is none.</returns>
    public bool Advance()
    {
        while (_timers.TryDequeue(out var timer, out var place))
        {
            if (timer.Place == place)
            {
                _now = Math.Max(_now, place.Due);
                timer.Ring();
                return true;
            }
        }

        return false;
    }

    private sealed class Timer(SimulatedTime time, TimerCallback callback, object? state) : ITimer
    {
        /// <summary>Where it waits; a place that was left is skipped.</summary>
        public (long Due, long Number)? Place { get; private set; }

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            if (period != Timeout.InfiniteTimeSpan && period != TimeSpan.Zero)
            {
                throw new NotSupportedException("Nothing that is simulated uses a periodic timer.");
            }

            Place = null;
            if (dueTime != Timeout.InfiniteTimeSpan)
            {
                Place = (time._now + dueTime.Ticks, ++time._made);
                time._timers.Enqueue(this, Place.Value);
            }

            return true;
        }

        public void Ring()
        {
            Place = null;
            callback(state);
        }

        public void Dispose() => Place = null;

        public ValueTask DisposeAsync()
        {
            Dispose();
            return default;
        }
    }
}
