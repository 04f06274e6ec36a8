using System.Diagnostics;

namespace LiveChat.Deploy.Tests;

/// <summary>What a program said, and how it ended.</summary>
internal sealed record Command(int Code, string Said, string Complained)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    /// <param name="program">Found on the path, or with its folder.</param>
    /// <param name="folder">Where it runs.</param>
    /// <param name="arguments">What it is given.</param>
    public static async Task<Command> RunAsync(string program, string folder, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        var said = process.StandardOutput.ReadToEndAsync();
        var complained = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync().WaitAsync(Patience);
        return new Command(process.ExitCode, await said, await complained);
    }

    /// <summary>The first of these programs that the path has.</summary>
    public static string? Find(params string[] programs)
    {
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator);
        return programs.SelectMany(program => folders.Select(folder => Path.Combine(folder, program))).FirstOrDefault(File.Exists);
    }
}
