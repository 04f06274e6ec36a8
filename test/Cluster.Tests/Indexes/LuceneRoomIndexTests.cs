using LiveChat.Cluster.Indexes;
using LiveChat.Grains.Ports;
using LiveChat.Grains.Rooms;
using LiveChat.Grains.Search;
using LiveChat.PortContracts.Search;
using Lucene.Net.Index;
using Lucene.Net.Store;
using Lucene.Net.Util;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using IndexOptions = LiveChat.Grains.Ports.IndexOptions;

namespace LiveChat.Cluster.Tests.Indexes;

/// <summary>Needs no MongoDB.</summary>
public sealed class LuceneRoomIndexTests : StoredRoomIndexContract
{
    private static readonly DateTimeOffset Start = new(2026, 5, 1, 12, 0, 0, TimeSpan.Zero);

    private readonly RoomId _room = RoomId.New(Start);
    private readonly FakeTimeProvider _clock = new(Start);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private LuceneRoomIndex Lucene => (LuceneRoomIndex)Index;

    private string FolderOfRoom => Path.Combine(Folder, _room.Value);

    [Fact]
    public async Task What_a_crash_takes_is_taken_in_again_and_nothing_else()
    {
        await Take(1, "beans");
        _clock.Advance(TimeSpan.FromSeconds(31));
        await Take(2, "peas");
        await Take(3, "leeks");
        using var crashed = new CopiedFolder(Folder); // As the disk has it.
        var index = Open(crashed.Path);

        var state = await index.GetStateAsync(_room, Cancel);

        Assert.Equal(2, state.Through);
        Assert.Equal([2, 1], await Find(index, new StandsBeyond(0)));
        await index.ApplyAsync(_room, [Document(3, "leeks")], 2, 3, Cancel);
        Assert.Equal([3, 2, 1], await Find(index, new StandsBeyond(0)));
        ((IDisposable)index).Dispose();
    }

    [Fact]
    public async Task What_is_erased_has_left_the_disk_when_that_is_answered()
    {
        await Take(1, "geheimnis", "beans");
        await Index.ApplyAsync(_room, [new IndexDocument(1, Start, null)], 2, 3, Cancel);

        using var crashed = new CopiedFolder(Folder);
        var index = Open(crashed.Path);

        Assert.Equal(3, (await index.GetStateAsync(_room, Cancel)).Through);
        Assert.Equal([2], await Find(index, new StandsBeyond(0)));
        Assert.DoesNotContain(
            FilesOf(_room), file => System.Text.Encoding.Latin1.GetString(File.ReadAllBytes(file)).Contains("eheimnis", StringComparison.Ordinal));
        ((IDisposable)index).Dispose();
    }

    [Fact]
    public async Task One_that_nobody_uses_is_closed_and_later_deleted()
    {
        await Take(1, "beans");

        await Lucene.TidyAsync(Cancel);
        using var other = new LuceneRoomIndex(Options.Create(new IndexOptions { Folder = Folder }), _clock);
        await Assert.ThrowsAnyAsync<IOException>(() => other.ApplyAsync(_room, [], 0, 1, Cancel)); // It is still being written.

        _clock.Advance(LuceneRoomIndex.OpenUnused);
        await Lucene.TidyAsync(Cancel);
        Assert.Equal(1, (await other.ApplyAsync(_room, [], 0, 1, Cancel)).Through);
        other.Dispose();

        _clock.Advance(LuceneRoomIndex.KeptUnused + TimeSpan.FromSeconds(1));
        await Lucene.TidyAsync(Cancel);
        Assert.False(System.IO.Directory.Exists(FolderOfRoom));
        Assert.Equal(0, (await Index.GetStateAsync(_room, Cancel)).Through);
    }

    [Fact]
    public async Task Newer_segments_come_first_and_older_ones_are_found_too()
    {
        for (var i = 1L; i <= 2_400; i += 60)
        {
            await Take(i, [.. Enumerable.Range(0, 60).Select(j => (i + j) % 100 == 0 ? "beans and peas" : "beans")]);
            await Find(Index, new StandsAt([i])); // So that it is a segment.
        }

        await Index.ApplyAsync(_room, [Document(7, "beans again"), Document(100, "beans or peas")], 2_400, 2_401, Cancel);

        Assert.Equal(Enumerable.Range(0, 100).Select(i => 2_400L - i), await Find(Index, Has("beans")));
        Assert.Equal(Enumerable.Range(1, 24).Reverse().Select(i => i * 100L), await Find(Index, Has("peas")));
        Assert.Equal([7], await Find(Index, Has("again")));
        Assert.Equal([40, 39], await Find(Index, new EachOf([Has("beans"), new PostedIn(Start.AddMinutes(39), Start.AddMinutes(41))])));
    }

    protected override IRoomIndex Open(string folder) => new LuceneRoomIndex(Options.Create(new IndexOptions { Folder = folder, MostOpen = 3 }), _clock);

    protected override IEnumerable<string> FilesOf(RoomId room) =>
        System.IO.Directory.EnumerateFiles(Path.Combine(Folder, room.Value)).Where(file => Path.GetFileName(file) != IndexWriter.WRITE_LOCK_NAME);

    protected override void MakeOld(RoomId room)
    {
        using var directory = new NIOFSDirectory(Path.Combine(Folder, room.Value));
        using var writer = new IndexWriter(directory, new IndexWriterConfig(LuceneVersion.LUCENE_48, null));
        writer.SetCommitData(new Dictionary<string, string> { ["version"] = "0" });
        writer.Commit();
    }

    private Task<IndexState> Take(long from, params string[] texts) =>
        Index.ApplyAsync(_room, [.. texts.Select((text, i) => Document(from + i, text))], from - 1, from + texts.Length - 1, Cancel);

    private static HasTerm Has(string term) => new(IndexField.Text, [term]);

    private static IndexDocument Document(long seq, string text) => new(seq, Start.AddMinutes(seq), new IndexedMessage(text, "", "", "", "aada", "en"));

    private async Task<IEnumerable<long>> Find(IRoomIndex index, IndexNode node)
    {
        var query = new IndexQuery { Node = node, Limit = 100, ByRelevance = false, AsOf = Start, Most = TimeSpan.FromMinutes(1) };
        return (await index.SearchAsync(_room, query, Cancel)).Hits.Select(hit => hit.Seq);
    }

    private sealed class CopiedFolder : IDisposable
    {
        public CopiedFolder(string from)
        {
            foreach (var file in System.IO.Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
            {
                var to = System.IO.Path.Combine(Path, System.IO.Path.GetRelativePath(from, file));
                System.IO.Directory.CreateDirectory(System.IO.Path.GetDirectoryName(to)!);
                File.Copy(file, to);
            }
        }

        public string Path { get; } = System.IO.Directory.CreateTempSubdirectory("livechat-").FullName;

        public void Dispose() => System.IO.Directory.Delete(Path, recursive: true);
    }
}
