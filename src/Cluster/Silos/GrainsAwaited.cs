using LiveChat.Grains;
using LiveChat.Grains.Ports;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Orleans;
using Orleans.Runtime;

namespace LiveChat.Cluster.Silos;

/// <summary>A front end that comes before the silos with the grains waits for them, rather than to fail and be started again.</summary>
internal sealed partial class GrainsAwaited(IGrainFactory grains, TimeProvider clock, ILogger<GrainsAwaited> logger) : IHostedService
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(500);

    /// <exception cref="StoreRefusedException">Nobody hosts the grains.</exception>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        var started = clock.GetTimestamp();
        using var timer = new PeriodicTimer(Pause, clock);
        for (var told = false; !await AreThereAsync(); told = true)
        {
            if (clock.GetElapsedTime(started) > Patience)
            {
                throw new StoreRefusedException("No silo of the cluster hosts rooms. Start one with the role All; this one is a front end.");
            }

            if (!told)
            {
                LogWaiting();
            }

            await timer.WaitForNextTickAsync(cancellationToken);
        }
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private async Task<bool> AreThereAsync()
    {
        try
        {
            await grains.FrontEnds().GetLive();
            return true;
        }
        catch (Exception notYet) when (notYet is OrleansException or TimeoutException)
        {
            return false;
        }
    }

    [LoggerMessage(LogLevel.Information, "Waiting for a silo that hosts the grains.")]
    private partial void LogWaiting();
}
