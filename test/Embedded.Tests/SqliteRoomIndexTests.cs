using LiveChat.Embedded.Indexes;
using LiveChat.Grains.Ports;
using LiveChat.Grains.Rooms;
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
}
