namespace LiveChat.Cluster.Indexes;

/// <summary>How long a search may take. Whoever does a part of it looks whether that is over.</summary>
internal sealed class SearchTime(TimeProvider clock)
{
    /// <summary>A document is one step.</summary>
    private const int StepsBetweenLooks = 512;

    private long _begun;
    private TimeSpan _most = Timeout.InfiniteTimeSpan;
    private int _steps;

    public void Begin(TimeSpan most) => (_begun, _most, _steps) = (clock.GetTimestamp(), most, StepsBetweenLooks);

    /// <summary>From now on it may take so long, since it began.</summary>
    public void Extend(TimeSpan most) => _most = most;

    /// <summary>There is no limit any more.</summary>
    public void End() => _most = Timeout.InfiniteTimeSpan;

    /// <exception cref="TimeIsOverException">It is over.</exception>
    public void Step(int count = 1)
    {
        _steps += count;
        if (_steps < StepsBetweenLooks)
        {
            return;
        }

        _steps = 0;
        if (_most != Timeout.InfiniteTimeSpan && clock.GetElapsedTime(_begun) > _most)
        {
            throw new TimeIsOverException();
        }
    }
}

/// <summary>A search took as long as it may.</summary>
internal sealed class TimeIsOverException : Exception;
