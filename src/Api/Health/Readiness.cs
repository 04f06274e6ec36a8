using Microsoft.Extensions.Hosting;

namespace LiveChat.Api.Health;

/// <summary>Whether this process wants work: from when all its parts have started until it is told to stop.</summary>
internal sealed class Readiness(IHostApplicationLifetime lifetime, TimeProvider clock)
{
    private readonly long _bornAt = clock.GetTimestamp();
    private volatile bool _draining;

    /// <summary>In the cluster shape that includes having joined.</summary>
    public bool HasStarted => lifetime.ApplicationStarted.IsCancellationRequested;

    /// <summary>There is no way back.</summary>
    public bool IsDraining => _draining || lifetime.ApplicationStopping.IsCancellationRequested;

    /// <summary>Since the process began to start.</summary>
    public TimeSpan Uptime => clock.GetElapsedTime(_bornAt);

    /// <summary>For a host that is stopped by itself and not by a signal: it says so to its parts before it says so to all.</summary>
    public void Drain() => _draining = true;
}
