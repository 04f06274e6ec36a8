using System.Reflection;
using Microsoft.Extensions.Hosting;
using Orleans.Hosting;

namespace LiveChat.Testing;

/// <summary>A silo on src/Engine.</summary>
internal sealed class SiloHost(IHost host)
{
    public IServiceProvider Services => host.Services;

    public static async Task<SiloHost> StartAsync(Assembly grains, Action<ISiloBuilder> configure, short silos)
    {
        _ = silos;
        var builder = new HostApplicationBuilder(new HostApplicationBuilderSettings { DisableDefaults = true });
        builder.UseOrleans(silo => configure(silo.AddGrains(grains)));
        var host = builder.Build();
        await host.StartAsync();
        return new SiloHost(host);
    }

    public async Task StopAsync()
    {
        await host.StopAsync();
        host.Dispose();
    }
}
