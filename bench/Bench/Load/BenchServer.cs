using LiveChat.Driver.Servers;
using LiveChat.Driver.Sockets;
using LiveChat.Driver.Wire;

namespace LiveChat.Bench.Load;

/// <summary>The server of one workload, on a data folder of its own, and the driver's way to it.</summary>
internal sealed class BenchServer : IAsyncDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("livechat-bench-").FullName;
    private readonly int _port = ServerProcess.FreePort();
    private readonly string _assembly;
    private ServerProcess _process = null!;

    private BenchServer(string assembly)
    {
        _assembly = assembly;
        Api = new ChatApi(new Uri($"http://127.0.0.1:{_port}"));
    }

    public ChatApi Api { get; }

    public Reactor Reactor { get; } = new("driver");

    public int ProcessId => _process.Id;

    public TimeSpan StartTook => _process.StartTook;

    public static async Task<BenchServer> StartAsync(string assembly, CancellationToken cancellationToken)
    {
        var server = new BenchServer(assembly);
        await server.StartAgainAsync(cancellationToken);
        return server;
    }

    /// <summary>The same data, a cold process.</summary>
    public async Task RestartAsync(CancellationToken cancellationToken)
    {
        await _process.StopAsync(cancellationToken);
        await StartAgainAsync(cancellationToken);
    }

    /// <summary>SIGKILL, then the same data.</summary>
    public async Task CrashAsync(CancellationToken cancellationToken)
    {
        await _process.KillAsync();
        await StartAgainAsync(cancellationToken);
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
        await _process.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    private async Task StartAgainAsync(CancellationToken cancellationToken)
    {
        var settings = new ServerSettings
        {
            Assembly = _assembly,
            Data = Path.Combine(_folder, "data"),
            Environment = ServerSettings.NoLimits,
        };
        _process = await ServerProcess.StartAsync(settings, _port, cancellationToken);
    }
}
