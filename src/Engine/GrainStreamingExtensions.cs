using Microsoft.Extensions.DependencyInjection;
using Orleans.Runtime;
using Orleans.Streams;

namespace Orleans;

public static class GrainStreamingExtensions
{
    /// <exception cref="KeyNotFoundException">No provider has that name.</exception>
    public static IStreamProvider GetStreamProvider(this IGrainBase grain, string name) =>
        StreamProviders.Named(((Activation)grain.GrainContext).Runtime.Services, name);
}

public static class ClientStreamingExtensions
{
    /// <exception cref="KeyNotFoundException">No provider has that name.</exception>
    public static IStreamProvider GetStreamProvider(this IClusterClient client, string name) =>
        StreamProviders.Named(client.ServiceProvider, name);
}

internal static class StreamProviders
{
    public static IStreamProvider Named(IServiceProvider services, string name) =>
        services.GetKeyedService<IStreamProvider>(name) ?? throw new KeyNotFoundException($"Stream provider '{name}' not found");
}
