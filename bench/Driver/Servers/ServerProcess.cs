using System.Diagnostics;

namespace LiveChat.Driver.Servers;

/// <summary>The server as a child process, so that it can be measured, and killed.</summary>
internal sealed class ServerProcess : IServerProcess
{
    /// <summary>Answers 200 when the server can do its work.</summary>
    private const string Ready = "/readyz";

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

    public TimeSpan StartTook { get; private set; }

    /// <summary>Starts the server and waits until it is ready.</summary>
    /// <exception cref="InvalidOperationException">It ended, or was not ready in time; the message says where its log is.</exception>
    public static async Task<IServerProcess> StartAsync(ServerSettings settings, int port, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(settings.Log)!);
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
        var server = new ServerProcess(Process.Start(start)!, new Uri($"http://127.0.0.1:{port}"), settings.Log);
        try
        {
            await server.ReadyAsync(started, cancellationToken);
        }
        catch
        {
            await server.DisposeAsync();
            throw;
        }

        return server;
    }

    public async Task KillAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
        await _log;
    }

    public void Pause() => Signal.Send(_process.Id, Signal.Stop);

    public void Resume() => Signal.Send(_process.Id, Signal.Continue);

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        if (!_process.HasExited)
        {
            Signal.Send(_process.Id, Signal.Terminate);
        }

        await ExitAsync(cancellationToken);
    }

    public async Task<int> ExitAsync(CancellationToken cancellationToken)
    {
        await _process.WaitForExitAsync(cancellationToken);
        await _log;
        return _process.ExitCode;
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            await KillAsync();
        }

        _process.Dispose();
    }

    private async Task ReadyAsync(long started, CancellationToken cancellationToken)
    {
        using var http = new HttpClient { Timeout = TimeSpan.FromSeconds(2) };
        while (true)
        {
            try
            {
                using var answer = await http.GetAsync(new Uri(Address, Ready), cancellationToken);
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
                throw new InvalidOperationException($"The server did not become ready. Its log: {_logPath}");
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
}
