using LiveChat.Grains.Ports;
using LiveChat.PortContracts.Rooms;

namespace LiveChat.Embedded.Tests;

public sealed class MemoryRoomLogTests : RoomLogContract
{
    private readonly MemoryRoomLog _log = new();

    protected override Task<IRoomLog> OpenAsync() => Task.FromResult<IRoomLog>(_log);

    protected override Task CloseAsync() => Task.CompletedTask;
}
