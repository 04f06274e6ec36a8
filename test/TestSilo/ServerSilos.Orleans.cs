using System.Net;
using System.Reflection;
using LiveChat.Cluster.Streams;
using Microsoft.Extensions.Hosting;
using Orleans.Hosting;

namespace LiveChat.Testing;

/// <summary>What hosts the grains behind a server under test: on Microsoft Orleans the server itself and a second silo, so that calls cross the wire.</summary>
public sealed class ServerSilos : IAsyncDisposable
{
    private readonly IHost _other;

    private ServerSilos(IHost other)
    {
        _other = other;
    }

    /// <param name="server">The server.</param>
    /// <param name="grains">Orleans finds the classes of loaded assemblies by itself.</param>
    /// <param name="configure">What the grains need; runs once for each silo, so what they share comes from outside.</param>
    public static ServerSilos AddTo(IHostApplicationBuilder server, Assembly grains, Action<ISiloBuilder> configure)
    {
        _ = grains;
        var first = new IPEndPoint(IPAddress.Loopback, SiloGroup.FreePort());
        var builder = new HostApplicationBuilder(new HostApplicationBuilderSettings { DisableDefaults = true });
        builder.UseOrleans(silo => configure(SiloGroup.Join(silo, first, first.Port).AddReminders()));
        server.UseOrleans(silo => configure(SiloGroup.Join(silo, first, SiloGroup.FreePort()).AddReminders()));
        return new ServerSilos(builder.Build());
    }

    /// <summary>Before the server starts.</summary>
    public Task StartAsync() => _other.StartAsync();

    /// <summary>After the server has stopped.</summary>
    public async ValueTask DisposeAsync()
    {
        await _other.StopAsync();
        _other.Dispose();
    }
}

/// <summary>Streams for what lives as long as a process.</summary>
public static class ProcessStreams
{
    public static ISiloBuilder AddProcessStreams(this ISiloBuilder silo, string name) => silo.AddDirectStreams(name);
}
