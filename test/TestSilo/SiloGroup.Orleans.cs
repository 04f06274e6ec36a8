using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Orleans.Hosting;

namespace LiveChat.Testing;

/// <summary>Several silos in this process that talk over sockets of this machine.</summary>
public sealed class SiloGroup : IAsyncDisposable
{
    private const int FirstPort = 12_000;
    private const int Ports = 18_000;

    private static int s_ports = Environment.ProcessId * 61; // Runs at the same time begin at different ports.

    private readonly List<IHost?> _hosts = [];

    /// <param name="count">How many.</param>
    /// <param name="configure">Runs once for each.</param>
    public SiloGroup(int count, Action<ISiloBuilder> configure)
    {
        var first = new IPEndPoint(IPAddress.Loopback, FreePort());
        for (var i = 0; i < count; i++)
        {
            var builder = new HostApplicationBuilder(new HostApplicationBuilderSettings { DisableDefaults = true });
            var port = i == 0 ? first.Port : FreePort();
            builder.UseOrleans(silo => configure(Join(silo, first, port)));
            _hosts.Add(builder.Build());
        }
    }

    /// <summary>The services of a silo that runs.</summary>
    public IServiceProvider this[int silo] => (_hosts[silo] ?? throw new InvalidOperationException("This silo was stopped.")).Services;

    public async Task StartAsync()
    {
        foreach (var host in _hosts)
        {
            await host!.StartAsync();
        }
    }

    public async Task StopAsync(int silo)
    {
        if (_hosts[silo] is { } host)
        {
            _hosts[silo] = null;
            await host.StopAsync();
            host.Dispose();
        }
    }

    /// <summary>The first one last: it keeps the membership.</summary>
    public async ValueTask DisposeAsync()
    {
        for (var i = _hosts.Count - 1; i >= 0; i--)
        {
            await StopAsync(i);
        }
    }

    internal static ISiloBuilder Join(ISiloBuilder silo, IPEndPoint first, int port)
    {
        // The clock of a test is for the code of the chat; Orleans' own probes and timers run on real time.
        silo.Services.AddKeyedSingleton(KeyedService.AnyKey, TimeProvider.System);
        return silo.UseDevelopmentClustering(first).ConfigureEndpoints(IPAddress.Loopback, port, gatewayPort: 0);
    }

    /// <summary>Below those that the machine gives to whoever asks for any: until the silo listens, a connection to the store may not take it.</summary>
    internal static int FreePort()
    {
        for (var tried = 0; tried < Ports; tried++)
        {
            var port = FirstPort + (int)((uint)Interlocked.Increment(ref s_ports) % Ports);
            try
            {
                using var probe = new TcpListener(IPAddress.Loopback, port);
                probe.Start();
                return port;
            }
            catch (SocketException)
            {
                // Somebody else's.
            }
        }

        throw new InvalidOperationException("No port of this machine is free.");
    }
}
