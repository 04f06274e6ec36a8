using LiveChat.Embedded.Notes;
using LiveChat.Embedded.Rooms;
using LiveChat.Grains.Ports;
using LiveChat.PortContracts.Notes;

namespace LiveChat.Embedded.Tests;

public sealed class SqliteMessageNotesTests : MessageNotesContract
{
    private readonly TestFolder _folder = new();

    protected override Task<(IRoomLog Log, IMessageNotes Notes)> OpenAsync()
    {
        var store = _folder.Open();
        return Task.FromResult<(IRoomLog, IMessageNotes)>((new SqliteRoomLog(store), new SqliteMessageNotes(store)));
    }

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
