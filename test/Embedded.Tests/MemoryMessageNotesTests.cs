using LiveChat.Grains.Ports;
using LiveChat.PortContracts.Notes;
using LiveChat.PortContracts.Rooms;

namespace LiveChat.Embedded.Tests;

/// <summary>The notes in memory that the other tests stand on keep the contract too.</summary>
public sealed class MemoryMessageNotesTests : MessageNotesContract
{
    private readonly MemoryRoomLog _log = new();
    private readonly MemoryMessageNotes _notes = new();

    protected override Task<(IRoomLog Log, IMessageNotes Notes)> OpenAsync() => Task.FromResult<(IRoomLog, IMessageNotes)>((_log, _notes));

    protected override Task CloseAsync() => Task.CompletedTask;
}
