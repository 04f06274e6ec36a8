using LiveChat.Embedded.Indexes;
using LiveChat.Grains.Ports;
using LiveChat.Grains.Rooms;
using LiveChat.Grains.Search;
using LiveChat.PortContracts.Search;
using Microsoft.Extensions.Options;

namespace LiveChat.Embedded.Tests;

public sealed class SqliteRoomIndexTests : StoredRoomIndexContract
{
    protected override IRoomIndex Open(string folder) => new SqliteRoomIndex(Options.Create(new IndexOptions { Folder = folder, MostOpen = 3 }), TimeProvider.System);

    protected override IEnumerable<string> FilesOf(RoomId room) => [Path.Combine(Folder, $"{room.Value}.db")];

    protected override void MakeOld(RoomId room)
    {
        using var connection = Sqlite.Connection.OpenWriter(FilesOf(room).Single());
        connection.Execute("PRAGMA user_version = 99");
    }

    [Fact]
    public async Task A_room_that_does_not_have_a_word_is_not_opened()
    {
        var room = RoomId.New(DateTimeOffset.UnixEpoch);
        await Index.ApplyAsync(room, [new IndexDocument(1, DateTimeOffset.UnixEpoch, new IndexedMessage("beans", "", "", "", "", null))], 0, 1, Cancel);
        await Index.CloseAsync(room, Cancel);
        File.Delete(FilesOf(room).Single()); // Whoever opens it now fails.

        Assert.Empty((await Index.SearchAsync(room, Query("peas"), Cancel)).Hits);
        Assert.Empty(await Index.FindNearAsync(room, "cucumber", 10, Cancel));
        await Assert.ThrowsAnyAsync<IOException>(() => Index.SearchAsync(room, Query("beans"), Cancel));
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static IndexQuery Query(string term) =>
        new() { Node = new HasTerm(IndexField.Text, [term]), Limit = 10, ByRelevance = false, AsOf = DateTimeOffset.UnixEpoch };
}
