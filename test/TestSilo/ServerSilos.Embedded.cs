using System.Reflection;
using Microsoft.Extensions.Hosting;
using Orleans.Hosting;

namespace LiveChat.Testing;

/// <summary>What hosts the grains behind a server under test: on src/Engine the server itself.</summary>
public sealed class ServerSilos : IAsyncDisposable
{
    private readonly Task _nothingElse = Task.CompletedTask;

    private ServerSilos()
    {
    }

    /// <param name="server">The server.</param>
    /// <param name="grains">The assembly with the grain classes.</param>
    /// <param name="configure">What the grains need; runs once for each silo, so what they share comes from outside.</param>
    public static ServerSilos AddTo(IHostApplicationBuilder server, Assembly grains, Action<ISiloBuilder> configure)
    {
        server.UseOrleans(silo => configure(silo.AddGrains(grains)));
        return new ServerSilos();
    }

    /// <summary>Before the server starts.</summary>
    public Task StartAsync() => _nothingElse;

    /// <summary>After the server has stopped.</summary>
    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}

/// <summary>Streams for what lives as long as a process.</summary>
public static class ProcessStreams
{
    public static ISiloBuilder AddProcessStreams(this ISiloBuilder silo, string name) => silo.AddMemoryStreams(name);
}
