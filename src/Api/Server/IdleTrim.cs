using Microsoft.Extensions.Hosting;

namespace LiveChat.Api.Server;

/// <summary>
/// Gives memory back when a rush is over. The garbage collector works when somebody allocates, so after a thousand people came at once and
/// fell silent, what their coming needed would stay with the process until the next rush.
/// </summary>
/// <remarks>
/// A collection stops everything for some tens of milliseconds, so it is made only while next to nothing happens, and only when much has
/// happened since the last. For a server; not for a test with many hosts in one process.
/// </remarks>
public sealed class IdleTrim(TimeProvider clock) : BackgroundService
{
    /// <summary>Bytes allocated between two looks that are next to nothing.</summary>
    public const long Quiet = 512 * 1024;

    /// <summary>Bytes allocated since the last collection that are worth another.</summary>
    public const long Much = 8 * 1024 * 1024;

    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(2);

    private long _seen;
    private long _collected;

    /// <summary>Whether to collect now; to be asked once an interval.</summary>
    /// <param name="allocated">How many bytes the process has allocated so far.</param>
    public bool IsDue(long allocated)
    {
        var isDue = allocated - _seen < Quiet && allocated - _collected >= Much;
        _seen = allocated;
        _collected = isDue ? allocated : _collected;
        return isDue;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            if (IsDue(GC.GetTotalAllocatedBytes()))
            {
                GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
            }
        }
    }
}
