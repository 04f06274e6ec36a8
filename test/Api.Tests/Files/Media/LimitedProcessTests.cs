using System.Diagnostics;
using System.Globalization;
using LiveChat.Api.Files.Media;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace LiveChat.Api.Tests.Files.Media;

public sealed class LimitedProcessTests : IDisposable
{
    private const string Shell = "/bin/sh";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("livechat-test-");
    private readonly WatchedClock _clock = new(ChatServer.Start);
    private readonly PreviewOptions _options = new() { MemoryMiB = 256, Seconds = 5 };

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory]
    [InlineData("exit 0", true)]
    [InlineData("exit 1", false)]
    [InlineData("kill -9 $$", false)]
    [InlineData("head -c 100000000 /dev/zero; head -c 100000000 /dev/zero >&2", true)]
    public async Task A_program_ends_well_or_not(string script, bool well) => Assert.Equal(well, await Run(script));

    [Theory]
    [InlineData("head -c 100000000 /dev/zero >written")]
    [InlineData("tail /dev/zero")]
    [InlineData("while :; do :; done")]
    public async Task A_program_that_takes_too_much_is_ended(string script)
    {
        _options.Seconds = 1;

        Assert.False(await Run(script));

        Assert.All(_folder.GetFiles(), file => Assert.InRange(file.Length, 0, 64 * 1024 * 1024));
    }

    [Fact]
    public async Task A_program_that_does_not_end_is_ended_with_what_it_began()
    {
        await Drawn.RunAsync(_folder.FullName, "mkfifo", "begun");
        var run = Run("sleep 1000 & echo $! >begun; wait");
        var child = int.Parse(await File.ReadAllTextAsync(Path.Combine(_folder.FullName, "begun"), Cancel), CultureInfo.InvariantCulture);
        Assert.False(run.IsCompleted);

        using var sleeping = Process.GetProcessById(child);
        _clock.Advance(TimeSpan.FromSeconds(2 * _options.Seconds));

        Assert.False(await run);
        await sleeping.WaitForExitAsync(Cancel).WaitAsync(TimeSpan.FromSeconds(30), Cancel);
    }

    [Fact]
    public async Task A_program_ends_with_the_request_that_it_works_for()
    {
        await Drawn.RunAsync(_folder.FullName, "mkfifo", "begun");
        using var gone = new CancellationTokenSource();
        var run = Run("echo $$ >begun; exec sleep 1000", gone.Token);
        var child = int.Parse(await File.ReadAllTextAsync(Path.Combine(_folder.FullName, "begun"), Cancel), CultureInfo.InvariantCulture);
        using var sleeping = Process.GetProcessById(child);

        await gone.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => run);
        await sleeping.WaitForExitAsync(Cancel).WaitAsync(TimeSpan.FromSeconds(30), Cancel);
    }

    [Fact]
    public async Task A_program_sees_nothing_of_the_server_and_is_the_first_that_goes()
    {
        Environment.SetEnvironmentVariable("LIVECHAT_TEST_SECRET", "secret");

        Assert.True(await Run("read -r waited; env >seen; pwd >>seen; ulimit -c >>seen; cat /proc/self/oom_score_adj >>seen"));

        var seen = await File.ReadAllTextAsync(Path.Combine(_folder.FullName, "seen"), Cancel);
        Assert.DoesNotContain("SECRET", seen, StringComparison.Ordinal);
        Assert.Contains($"TMPDIR={_folder.FullName}\n", seen, StringComparison.Ordinal);
        Assert.Contains("VIPS_BLOCK_UNTRUSTED=1\n", seen, StringComparison.Ordinal);
        Assert.EndsWith($"\n{_folder.FullName}\n0\n1000\n", seen, StringComparison.Ordinal);
    }

    private Task<bool> Run(string script, CancellationToken? cancel = null)
    {
        var options = Options.Create(_options);
        return new LimitedProcess(new PreviewTools(options), options, _clock, NullLogger<LimitedProcess>.Instance)
            .RunAsync(Shell, _folder.FullName, ["-c", script], cancel ?? Cancel);
    }
}
