using System.Diagnostics;
using System.Globalization;
using System.Runtime.CompilerServices;

namespace LiveChat.Files.Tests;

/// <summary>A real S3 server on this machine, with one bucket, for as long as the tests of one class run.</summary>
public sealed class S3Server : IAsyncLifetime
{
    private Process? _process;

    public const string Bucket = "livechat";

    /// <summary>The name and the secret.</summary>
    public const string Key = "S3RVER";

    public Uri Endpoint { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        var folder = Path.GetFullPath(Path.Combine(Here(), "..", "S3"));
        if (!Directory.Exists(Path.Combine(folder, "node_modules")))
        {
            throw new InvalidOperationException("The S3 server is not installed: ./livechat test Files.Tests does it, or npm ci in test/Files.Tests/S3.");
        }

        _process = Process.Start(new ProcessStartInfo("node", ["server.mjs"])
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        })!;
        var port = await _process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken)
            ?? throw new InvalidOperationException("The S3 server did not start.");
        Endpoint = new Uri(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{int.Parse(port, CultureInfo.InvariantCulture)}"));
    }

    public async ValueTask DisposeAsync()
    {
        if (_process is { } process)
        {
            process.StandardInput.Close();
            await process.WaitForExitAsync();
            process.Dispose();
        }
    }

    private static string Here([CallerFilePath] string here = "") => here;
}
