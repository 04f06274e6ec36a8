using LiveChat.Grains.Rooms;
using LiveChat.Grains.Search;
using LiveChat.Grains.Search.Files;
using LiveChat.PortContracts.Files;
using LiveChat.PortContracts.Rooms;
using Microsoft.Extensions.Logging.Abstractions;

namespace LiveChat.Grains.Tests.Search;

/// <summary>An act can be in the log before the room has done it: the index waits for that.</summary>
public sealed class IndexFeedTests
{
    private static readonly RoomId Room = new("garden");

    private readonly MemoryRoomLog _log = new();
    private long _done;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task It_goes_no_further_than_what_the_room_has_done_with_its_messages()
    {
        await _log.AppendAsync(Room, [.. Enumerable.Range(1, 5).Select(seq => LogEntries.Message(seq).In(Room))], Cancel);
        var feed = new IndexFeed(_log, _ => Task.FromResult(new IndexNotes(_done, [])), new FileTextReader(new MemoryFileStore(), TimeProvider.System), TimeProvider.System, NullLogger.Instance);

        _done = 3;
        Assert.Equal(3, (await feed.ReadAsync(Room, 0, 5, usual: null))?.Through);
        Assert.Null(await feed.ReadAsync(Room, 3, 5, usual: null));

        _done = 9;
        Assert.Equal(5, (await feed.ReadAsync(Room, 3, 5, usual: null))?.Through);
        Assert.Equal(4, (await feed.ReadAsync(Room, 3, 4, usual: null))?.Through);
        Assert.Null(await feed.ReadAsync(Room, 5, 9, usual: null));
    }
}
