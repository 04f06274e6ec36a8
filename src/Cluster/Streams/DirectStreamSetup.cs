using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Orleans.Hosting;
using Orleans.Streams;

namespace LiveChat.Cluster.Streams;

/// <summary>Registers direct streams.</summary>
public static class DirectStreamSetup
{
    /// <summary>Streams by a direct call, under a name.</summary>
    public static ISiloBuilder AddDirectStreams(this ISiloBuilder silo, string name)
    {
        silo.AddGrainService<StreamOwnerService>();
        silo.Services.AddSingleton<LocalSubscriptions>();
        silo.Services.AddSingleton<StreamOwners>();
        silo.Services.TryAddSingleton(TimeProvider.System);
        silo.Services.AddKeyedSingleton<IStreamProvider>(
            name, (services, key) => ActivatorUtilities.CreateInstance<DirectStreamProvider>(services, (string)key!));
        return silo;
    }
}
