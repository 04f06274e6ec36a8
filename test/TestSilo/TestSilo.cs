using System.Reflection;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Orleans.Configuration;
using Orleans.Hosting;
using Orleans.Storage;
using Orleans.Streams;

namespace LiveChat.Testing;

/// <summary>One silo in this process, on the engine of the build, over storage and reminders that outlive it.</summary>
/// <remarks>It has the default storage and one named <c>chat</c> (both <see cref="Storage"/>), streams named <c>chat</c>, and
/// reminders of any period. Everything else comes from <c>configure</c>, which runs again at each restart.</remarks>
public sealed class TestSilo : IAsyncDisposable
{
    /// <summary>The name of the storage and of the stream provider.</summary>
    public const string Chat = "chat";

    private readonly Assembly _grains;
    private readonly Action<ISiloBuilder>? _configure;
    private readonly short _silos;
    private SiloHost? _host;

    private TestSilo(Assembly grains, Action<ISiloBuilder>? configure, short silos)
    {
        _grains = grains;
        _configure = configure;
        _silos = silos;
    }

    public TestGrainStorage Storage { get; } = new();

    public TestReminderTable Reminders { get; } = new();

    /// <summary>All that was logged at warning or above, also before a restart.</summary>
    public TestLog Log { get; } = new();

    public IServiceProvider Services => _host?.Services ?? throw new InvalidOperationException("The silo is stopped.");

    public IGrainFactory Grains => Services.GetRequiredService<IGrainFactory>();

    /// <summary>Streams as code sees them that is not a grain.</summary>
    public IStreamProvider Streams => Services.GetRequiredService<IClusterClient>().GetStreamProvider(Chat);

    /// <param name="grains">The assembly with the grain classes; it must be loaded by the test.</param>
    /// <param name="configure">Services, options and call filters, in the words of Orleans.</param>
    /// <param name="silos">On Orleans, how many share the grains, so that calls and results cross the wire.</param>
    public static async Task<TestSilo> StartAsync(Assembly grains, Action<ISiloBuilder>? configure = null, short silos = 1)
    {
        var silo = new TestSilo(grains, configure, silos);
        await silo.StartAsync();
        return silo;
    }

    public async Task StartAsync()
    {
        _host = await SiloHost.StartAsync(_grains, Configure, _silos);
    }

    /// <summary>Stops as the process does on a signal: grains deactivate first.</summary>
    public async Task StopAsync()
    {
        if (_host is { } host)
        {
            _host = null;
            await host.StopAsync();
        }
    }

    public async Task RestartAsync()
    {
        await StopAsync();
        await StartAsync();
    }

    public async ValueTask DisposeAsync() => await StopAsync();

    private void Configure(ISiloBuilder silo)
    {
        silo.Services.AddSingleton<ILoggerProvider>(Log);
        silo.Services.AddSingleton<IGrainStorage>(Storage);
        silo.Services.AddKeyedSingleton<IGrainStorage>(Chat, Storage);
        silo.Services.AddSingleton<IReminderTable>(Reminders);
        silo.Configure<ReminderOptions>(options => options.MinimumReminderPeriod = TimeSpan.Zero);
        silo.Configure<GrainCollectionOptions>(options => options.DeactivationTimeout = TimeSpan.FromSeconds(10));
        silo.AddMemoryStreams(Chat);
        _configure?.Invoke(silo);
    }
}
