using System.Net;
using System.Net.Sockets;
using LiveChat.Cluster.Silos;
using LiveChat.Grains;
using LiveChat.Grains.Permissions;
using LiveChat.Grains.Users;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Orleans;

namespace LiveChat.Cluster.Tests.Silos;

/// <summary>Silos of the chat as the process composes them, over one database, without the HTTP side.</summary>
internal sealed class ChatSilos : IAsyncDisposable
{
    private readonly TestDatabase _database = new();
    private readonly List<IHost> _hosts = [];

    public IGrainFactory this[int silo] => _hosts[silo].Services.GetRequiredService<IGrainFactory>();

    public IServiceProvider Services(int silo) => _hosts[silo].Services;

    /// <summary>Starts one more.</summary>
    public async Task<ClusterOptions> AddAsync(Action<ClusterOptions>? set = null, Action<IServiceCollection>? replace = null)
    {
        var options = _database.Options;
        (options.Address, options.SiloPort) = ("127.0.0.1", FreePort());
        set?.Invoke(options);
        var builder = new HostApplicationBuilder(new HostApplicationBuilderSettings { DisableDefaults = true });
        builder.AddClusterStores(made =>
        {
            (made.MongoUrl, made.Database, made.Address, made.SiloPort) = (options.MongoUrl, options.Database, options.Address, options.SiloPort);
            (made.Role, made.Tls) = (options.Role, options.Tls);
        });
        builder.Services.AddSingleton(new ChatLimits()).AddLogging(logging => logging.ClearProviders());
        builder.UseOrleans(silo => silo.UseChatCluster(options));
        replace?.Invoke(builder.Services);
        var host = builder.Build();
        _hosts.Add(host);
        await host.StartAsync(TestContext.Current.CancellationToken);
        return options;
    }

    public async Task<Actor> PersonAsync(string name, int silo = 0)
    {
        var user = UserId.New(DateTimeOffset.UnixEpoch);
        await this[silo].User(user).Create(name, name, ServerRole.Member);
        return new Actor(user, ServerRole.Member);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var host in Enumerable.Reverse(_hosts))
        {
            await host.StopAsync();
            host.Dispose();
        }

        _database.Dispose();
    }

    private static int FreePort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }
}
