using System.Text.Json;
using LiveChat.History.SelfTest;
using Xunit;

namespace LiveChat.History.Tests;

public sealed class HistoryFileTests : IDisposable
{
    private readonly string _path = Path.GetTempFileName();

    public void Dispose() => File.Delete(_path);

    [Fact]
    public async Task A_history_comes_back_from_disk_as_it_was()
    {
        var history = CleanHistory.Make(sends: 500, rooms: 2, seed: 1);

        await HistoryFile.WriteAsync(_path, history, TestContext.Current.CancellationToken);
        var back = await HistoryFile.ReadAsync(_path, TestContext.Current.CancellationToken);

        Assert.Equal(history.Sends, back.Sends);
        Assert.Equal(history.Shown, back.Shown);
        Assert.Equal(history.Stored, back.Stored);
        Assert.Equal(history.Records.Count(), back.Records.Count());
        Assert.True(HistoryChecker.Check(back).Holds);
    }

    [Fact]
    public async Task A_line_that_is_no_fact_is_named()
    {
        await File.WriteAllTextAsync(
            _path, "{\"op\":\"device\",\"client\":\"a\",\"name\":\"d\"}\n{\"op\":\"nonsense\"}\n", TestContext.Current.CancellationToken);

        var broken = await Assert.ThrowsAsync<JsonException>(
            () => HistoryFile.ReadAsync(_path, TestContext.Current.CancellationToken));

        Assert.Contains("Line 2", broken.Message, StringComparison.Ordinal);
    }
}
