using System.Diagnostics;

namespace LiveChat.Driver.Servers;

/// <summary>The server as a child process, so that it can be measured, and killed.</summary>
internal sealed class ServerProcess : IServerProcess
{
    /// <summary>Answers 200 when the server can do its work.</summary>
    private const string Ready = "/readyz";

    private static readonly TimeSpan StartLimit = TimeSpan.FromSeconds(60);

    private readonly Process _process;
    private readonly string _log;

    private ServerProcess(Process process, Uri address, string log) => (_process, Address, _log) = (process, address, log);

    public Uri Address { get; }

    public int Id => _process.Id;

    public bool HasExited => _process.HasExited;

    public TimeSpan StartTook { get; private set; }

    /// <summary>Starts the server and waits until it is ready.</summary>
    /// <exception cref="InvalidOperationException">It ended, or was not ready in time; the message says where its log is.</exception>
    public static async Task<IServerProcess> StartAsync(ServerSettings settings, int port, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(settings.Log)!);

        // Straight into the file: with a pipe in between, a busy driver would hold up a server that has much to say.
        var start = new ProcessStartInfo("/bin/sh", ["-c", "exec \"$@\" >>\"$0\" 2>&1", settings.Log, "dotnet", .. settings.Arguments(port)]);
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
                throw new InvalidOperationException($"The server did not become ready. Its log: {_log}");
            }

            await Task.Delay(20, cancellationToken);
        }
    }
}
