using System.CommandLine;
using System.Diagnostics;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Logging;

namespace LiveChat.Bench.Load;

/// <summary>A small web server that a measurement needs beside the one that is measured, as a process of its own: this program, called by a hidden command.</summary>
internal sealed class SideServer : IDisposable
{
    private readonly Process _process;

    private SideServer(Process process, Uri address) => (_process, Address) = (process, address);

    public Uri Address { get; }

    /// <summary>The command by which the process runs.</summary>
    /// <param name="name">Of the command.</param>
    /// <param name="what">For who asks for help.</param>
    /// <param name="map">Makes the doors; gets the one argument.</param>
    /// <param name="hear">Gets each line that is said to the process.</param>
    public static Command Command(string name, string what, Action<WebApplication, string> map, Action<string> hear)
    {
        var argument = new Argument<string>("argument");
        var command = new Command(name, what) { argument };
        command.Hidden = true;
        command.SetAction((parsed, cancellationToken) => ServeAsync(app => map(app, parsed.GetRequiredValue(argument)), hear, cancellationToken));
        return command;
    }

    public static async Task<SideServer> StartAsync(string command, string argument, CancellationToken cancellationToken)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(SideServer).Assembly.Location, command, argument]) { RedirectStandardInput = true, RedirectStandardOutput = true };
        var process = Process.Start(start) ?? throw new InvalidOperationException($"{command} did not start.");
        var address = await process.StandardOutput.ReadLineAsync(cancellationToken) ?? throw new IOException($"{command} ended at once.");
        return new SideServer(process, new Uri(address));
    }

    public void Say(string line) => _process.StandardInput.WriteLine(line);

    /// <summary>It ends when its input does.</summary>
    public void Dispose()
    {
        _process.StandardInput.Close();
        if (!_process.WaitForExit(TimeSpan.FromSeconds(10)))
        {
            _process.Kill();
        }

        _process.Dispose();
    }

    private static async Task<int> ServeAsync(Action<WebApplication> map, Action<string> hear, CancellationToken cancellationToken)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrel(kestrel =>
        {
            kestrel.Limits.MaxRequestBodySize = null;
            kestrel.Listen(IPAddress.Loopback, 0);
        });
        await using var app = builder.Build();
        map(app);
        await app.StartAsync(cancellationToken);
        Console.WriteLine(app.Urls.Single());
        while (await Console.In.ReadLineAsync(cancellationToken) is { } line)
        {
            hear(line);
        }

        using var ending = new CancellationTokenSource(TimeSpan.FromSeconds(1));
        await app.StopAsync(ending.Token);
        return 0;
    }
}
