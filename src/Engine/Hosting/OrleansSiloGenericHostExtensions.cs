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
        services.AddHostedService(all => all.GetRequiredService<GrainRuntime>());
        configureDelegate(new SiloBuilder(services, hostAppBuilder.Configuration));
        return hostAppBuilder;
    }
}
