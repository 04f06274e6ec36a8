using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Hosting;

namespace LiveChat.Silo.Tests;

/// <summary>The whole server as <c>run</c> makes it, on a folder of its own and free ports.</summary>
internal sealed class TestProcess : IAsyncDisposable
{
    private readonly DirectoryInfo? _ownData;
    private readonly IHostApplicationLifetime _lifetime;

    private TestProcess(string? data, (string Key, string Value)[] settings)
    {
        _ownData = data is null ? Directory.CreateTempSubdirectory("livechat-silo-") : null;
        var flags = new Dictionary<string, string?>
        {
            ["LiveChat:Port"] = "0",
            ["LiveChat:Store:DataFolder"] = data ?? _ownData!.FullName,
            ["LiveChat:Accounts:PasswordIterations"] = "1000",
            ["Logging:LogLevel:Default"] = "None",
            ["Logging:LogLevel:Microsoft"] = "None",
            ["Logging:LogLevel:Microsoft.Hosting.Lifetime"] = "None",
        };
        foreach (var (key, value) in settings)
        {
            flags[key] = value;
        }

        App = ChatProcess.Build(flags);
        _lifetime = App.Lifetime;
    }

    public WebApplication App { get; }

    /// <summary>Where the chat is.</summary>
    public Uri Address => new(App.ChatUrls().Single());

    public static TestProcess Build(params (string Key, string Value)[] settings) => new(null, settings);

    /// <summary>On what another one has left.</summary>
    public static TestProcess BuildOn(string data) => new(data, []);

    /// <summary>With <c>/metrics</c> on a port of its own.</summary>
    public static async Task<(TestProcess Process, Uri Metrics)> StartMeasuredAsync()
    {
        var port = Places.FreePort();
        var process = new TestProcess(null, [("LiveChat:Metrics:Port", port.ToString(CultureInfo.InvariantCulture))]);
        await process.App.StartAsync();
        return (process, new Uri($"http://127.0.0.1:{port}/metrics"));
    }

    public async ValueTask DisposeAsync()
    {
        if (_lifetime.ApplicationStarted.IsCancellationRequested && !_lifetime.ApplicationStopped.IsCancellationRequested)
        {
            await App.StopAsync();
        }

        await App.DisposeAsync();
        _ownData?.Delete(recursive: true);
    }
}
