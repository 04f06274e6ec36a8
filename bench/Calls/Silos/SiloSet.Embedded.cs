using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Orleans.Hosting;

namespace LiveChat.Calls.Silos;

/// <summary>The one silo on src/Engine.</summary>
internal sealed class SiloSet : IAsyncDisposable
{
    public const string Engine = "Embedded";

    /// <summary>How many silos there can be.</summary>
    public static readonly int[] Counts = [1];

    /// <summary>Silos that push crosses.</summary>
    public const int ForPush = 1;

    private readonly IHost _host;

    private SiloSet(IHost host)
    {
        _host = host;
    }

    public IReadOnlyList<IServiceProvider> Services => [_host.Services];

    public static async Task<SiloSet> StartAsync(int count, Action<ISiloBuilder> configure, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(count, 1);
        var builder = new HostApplicationBuilder(new HostApplicationBuilderSettings { DisableDefaults = true });
        builder.Services.AddSingleton(new SiloNumber(0));
        builder.UseOrleans(silo => configure(silo.AddGrains(typeof(SiloSet).Assembly)));
        var host = builder.Build();
        await host.StartAsync(cancellationToken);
        return new SiloSet(host);
    }

    public async ValueTask DisposeAsync()
    {
        await _host.StopAsync();
        _host.Dispose();
    }
}
