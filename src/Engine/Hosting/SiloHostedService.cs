using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Orleans.Runtime;

namespace Orleans.Hosting;

internal sealed partial class SiloHostedService(GrainRuntime runtime, ReminderService reminders, ILogger<SiloHostedService> logger)
    : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        TaskScheduler.UnobservedTaskException += OnUnobserved;
        runtime.Start();
        await reminders.StartAsync(cancellationToken);
    }

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        await reminders.StopAsync(cancellationToken);
        await runtime.StopAsync(cancellationToken);
        TaskScheduler.UnobservedTaskException -= OnUnobserved;
    }

    private void OnUnobserved(object? sender, UnobservedTaskExceptionEventArgs unobserved)
    {
        LogUnobserved(logger, unobserved.Exception);
        unobserved.SetObserved();
    }

    [LoggerMessage(LogLevel.Error, "A task failed and nobody looked.")]
    private static partial void LogUnobserved(ILogger logger, Exception exception);
}
