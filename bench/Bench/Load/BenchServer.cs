using System.Net;
using LiveChat.Driver.Servers;
using LiveChat.Driver.Sockets;
using LiveChat.Driver.Wire;

namespace LiveChat.Bench.Load;

/// <summary>The server of one workload, on data of its own, and the driver's way to it.</summary>
internal sealed class BenchServer : IAsyncDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("livechat-bench-").FullName;
    private readonly Deployment _deployment;

    private BenchServer(DeploymentPlan plan, int? database)
    {
        _deployment = plan.Prepare(_folder, ServerSettings.NoLimits);
        Api = new ChatApi(new Home(_deployment.Addresses, new Random(0)));
        DatabaseId = database;
    }

    public ChatApi Api { get; }

    /// <summary>Where its data is.</summary>
    public string Folder => _folder;

    /// <summary>The data folder of the embedded shape.</summary>
    public string DataFolder => Path.Combine(_folder, "data");

    /// <summary>Of the embedded shape.</summary>
    public Uri Address => _deployment.Addresses[0];

    public Reactor Reactor { get; } = new("driver");

    public IReadOnlyList<int> ProcessIds => _deployment.ProcessIds;

    /// <summary>The process of the database, when it is to be measured too.</summary>
    public int? DatabaseId { get; }

    /// <summary>Of the embedded shape.</summary>
    public int ProcessId => _deployment.ProcessIds[0];

    public TimeSpan StartTook => _deployment.StartTook;

    /// <summary>Where the socket of a number connects: the silos in turn.</summary>
    public IPEndPoint EndPointOf(int socket) => Home.EndPointOf(_deployment.Addresses[socket % _deployment.Count]);

    public static async Task<BenchServer> StartAsync(DeploymentPlan plan, CancellationToken cancellationToken, int? database = null)
    {
        var server = new BenchServer(plan, database);
        try
        {
            await server._deployment.StartAllAsync(cancellationToken);
        }
        catch
        {
            await server.DisposeAsync();
            throw;
        }

        return server;
    }

    /// <summary>In good order; the data stays.</summary>
    public async Task StopAsync(CancellationToken cancellationToken)
    {
        for (var silo = 0; silo < _deployment.Count; silo++)
        {
            await _deployment.StopAsync(silo, cancellationToken);
        }
    }

    /// <summary>The same data, cold processes.</summary>
    public async Task RestartAsync(CancellationToken cancellationToken)
    {
        await StopAsync(cancellationToken);
        await _deployment.StartAllAsync(cancellationToken);
    }

    /// <summary>SIGKILL of all processes, then the same data.</summary>
    public async Task CrashAsync(CancellationToken cancellationToken)
    {
        await _deployment.KillAllAsync();
        await _deployment.StartAllAsync(cancellationToken);
    }

    /// <summary>Runs on the reactor's thread, and waits for it.</summary>
    public Task OnReactorAsync(Action action)
    {
        var done = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        Reactor.Post(() =>
        {
            action();
            done.SetResult();
        });
        return done.Task;
    }

    public async ValueTask DisposeAsync()
    {
        Reactor.Dispose();
        Api.Dispose();
        await _deployment.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }
}
