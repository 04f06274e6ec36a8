using System.Diagnostics;
using System.Globalization;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace LiveChat.Api.Files.Media;

/// <summary>
/// Runs a program that reads what strangers sent: with little memory, time and room to write, none of the server's environment, in a folder of its own. Whatever becomes of it,
/// the server goes on.
/// </summary>
internal sealed partial class LimitedProcess(PreviewTools tools, IOptions<PreviewOptions> options, TimeProvider clock, ILogger<LimitedProcess> logger)
{
    private const long MaxWritten = 64 * 1024 * 1024;
    private const int MaxOpen = 64;

    /// <summary>Of objects, for a program of ours: far less than <see cref="PreviewOptions.MemoryMiB"/>, since the runtime needs more addresses than memory.</summary>
    private const int MaxHeapMiB = 128;

    /// <summary>Counted for the whole account, the threads of the server too: it ends what multiplies, not what is many.</summary>
    private const int MaxProcesses = 4096;

    /// <summary>Whether it ended well.</summary>
    public async Task<bool> RunAsync(string program, string folder, IEnumerable<string> arguments, CancellationToken cancellationToken)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(2 * options.Value.Seconds), clock);
        using var ends = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellationToken);
        using var process = Process.Start(Describe(program, folder, arguments))!;
        try
        {
            DieFirst(process.Id);
            process.StandardInput.Close();
            var said = Task.WhenAll(Swallow(process.StandardOutput, ends.Token), Swallow(process.StandardError, ends.Token));
            await process.WaitForExitAsync(ends.Token);
            await said;
            return Note(program, process.ExitCode);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            LogLate(Path.GetFileName(program));
            return false;
        }
        finally
        {
            End(process);
        }
    }

    private ProcessStartInfo Describe(string program, string folder, IEnumerable<string> arguments)
    {
        var limits = options.Value;
        var start = new ProcessStartInfo(tools.Limits!)
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var argument in (IEnumerable<string>)
        [
            Limit($"--as={limits.MemoryMiB * 1024L * 1024}"),
            Limit($"--cpu={limits.Seconds}"),
            Limit($"--fsize={MaxWritten}"),
            Limit($"--nofile={MaxOpen}"),
            Limit($"--nproc={MaxProcesses}"),
            "--core=0",
            program,
            .. arguments,
        ])
        {
            start.ArgumentList.Add(argument);
        }

        start.Environment.Clear();
        start.Environment["PATH"] = "/usr/bin:/bin";
        start.Environment["HOME"] = start.Environment["TMPDIR"] = folder;
        start.Environment["LC_ALL"] = "C";
        start.Environment["MALLOC_ARENA_MAX"] = "2";
        start.Environment["DOTNET_GCHeapHardLimit"] = $"{MaxHeapMiB * 1024L * 1024:x}";
        start.Environment["DOTNET_EnableDiagnostics"] = "0";
        start.Environment["DOTNET_TieredPGO"] = "0";
        start.Environment["VIPS_BLOCK_UNTRUSTED"] = "1"; // Only the decoders that its makers test with broken files.
        start.Environment["VIPS_CONCURRENCY"] = "1";
        return start;
    }

    private static string Limit(FormattableString limit) => limit.ToString(CultureInfo.InvariantCulture);

    /// <summary>When memory runs out, the system ends this and not the server.</summary>
    private static void DieFirst(int process)
    {
        try
        {
            File.WriteAllText(string.Create(CultureInfo.InvariantCulture, $"/proc/{process}/oom_score_adj"), "1000");
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            // It has ended already, or there is no such thing here.
        }
    }

    /// <summary>What it says is read, so that it does not wait for that, and kept nowhere: it may be made of what was sent.</summary>
    private static async Task Swallow(StreamReader said, CancellationToken cancellationToken) => await said.BaseStream.CopyToAsync(Stream.Null, cancellationToken);

    private static void End(Process process)
    {
        try
        {
            process.Kill(entireProcessTree: true);
        }
        catch (InvalidOperationException)
        {
            // It has ended.
        }
    }

    private bool Note(string program, int code)
    {
        if (code != 0)
        {
            LogFailed(Path.GetFileName(program), code);
        }

        return code == 0;
    }

    [LoggerMessage(LogLevel.Information, "{Program} made nothing of a file: it ended with {Code}.")]
    private partial void LogFailed(string program, int code);

    [LoggerMessage(LogLevel.Warning, "{Program} took too long over a file.")]
    private partial void LogLate(string program);
}
