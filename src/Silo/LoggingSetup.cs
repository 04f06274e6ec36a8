using Microsoft.Extensions.Logging.Console;

namespace LiveChat.Silo;

/// <summary>One line for each thing worth knowing.</summary>
internal static class LoggingSetup
{
    public static void AddChatLogging(this WebApplicationBuilder builder)
    {
        builder.Logging.ClearProviders();
        builder.Logging.AddSimpleConsole(console =>
        {
            console.SingleLine = true;
            console.TimestampFormat = "HH:mm:ss ";
            console.ColorBehavior = LoggerColorBehavior.Disabled;
        });

        // Why it did not start, the command says: in words, or with the stack of a bug. The host would say it first, with the stack of anything.
        var hasStarted = new StartMark();
        builder.Services.AddSingleton<IHostedService>(hasStarted);
        builder.Logging.AddFilter("Microsoft.Extensions.Hosting.Internal.Host", level => hasStarted.IsSet && level >= LogLevel.Warning);
    }

    /// <summary>Set once everything has started.</summary>
    private sealed class StartMark : IHostedLifecycleService
    {
        public bool IsSet { get; private set; }

        public Task StartedAsync(CancellationToken cancellationToken)
        {
            IsSet = true;
            return Task.CompletedTask;
        }

        public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
