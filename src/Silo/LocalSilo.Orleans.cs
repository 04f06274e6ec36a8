using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;

namespace LiveChat.Silo;

/// <summary>One silo of a cluster on this machine: this very program as a child process.</summary>
internal sealed partial class LocalSilo(int number, int port, int siloPort, string mongoUrl) : IAsyncDisposable
{
    /// <summary>Answers 200 when the silo can do its work.</summary>
    private const string Ready = "/readyz";

    private const int Terminate = 15;

    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(200);

    /// <summary>Longer than a silo may take by its own account.</summary>
    private static readonly TimeSpan StopLimit = TimeSpan.FromSeconds(30);

    private Process? _process;

    public string Name => $"silo-{number}";

    public Uri Address { get; } = new($"http://127.0.0.1:{port}");

    /// <summary>Its exit code, once it and its output have ended.</summary>
    public Task<int> Exit { get; private set; } = Task.FromResult(0);

    public void Start()
    {
        var start = new ProcessStartInfo { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };

        // The terminal sends Ctrl-C to all processes at once. Silos are to stop one after the other, so they do not hear it.
        start.FileName = "/bin/sh";
        foreach (var argument in (string[])["-c", "trap '' INT; exec \"$@\"", "sh", .. Program(), "run", "--port", port.ToString(CultureInfo.InvariantCulture)])
        {
            start.ArgumentList.Add(argument);
        }

        start.Environment["LIVECHAT_CLUSTER__MONGOURL"] = mongoUrl;
        start.Environment["LIVECHAT_CLUSTER__ADDRESS"] = "127.0.0.1";
        start.Environment["LIVECHAT_CLUSTER__SILOPORT"] = siloPort.ToString(CultureInfo.InvariantCulture);
        _process = Process.Start(start)!;
        Exit = ExitAsync(_process);
    }

    /// <returns>False when it ended before it was ready, or when nobody wants to know any more.</returns>
    public async Task<bool> ReadyAsync(CancellationToken cancellationToken)
    {
        using var http = new HttpClient { Timeout = TimeSpan.FromSeconds(2) };
        while (!Exit.IsCompleted && !cancellationToken.IsCancellationRequested)
        {
            try
            {
                using var answer = await http.GetAsync(new Uri(Address, Ready), cancellationToken);
                if (answer.IsSuccessStatusCode)
                {
                    return true;
                }
            }
            catch (Exception notYet) when (notYet is HttpRequestException or TaskCanceledException)
            {
                // Asked again below.
            }

            await Task.WhenAny(Exit, Task.Delay(Look, cancellationToken));
        }

        return false;
    }

    /// <summary>SIGTERM; SIGKILL when that takes too long, or when somebody is in a hurry.</summary>
    public async Task StopAsync(CancellationToken hurry)
    {
        if (_process is { HasExited: false } process)
        {
            _ = kill(process.Id, Terminate);
            using var limit = CancellationTokenSource.CreateLinkedTokenSource(hurry);
            limit.CancelAfter(StopLimit);
            await Task.WhenAny(Exit, Task.Delay(Timeout.Infinite, limit.Token));
            if (!Exit.IsCompleted)
            {
                await Console.Error.WriteLineAsync($"{Name} does not stop; it is killed.");
                process.Kill();
            }

            await Exit;
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_process is { HasExited: false } process)
        {
            process.Kill();
            await Exit;
        }

        _process?.Dispose();
    }

    /// <summary>The host and the assembly, or the program that is both.</summary>
    private static string[] Program()
    {
        var path = Environment.ProcessPath!;
        return Path.GetFileNameWithoutExtension(path) == "dotnet" ? [path, typeof(LocalSilo).Assembly.Location] : [path];
    }

    private async Task<int> ExitAsync(Process process)
    {
        await Task.WhenAll(TellAsync(process.StandardOutput, Console.Out), TellAsync(process.StandardError, Console.Error));
        await process.WaitForExitAsync();
        return process.ExitCode;
    }

    private async Task TellAsync(StreamReader from, TextWriter to)
    {
        while (await from.ReadLineAsync() is { } line)
        {
            await to.WriteLineAsync($"{Name} | {line}");
        }
    }

    [LibraryImport("libc")]
    private static partial int kill(int process, int signal);
}
