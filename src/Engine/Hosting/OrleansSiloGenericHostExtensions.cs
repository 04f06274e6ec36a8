using System.Reflection;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Orleans;
using Orleans.Hosting;
using Orleans.Runtime;

namespace Microsoft.Extensions.Hosting;

public static class OrleansSiloGenericHostExtensions
{
    /// <summary>Runs the engine as a hosted service of the application. Registered before the servers that call it, it stops after them.</summary>
    public static IHostApplicationBuilder UseOrleans(this IHostApplicationBuilder hostAppBuilder, Action<ISiloBuilder> configureDelegate)
    {
        configureDelegate(AddCore(hostAppBuilder.Services, hostAppBuilder.Configuration));
        return hostAppBuilder;
    }

    public static IHostBuilder UseOrleans(this IHostBuilder hostBuilder, Action<ISiloBuilder> configureDelegate) =>
        hostBuilder.ConfigureServices((context, services) => configureDelegate(AddCore(services, context.Configuration)));

    public static IServiceCollection AddOrleans(this IServiceCollection services, Action<ISiloBuilder> configureDelegate)
    {
        configureDelegate(AddCore(services, new ConfigurationBuilder().Build()));
        return services;
    }

    private static SiloBuilder AddCore(IServiceCollection services, IConfiguration configuration)
    {
        if (!services.Any(service => service.ServiceType == typeof(GrainRuntime)))
        {
            services.AddOptions().AddLogging();
            services.TryAddSingleton(TimeProvider.System);
            services.TryAddSingleton<IReminderTable, InMemoryReminderTable>();
            services.AddSingleton<GrainRuntime>();
            services.AddSingleton<ReminderService>();
            services.AddSingleton(root => new GrainServices(root, services));
            services.AddSingleton(root => ActivatorUtilities.CreateInstance<GrainClasses>(
                root, root.GetKeyedServices<Assembly>(typeof(GrainClasses))));
            services.AddSingleton<IClusterClient>(root => root.GetRequiredService<GrainRuntime>().Factory);
            services.AddSingleton<IGrainFactory>(root => root.GetRequiredService<GrainRuntime>().Factory);
            services.AddHostedService<SiloHostedService>();
        }

        return new SiloBuilder(services, configuration);
    }
}
