using System.Text;
using LiveChat.Embedded.Indexes;
using LiveChat.Grains.Ports;
using LiveChat.Grains.Rooms;
using LiveChat.Grains.Search;
using LiveChat.PortContracts.Search;
using Microsoft.Extensions.Options;

namespace LiveChat.Embedded.Tests;

public sealed class SqliteRoomIndexTests : RoomIndexContract
{
    private static readonly RoomId Garden = RoomId.New(DateTimeOffset.UnixEpoch.AddYears(50));

    private readonly string _folder = Directory.CreateTempSubdirectory("livechat-").FullName;
    private SqliteRoomIndex? _index;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private string FileOfGarden => Path.Combine(_folder, $"{Garden.Value}.db");

    protected override Task<IRoomIndex> OpenAsync() =>
        Task.FromResult<IRoomIndex>(_index = new SqliteRoomIndex(Options.Create(new IndexOptions { Folder = _folder, MostOpen = 3 }), TimeProvider.System));

    protected override Task CloseAsync()
    {
        _index?.Dispose();
        return Task.CompletedTask;
    }

    protected override Task DeleteAsync()
    {
        Directory.Delete(_folder, recursive: true);
        return Task.CompletedTask;
    }

    [Theory]
    [InlineData("no database at all")]
    [InlineData("")]
    public async Task One_that_is_damaged_is_empty_and_made_anew(string content)
    {
        await Take(1, "beans");
        await Reopen();
        await File.WriteAllTextAsync(FileOfGarden, content, Cancel);

        Assert.Equal(0, (await _index!.GetStateAsync(Garden, Cancel)).Through);
        await Take(1, "peas");
        Assert.Equal(1, await Count("peas"));
    }

    [Fact]
    public async Task One_that_is_damaged_within_is_given_up_when_that_is_seen()
    {
        await Take(1, [.. Enumerable.Range(0, 500).Select(i => $"beans number{i}")]);
        await Reopen();
        await using (var file = File.OpenWrite(FileOfGarden))
        {
            file.Position = 2 * 4096;
            await file.WriteAsync(Enumerable.Repeat((byte)0xA5, (int)file.Length - (2 * 4096)).ToArray(), Cancel);
        }

        await Assert.ThrowsAnyAsync<IOException>(() => Count("beans"));
        Assert.Equal(0, (await _index!.GetStateAsync(Garden, Cancel)).Through);
    }

    [Fact]
    public async Task One_that_is_gone_while_it_was_known_is_not_taken_for_one_in_which_nothing_is_found()
    {
        await Take(1, "beans");
        for (var i = 0; i < 5; i++)
        {
            await _index!.ApplyAsync(RoomId.New(DateTimeOffset.UnixEpoch), [], 0, 1, Cancel); // It is closed then.
        }

        File.Delete(FileOfGarden);

        await Assert.ThrowsAnyAsync<IOException>(() => Count("beans"));
        Assert.Equal(0, (await _index!.GetStateAsync(Garden, Cancel)).Through);
    }

    [Fact]
    public async Task Words_that_a_room_does_not_have_are_known_also_after_a_restart()
    {
        await Take(1, "beans");
        Assert.Equal(1, await Count("beans"));
        Assert.Equal(0, await Count("peas"));
        await Reopen();
        Assert.Equal(1, await Count("beans"));
        Assert.Equal(["beans"], await _index!.FindNearAsync(Garden, "beens", 10, Cancel));

        await Take(2, "peas");
        Assert.Equal(1, await Count("peas"));
        Assert.Empty(await _index.FindNearAsync(Garden, "cucumber", 10, Cancel));
    }

    [Fact]
    public async Task One_of_another_version_is_made_anew()
    {
        await Take(1, "beans");
        await Reopen();
        using (var connection = Sqlite.Connection.OpenWriter(FileOfGarden))
        {
            connection.Execute("PRAGMA user_version = 99");
        }

        Assert.Equal(0, (await _index!.GetStateAsync(Garden, Cancel)).Through);
    }

    [Fact]
    public async Task Nothing_is_left_in_the_files_of_what_was_deleted()
    {
        await Take(1, "geheimnis about beans", "beans");

        await _index!.ApplyAsync(Garden, [new IndexDocument(1, DateTimeOffset.UnixEpoch, null)], 2, 3, Cancel);
        await Reopen();

        Assert.Equal(1, await Count("beans"));
        await Reopen();
        Assert.DoesNotContain("geheimnis", Encoding.Latin1.GetString(await File.ReadAllBytesAsync(FileOfGarden, Cancel)), StringComparison.Ordinal);
        Assert.Contains("beans", Encoding.Latin1.GetString(await File.ReadAllBytesAsync(FileOfGarden, Cancel)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_term_cannot_reach_out_of_its_quotes()
    {
        await Take(1, "beans");

        Assert.Equal(0, await Count("beans\" OR \"x"));
        Assert.Equal(0, await Count("'; DROP TABLE texts; --"));
        Assert.Equal(1, await Count("beans"));
    }

    [Fact]
    public async Task When_the_time_is_over_the_answer_says_so()
    {
        await Take(1, [.. Enumerable.Range(0, 3000).Select(i => $"beans {i}")]);
        var query = new IndexQuery
        {
            Node = new EachOf([new HasTerm(IndexField.Text, ["beans"]), new OneOf([new StandsAt([]), new HasTerm(IndexField.Text, ["nothing"]), new PostedIn(null, DateTimeOffset.UnixEpoch)])]),
            Limit = 10, ByRelevance = false, AsOf = DateTimeOffset.UnixEpoch, Most = TimeSpan.FromTicks(-1),
        };

        Assert.True((await _index!.SearchAsync(Garden, query, Cancel)).IsPartial);
        Assert.False((await _index.SearchAsync(Garden, query with { Most = TimeSpan.FromMinutes(1) }, Cancel)).IsPartial);
    }

    private async Task Reopen()
    {
        await CloseAsync();
        await OpenAsync();
    }

    private Task<IndexState> Take(long from, params string[] texts) => _index!.ApplyAsync(
        Garden,
        [.. texts.Select((text, i) => new IndexDocument(from + i, DateTimeOffset.UnixEpoch, new IndexedMessage(text, "", "", "", "aada", null)))],
        from - 1,
        from + texts.Length - 1,
        Cancel);

    private async Task<int> Count(string term)
    {
        var query = new IndexQuery { Node = new HasTerm(IndexField.Text, [term]), Limit = 100, ByRelevance = false, AsOf = DateTimeOffset.UnixEpoch };
        return (await _index!.SearchAsync(Garden, query, Cancel)).Hits.Length;
    }
}
