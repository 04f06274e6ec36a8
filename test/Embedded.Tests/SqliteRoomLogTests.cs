using LiveChat.Embedded.Rooms;
using LiveChat.Grains.Ports;
using LiveChat.PortContracts.Rooms;

namespace LiveChat.Embedded.Tests;

public sealed class SqliteRoomLogTests : RoomLogContract
{
    private readonly TestFolder _folder = new();

    protected override Task<IRoomLog> OpenAsync() => Task.FromResult<IRoomLog>(new SqliteRoomLog(_folder.Open()));

    protected override Task CloseAsync()
    {
        _folder.Close();
        return Task.CompletedTask;
    }

    protected override Task DeleteAsync()
    {
        _folder.Dispose();
        return Task.CompletedTask;
    }
}
