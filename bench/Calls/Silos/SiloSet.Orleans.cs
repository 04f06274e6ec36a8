using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Orleans.Hosting;
using Orleans.Runtime;

namespace LiveChat.Calls.Silos;

/// <summary>Silos on Microsoft Orleans, in one process, with sockets on loopback between them.</summary>
internal sealed class SiloSet : IAsyncDisposable
{
    public const string Engine = "Orleans";

    /// <summary>How many silos there can be.</summary>
    public static readonly int[] Counts = [1, 2, 3];

    /// <summary>Silos that push crosses.</summary>
    public const int ForPush = 2;

    private readonly List<IHost> _hosts = [];

    public IReadOnlyList<IServiceProvider> Services => [.. _hosts.Select(host => host.Services)];

    public static async Task<SiloSet> StartAsync(int count, Action<ISiloBuilder> configure, CancellationToken cancellationToken)
    {
        var silos = new SiloSet();
        var first = new IPEndPoint(IPAddress.Loopback, FreePort());
        for (var i = 0; i < count; i++)
        {
            var port = i == 0 ? first.Port : FreePort();
            var builder = new HostApplicationBuilder(new HostApplicationBuilderSettings { DisableDefaults = true });
            builder.Services.AddSingleton(new SiloNumber(i));
            builder.UseOrleans(silo => configure(
                silo.UseDevelopmentClustering(first).ConfigureEndpoints(IPAddress.Loopback, port, gatewayPort: 0)));
            var host = builder.Build();
            silos._hosts.Add(host);
            await host.StartAsync(cancellationToken);
        }

        await silos.KnowEachOtherAsync(cancellationToken);
        return silos;
    }

    /// <summary>The first has the list of members: it goes last.</summary>
    public async ValueTask DisposeAsync()
    {
        foreach (var host in Enumerable.Reverse(_hosts))
        {
            await host.StopAsync();
            host.Dispose();
        }
    }

    private async Task KnowEachOtherAsync(CancellationToken cancellationToken)
    {
        while (!Services.All(services =>
            services.GetRequiredService<ISiloStatusOracle>().GetApproximateSiloStatuses(onlyActive: true).Count == _hosts.Count))
        {
            await Task.Delay(20, cancellationToken);
        }
    }

    private static int FreePort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }
}
