using System.Reflection;
using Microsoft.Extensions.DependencyInjection;
using Orleans.Hosting;
using Orleans.TestingHost;

namespace LiveChat.Testing;

/// <summary>Silos on Microsoft Orleans. They find grain classes by themselves, in the assemblies that the test has loaded.</summary>
internal sealed class SiloHost(InProcessTestCluster cluster)
{
    public IServiceProvider Services => cluster.Silos[0].ServiceProvider;

    public static async Task<SiloHost> StartAsync(Assembly grains, Action<ISiloBuilder> configure, short silos)
    {
        _ = grains;
        var builder = new InProcessTestClusterBuilder(silos);
        builder.ConfigureSilo((_, silo) =>
        {
            // The clock of a test is for the code of the grains. Streams poll with grain timers, which therefore run on real time.
            silo.Services.AddKeyedSingleton(KeyedService.AnyKey, TimeProvider.System);
            silo.AddMemoryGrainStorage("PubSubStore");
            silo.AddReminders();
            configure(silo);
        });
        var cluster = builder.Build();
        await cluster.DeployAsync();
        return new SiloHost(cluster);
    }

    public async Task StopAsync()
    {
        await cluster.StopAllSilosAsync();
        await cluster.DisposeAsync();
    }
}
