using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Runtime.InteropServices;

namespace LiveChat.Driver.Servers;

/// <summary>The server as a child process, so that it can be measured, and killed.</summary>
internal sealed partial class ServerProcess : IAsyncDisposable
{
    private const int Terminate = 15;

    private static readonly TimeSpan StartLimit = TimeSpan.FromSeconds(60);

    private readonly Process _process;
    private readonly Task _log;
    private readonly string _logPath;

    private ServerProcess(Process process, Uri address, string logPath)
    {
        _process = process;
        (Address, _logPath) = (address, logPath);
        _log = CopyLogAsync(process, logPath);
    }

    public Uri Address { get; }

    public int Id => _process.Id;

    public bool HasExited => _process.HasExited;

    /// <summary>From the start of the process to the first good <c>/readyz</c>.</summary>
    public TimeSpan StartTook { get; private set; }

    /// <summary>A port that was free a moment ago. A restarted server must come back on the port of the one before.</summary>
    public static int FreePort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }

    /// <summary>Starts the server and waits until it is healthy.</summary>
    /// <exception cref="InvalidOperationException">It ended, or was not healthy in time; the message has the end of its log.</exception>
    public static async Task<ServerProcess> StartAsync(ServerSettings settings, int port, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(settings.Data);
        var start = new ProcessStartInfo("dotnet", settings.Arguments(port))
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        foreach (var (name, value) in settings.Environment)
        {
            start.Environment[name] = value;
        }

        var started = Stopwatch.GetTimestamp();
        var server = new ServerProcess(
            Process.Start(start)!, new Uri($"http://127.0.0.1:{port}"), settings.Data.TrimEnd('/') + ".server.log");
        await server.HealthyAsync(started, cancellationToken);
        return server;
    }

    /// <summary>SIGKILL, at once. By process id; nothing else is touched.</summary>
    public async Task KillAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
        await _log;
    }

    /// <summary>SIGTERM, and waits for the end.</summary>
    public async Task StopAsync(CancellationToken cancellationToken)
    {
        if (!_process.HasExited)
        {
            _ = kill(_process.Id, Terminate);
        }

        await _process.WaitForExitAsync(cancellationToken);
        await _log;
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            await KillAsync();
        }

        _process.Dispose();
    }

    private async Task HealthyAsync(long started, CancellationToken cancellationToken)
    {
        using var http = new HttpClient { Timeout = TimeSpan.FromSeconds(2) };
        while (true)
        {
            try
            {
                using var answer = await http.GetAsync(new Uri(Address, "/readyz"), cancellationToken);
                if (answer.IsSuccessStatusCode)
                {
                    StartTook = Stopwatch.GetElapsedTime(started);
                    return;
                }
            }
            catch (Exception notYet) when (notYet is HttpRequestException or TaskCanceledException && !cancellationToken.IsCancellationRequested)
            {
                // Asked again below.
            }

            if (_process.HasExited || Stopwatch.GetElapsedTime(started) > StartLimit)
            {
                await DisposeAsync();
                throw new InvalidOperationException($"The server did not become healthy. Its log: {_logPath}");
            }

            await Task.Delay(20, cancellationToken);
        }
    }

    private static async Task CopyLogAsync(Process process, string path)
    {
        await using var file = new FileStream(path, FileMode.Append, FileAccess.Write, FileShare.ReadWrite);
        using var gate = new SemaphoreSlim(1);
        await Task.WhenAll(CopyAsync(process.StandardOutput.BaseStream), CopyAsync(process.StandardError.BaseStream));

        async Task CopyAsync(Stream from)
        {
            var buffer = new byte[8192];
            int count;
            while ((count = await from.ReadAsync(buffer)) > 0)
            {
                await gate.WaitAsync();
                await file.WriteAsync(buffer.AsMemory(0, count));
                await file.FlushAsync();
                gate.Release();
            }
        }
    }

    [LibraryImport("libc")]
    private static partial int kill(int process, int signal);
}
