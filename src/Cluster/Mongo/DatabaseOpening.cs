using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace LiveChat.Cluster.Mongo;

/// <summary>Looks at the database before anything else of the process starts, so that what is wrong with it is said in one line.</summary>
internal sealed partial class DatabaseOpening(ChatDatabase database, TimeProvider clock, ILogger<DatabaseOpening> logger)
    : IHostedLifecycleService
{
    public async Task StartingAsync(CancellationToken cancellationToken)
    {
        if (await DeploymentCheck.RunAsync(database.Client, clock, cancellationToken) is { } warning)
        {
            LogClock(warning);
        }

        await Schema.PrepareAsync(database, cancellationToken);
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    [LoggerMessage(LogLevel.Warning, "{Warning}")]
    private partial void LogClock(string warning);
}
