namespace Orleans.Hosting;

/// <summary>Collects what the engine runs with. Storages, reminders and call filters are plain services.</summary>
public interface ISiloBuilder { IServiceCollection Services { get; } IConfiguration Configuration { get; } }

internal sealed record SiloBuilder(IServiceCollection Services, IConfiguration Configuration) : ISiloBuilder;

public sealed class ReminderOptions { public TimeSpan MinimumReminderPeriod { get; set; } = TimeSpan.FromMinutes(1); }

public static class SiloBuilderExtensions
{
    /// <summary>Adds all grain classes of the assemblies, internal ones too. Orleans itself finds them by generated code.</summary>
    public static ISiloBuilder AddGrains(this ISiloBuilder builder, params Assembly[] assemblies) => builder.ConfigureServices(
        services => Array.ForEach(assemblies, assembly => services.AddSingleton(new GrainAssembly(assembly))));
    public static ISiloBuilder ConfigureServices(this ISiloBuilder builder, Action<IServiceCollection> configureDelegate)
    {
        configureDelegate(builder.Services);
        return builder;
    }

    public static ISiloBuilder Configure<TOptions>(this ISiloBuilder builder, Action<TOptions> configureOptions) where TOptions : class =>
        builder.ConfigureServices(services => services.Configure(configureOptions));
    /// <summary>Streams in memory, delivered at once; see <see cref="DirectStreamOptions"/>.</summary>
    public static ISiloBuilder AddMemoryStreams(this ISiloBuilder builder, string name) => builder.ConfigureServices(services =>
        services.AddKeyedSingleton<IStreamProvider>(name, (all, _) => new DirectStreamProvider(name,
            all.GetRequiredService<IOptionsMonitor<DirectStreamOptions>>().Get(name).QueueCapacity, all.GetRequiredService<GrainRuntime>())));
}
