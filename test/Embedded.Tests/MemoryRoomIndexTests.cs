using LiveChat.Grains.Ports;
using LiveChat.PortContracts.Search;

namespace LiveChat.Embedded.Tests;

/// <summary>The indexes in memory that the other tests stand on keep the contract too.</summary>
public sealed class MemoryRoomIndexTests : RoomIndexContract
{
    private readonly MemoryRoomIndex _index = new();

    protected override Task<IRoomIndex> OpenAsync() => Task.FromResult<IRoomIndex>(_index);

    protected override Task CloseAsync() => Task.CompletedTask;
}
