using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Orleans;
using Orleans.Hosting;
using Orleans.Runtime;

namespace Microsoft.Extensions.Hosting;

public static class OrleansSiloGenericHostExtensions
{
    /// <summary>Runs the engine as a hosted service of the application: from when the host starts until every grain has deactivated,
    /// or the host's time to stop is over. A web server of the same host stops before it.</summary>
    public static IHostApplicationBuilder UseOrleans(this IHostApplicationBuilder hostAppBuilder, Action<ISiloBuilder> configureDelegate)
    {
        var services = hostAppBuilder.Services.AddOptions().AddLogging();
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<GrainRuntime>();
        services.AddSingleton<ReminderService>();
        services.AddSingleton<IClusterClient>(all => all.GetRequiredService<GrainRuntime>());
        services.AddSingleton<IGrainFactory>(all => all.GetRequiredService<GrainRuntime>());
        services.AddHostedService<SiloHostedService>();
        configureDelegate(new SiloBuilder(services, hostAppBuilder.Configuration));
        return hostAppBuilder;
    }

    private sealed class SiloHostedService(GrainRuntime runtime) : IHostedService
    {
        public Task StartAsync(CancellationToken cancellationToken)
        {
            TaskScheduler.UnobservedTaskException += OnUnobserved;
            runtime.Start();
            return runtime.Reminders.StartAsync(cancellationToken);
        }

        public async Task StopAsync(CancellationToken cancellationToken)
        {
            await runtime.Reminders.StopAsync(cancellationToken);
            await runtime.StopAsync(cancellationToken);
            TaskScheduler.UnobservedTaskException -= OnUnobserved;
        }

        private void OnUnobserved(object? sender, UnobservedTaskExceptionEventArgs unobserved)
        {
            runtime.Logger.Unobserved(unobserved.Exception);
            unobserved.SetObserved();
        }
    }
}
