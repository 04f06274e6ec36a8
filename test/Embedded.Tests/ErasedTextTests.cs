using System.Text;
using LiveChat.Embedded.Rooms;
using static LiveChat.PortContracts.Rooms.LogEntries;

namespace LiveChat.Embedded.Tests;

/// <summary>What was erased is not in the file any more: not in the places that SQLite keeps to be used again either.</summary>
public sealed class ErasedTextTests : IDisposable
{
    private readonly TestFolder _folder = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(40)]
    [InlineData(12_000)] // More than a page: in pages of its own.
    public async Task Of_an_erased_text_nothing_stays_in_the_file(int length)
    {
        var log = new SqliteRoomLog(_folder.Open());
        var secret = Encoding.UTF8.GetBytes(new StringBuilder().Insert(0, "secret ", length / 7).ToString());
        await log.AppendAsync(Room, [Message(1) with { Body = secret }], Cancel);
        for (var seq = 2L; seq <= NewEntries.MostWaiting + 1; seq += 50)
        {
            await log.AppendAsync(Room, [.. Enumerable.Range(0, 50).Select(i => Message(seq + i))], Cancel);
        }

        await log.RedactAsync(Room, [Message(1)], Cancel);
        _folder.Close();

        Assert.Equal(-1, File.ReadAllBytes(_folder.File).AsSpan().IndexOf("secret"u8));
    }
}
