using System.CommandLine;
using System.Diagnostics;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Logging;

namespace LiveChat.Bench.Load;

/// <summary>
/// What files are measured against: a process with a Kestrel that copies what comes in to a file, waits for the disk, and sends it out again. It asks nobody and checks nothing.
/// </summary>
internal sealed class PlainFiles : IDisposable
{
    private const string Name = "plain-files";

    private readonly Process _process;

    private PlainFiles(Process process, Uri address) => (_process, Address) = (process, address);

    public Uri Address { get; }

    /// <summary>Runs in the process.</summary>
    public static Command Make()
    {
        var folder = new Argument<string>("folder");
        var command = new Command(Name, "Keeps one file in a folder until the input ends; W14 is measured against it.") { folder };
        command.Hidden = true;
        command.SetAction((parsed, cancellationToken) => ServeAsync(Path.Combine(parsed.GetRequiredValue(folder), "plain"), cancellationToken));
        return command;
    }

    /// <param name="folder">On the disk of the server that is measured.</param>
    /// <param name="cancellationToken">Gives up starting.</param>
    public static async Task<PlainFiles> StartAsync(string folder, CancellationToken cancellationToken)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(PlainFiles).Assembly.Location, Name, folder]) { RedirectStandardInput = true, RedirectStandardOutput = true };
        var process = Process.Start(start) ?? throw new InvalidOperationException("The plain copy did not start.");
        var address = await process.StandardOutput.ReadLineAsync(cancellationToken) ?? throw new IOException("The plain copy ended at once.");
        return new PlainFiles(process, new Uri(address));
    }

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

    private static async Task<int> ServeAsync(string path, CancellationToken cancellationToken)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        await using var app = builder.Build();
        app.MapPut("/file", async context =>
        {
            context.Features.GetRequiredFeature<IHttpMaxRequestBodySizeFeature>().MaxRequestBodySize = null;
            await using var file = File.Create(path);
            await context.Request.Body.CopyToAsync(file, context.RequestAborted);
            file.Flush(flushToDisk: true);
        });
        app.MapGet("/file", () => TypedResults.PhysicalFile(path));
        await app.StartAsync(cancellationToken);
        Console.WriteLine(app.Urls.Single());
        await Console.In.ReadToEndAsync(cancellationToken);
        await app.StopAsync(cancellationToken);
        return 0;
    }
}
