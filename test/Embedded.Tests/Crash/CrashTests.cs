using LiveChat.Embedded.Rooms;
using LiveChat.PortContracts.Rooms;

namespace LiveChat.Embedded.Tests.Crash;

/// <summary>The process dies while it writes; what it had acked is there.</summary>
public sealed class CrashTests : IDisposable
{
    private readonly TestFolder _folder = new();
    private readonly Dictionary<string, long> _acked = [];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(new[] { 1, 40, 300, 7, 1_500, 120 })]
    public async Task Everything_acked_survives_a_kill_in_the_middle_of_writing(int[] acksBeforeEachKill)
    {
        foreach (var acks in acksBeforeEachKill)
        {
            using var process = AppendingProcess.Start(_folder.Path);
            for (var i = 0; i < acks; i++)
            {
                Note(await process.StandardOutput.ReadLineAsync(Cancel));
            }

            process.Kill();
            while (await process.StandardOutput.ReadLineAsync(Cancel) is { } line)
            {
                Note(line);
            }

            await process.WaitForExitAsync(Cancel);
            await AssertAllIsThereAsync();
        }
    }

    [Fact]
    public async Task A_disk_that_is_full_loses_nothing_acked_and_recovers()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Needs ulimit.");
        var failures = 0;

        // No file may grow beyond 3 MiB: the write-ahead log or the file itself hits it in the middle of a commit. (The runtime
        // maps its code through a larger file unless told not to.)
        using (var process = AppendingProcess.Start(
            _folder.Path, "export DOTNET_EnableWriteXorExecute=0; trap '' XFSZ; ulimit -f 3072"))
        {
            while (await process.StandardOutput.ReadLineAsync(Cancel) is { } line)
            {
                failures += line.StartsWith('!') ? 1 : 0;
                Note(line.StartsWith('!') ? null : line);
            }

            await process.WaitForExitAsync(Cancel);
            Assert.Equal(0, process.ExitCode);
        }

        Assert.NotEqual(0, failures);
        Assert.NotEmpty(_acked);
        await AssertAllIsThereAsync();
    }

    private void Note(string? line)
    {
        // The last line of a killed process may be half a line.
        if (line?.Split(' ') is [var room, var seq] && long.TryParse(seq, out var value))
        {
            _acked[room] = Math.Max(_acked.GetValueOrDefault(room), value);
        }
    }

    private async Task AssertAllIsThereAsync()
    {
        var store = _folder.Open();
        var log = new SqliteRoomLog(store);
        for (var number = 0; number < AppendingProcess.Rooms; number++)
        {
            var room = AppendingProcess.Room(number);
            var entries = await log.ReadForwardAsync(room, 1, int.MaxValue, Cancel);
            Assert.True(
                entries.Length >= _acked.GetValueOrDefault(room.Value), $"{room} lost what was acked: {entries.Length}");
            Assert.Equal(Enumerable.Range(1, entries.Length).Select(i => (long)i), entries.Seqs());
            Assert.Equal(entries.Length, entries.Select(entry => entry.ClientId).Distinct().Count());
        }

        Assert.Equal("ok", await store.ReadAsync(
            0,
            static (connection, _) =>
            {
                using var check = connection.Prepare("PRAGMA integrity_check");
                check.Step();
                return check.Text(0);
            },
            Cancel));
        _folder.Close();
    }
}
