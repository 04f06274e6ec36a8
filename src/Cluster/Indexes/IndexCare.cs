using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace LiveChat.Cluster.Indexes;

/// <summary>Closes and deletes indexes of this silo that nobody uses.</summary>
internal sealed partial class IndexCare(LuceneRoomIndex indexes, TimeProvider clock, ILogger<IndexCare> logger) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(15);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await indexes.TidyAsync(stoppingToken);
            }
            catch (Exception failure) when (!stoppingToken.IsCancellationRequested)
            {
                LogNotTidied(failure);
            }
        }
    }

    [LoggerMessage(LogLevel.Warning, "Indexes that nobody uses could not be closed or deleted; tried again later.")]
    private partial void LogNotTidied(Exception failure);
}
