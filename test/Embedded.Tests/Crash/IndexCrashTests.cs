using System.Globalization;
using LiveChat.Embedded.Indexes;
using LiveChat.Grains.Ports;

namespace LiveChat.Embedded.Tests.Crash;

/// <summary>The process dies while its index takes in the log: the index is behind, and nothing in it is lost, doubled, or should not be there.</summary>
public sealed class IndexCrashTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("livechat-").FullName;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData(new[] { 1, 30, 7, 120, 2, 60 })]
    public async Task An_index_has_exactly_what_it_says_after_a_kill_in_the_middle_of_writing(int[] pagesBeforeEachKill)
    {
        foreach (var pages in pagesBeforeEachKill)
        {
            var said = await KillAfterAsync(pages);

            using var index = IndexingProcess.Open(_folder);
            var through = (await index.GetStateAsync(IndexedLog.Room, Cancel)).Through;
            Assert.True(through >= said, $"It said {said} and is at {through}.");
            Assert.Equal(IndexedLog.Found(through, edited: false), await AllAsync(index, IndexedLog.Every));
            Assert.Equal(IndexedLog.Found(through, edited: true), await AllAsync(index, IndexedLog.Edited));
        }
    }

    /// <summary>The last entry that it said is in.</summary>
    private async Task<long> KillAfterAsync(int pages)
    {
        using var process = IndexingProcess.Start(_folder);
        var said = 0L;
        for (var i = 0; i < pages && await process.StandardOutput.ReadLineAsync(Cancel) is { } line; i++)
        {
            said = long.Parse(line, CultureInfo.InvariantCulture);
        }

        process.Kill();
        await process.WaitForExitAsync(Cancel);
        return said;
    }

    private static async Task<List<long>> AllAsync(SqliteRoomIndex index, string term)
    {
        var query = new IndexQuery
        {
            Node = new HasTerm(IndexField.Text, [term]), Limit = IndexQuery.MostHits, ByRelevance = false, AsOf = DateTimeOffset.UnixEpoch, Most = TimeSpan.FromMinutes(1),
        };
        var found = new List<long>();
        for (var page = await Next(null); ; page = await Next(page.Hits[^1]))
        {
            found.AddRange(page.Hits.Select(hit => hit.Seq));
            if (!page.HasMore)
            {
                found.Reverse();
                return found;
            }
        }

        Task<IndexAnswer> Next(IndexHit? behind) => index.SearchAsync(IndexedLog.Room, query with { Behind = behind }, Cancel);
    }
}
