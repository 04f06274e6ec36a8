using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace LiveChat.EndToEnd.Server;

/// <summary>The real server with the built client, as a process that can be killed and started again on the same data and port.</summary>
internal sealed partial class LiveServer : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly DirectoryInfo _data = Directory.CreateTempSubdirectory("livechat-e2e-");
    private readonly StringBuilder _said = new();
    private readonly Dictionary<string, string> _settings;
    private Process? _process;

    private LiveServer(Dictionary<string, string> settings)
    {
        _settings = settings;
    }

    public Uri Url { get; private set; } = new("http://127.0.0.1:0");

    public string DataFolder => _data.FullName;

    /// <summary>What the server printed.</summary>
    public string Said
    {
        get
        {
            lock (_said)
            {
                return _said.ToString();
            }
        }
    }

    /// <param name="settings">Configuration below <c>LiveChat:</c>, on top of limits that do not stand in the way of a test.</param>
    public static async Task<LiveServer> StartAsync(params (string Name, string Value)[] settings)
    {
        Places.RequireClient();
        var server = new LiveServer(WithoutLimits());
        try
        {
            await server.StartAgainAsync(settings);
            return server;
        }
        catch
        {
            await server.DisposeAsync();
            throw;
        }
    }

    /// <summary>Starts on the same data and, after the first time, on the same port.</summary>
    public async Task StartAgainAsync(params (string Name, string Value)[] settings)
    {
        foreach (var (name, value) in settings)
        {
            _settings[name] = value;
        }

        var ready = new TaskCompletionSource<Uri>(TaskCreationOptions.RunContinuationsAsynchronously);
        var process = new Process { StartInfo = Command(), EnableRaisingEvents = true };
        process.OutputDataReceived += (_, line) => Hear(line.Data, ready);
        process.ErrorDataReceived += (_, line) => Hear(line.Data, ready);
        process.Exited += (_, _) => ready.TrySetException(new InvalidOperationException($"The server ended:\n{Said}"));
        _process = process;
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        Url = await ready.Task.WaitAsync(Patience);
    }

    /// <summary>Without a word of warning (SIGKILL).</summary>
    public async Task KillAsync()
    {
        _process!.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
        _process = null;
    }

    public async ValueTask DisposeAsync()
    {
        if (_process is not null)
        {
            await KillAsync();
        }

        _data.Delete(recursive: true);
    }

    private static Dictionary<string, string> WithoutLimits() => new()
    {
        ["Limits:SendsPerSecondPerUser"] = "0",
        ["Limits:SendsPerSecondPerRoom"] = "0",
        ["Limits:SignUpsPerAddress"] = "0",
        ["Rates:WritesPerSecondPerUser"] = "0",
        ["Rates:ReadsPerSecondPerUser"] = "0",
        ["Accounts:PasswordIterations"] = "1000",
        ["LinkPreviews:Enabled"] = "false", // Tests ask no other host for anything.
    };

    private ProcessStartInfo Command()
    {
        var command = new ProcessStartInfo("dotnet")
        {
            WorkingDirectory = _data.FullName,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        var port = Url.Port.ToString(CultureInfo.InvariantCulture);
        foreach (var argument in (string[])[Places.Silo, "run", "--port", port, "--data", Path.Combine(_data.FullName, "data")])
        {
            command.ArgumentList.Add(argument);
        }

        command.Environment["DOTNET_TieredPGO"] = "0"; // It ends before what it would learn about itself pays.
        command.Environment["LiveChat__Client__Folder"] = Places.Client;
        foreach (var (name, value) in _settings)
        {
            command.Environment["LiveChat__" + name.Replace(":", "__", StringComparison.Ordinal)] = value;
        }

        return command;
    }

    private void Hear(string? line, TaskCompletionSource<Uri> ready)
    {
        if (line is null)
        {
            return;
        }

        lock (_said)
        {
            _said.AppendLine(line);
        }

        if (ReadyLine().Match(line) is { Success: true } match)
        {
            ready.TrySetResult(new Uri(match.Groups[1].Value));
        }
    }

    [GeneratedRegex(@"ready on (http://\S+)")]
    private static partial Regex ReadyLine();
}
