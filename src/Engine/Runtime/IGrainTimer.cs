using System.Diagnostics.CodeAnalysis;

namespace Orleans.Runtime;

/// <summary>A timer of one activation. Ends with it, or when disposed.</summary>
public interface IGrainTimer : IDisposable
{
    /// <summary>A change made during a tick counts from the end of that tick.</summary>
    void Change(TimeSpan dueTime, TimeSpan period);
}

public readonly struct GrainTimerCreationOptions()
{
    [SetsRequiredMembers]
    public GrainTimerCreationOptions(TimeSpan dueTime, TimeSpan period) : this()
    {
        DueTime = dueTime;
        Period = period;
    }

    /// <summary>The time to the first tick; infinite for none.</summary>
    public required TimeSpan DueTime { get; init; }

    /// <summary>The time between ticks; infinite for a single tick.</summary>
    public required TimeSpan Period { get; init; }

    /// <summary>The tick may run between the awaits of requests.</summary>
    public bool Interleave { get; init; }

    /// <summary>A tick counts as use of the activation.</summary>
    public bool KeepAlive { get; init; }
}
