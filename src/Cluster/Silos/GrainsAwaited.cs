using LiveChat.Grains;
using LiveChat.Grains.Ports;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Orleans;
using Orleans.Runtime;

namespace LiveChat.Cluster.Silos;

/// <summary>
/// Waits until grains can be called, rather than to fail and be started again: a front end may come before the silos with the grains, and after all silos
/// were killed at once the first ones meet a membership full of the dead, and a directory that asks them.
/// </summary>
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
                throw new StoreRefusedException("No grain of the cluster answers. Is there a silo with the role All, and do the silos reach each other?");
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

    [LoggerMessage(LogLevel.Information, "Waiting until the grains of the cluster answer.")]
    private partial void LogWaiting();
}
