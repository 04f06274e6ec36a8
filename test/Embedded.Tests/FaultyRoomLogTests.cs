using LiveChat.Grains.Ports;
using LiveChat.PortContracts.Rooms;
using static LiveChat.PortContracts.Rooms.LogEntries;

namespace LiveChat.Embedded.Tests;

/// <summary>Without a fault it is a log like any other; with one it does what its name says.</summary>
public sealed class FaultyRoomLogTests : RoomLogContract
{
    private readonly MemoryRoomLog _inner = new();

    [Fact]
    public async Task A_failed_append_stores_nothing_and_the_next_one_works()
    {
        var log = new FaultyRoomLog(_inner);
        log.FailAppends();

        await Assert.ThrowsAsync<IOException>(() => log.AppendAsync(Room, [Message(1)], Cancel));

        Assert.Empty(await log.ReadForwardAsync(Room, 1, 1, Cancel));
        Assert.Equal(new AppendResult(1), await log.AppendAsync(Room, [Message(1)], Cancel));
    }

    [Fact]
    public async Task An_append_that_fails_after_the_commit_is_stored()
    {
        var log = new FaultyRoomLog(_inner);
        log.FailAppendsAfterCommit();

        await Assert.ThrowsAsync<IOException>(() => log.AppendAsync(Room, [Message(1)], Cancel));

        Assert.Single(await log.ReadForwardAsync(Room, 1, 1, Cancel));
    }

    [Fact]
    public async Task A_failed_read_is_over_after_the_count()
    {
        var log = new FaultyRoomLog(_inner);
        log.FailReads(2);

        await Assert.ThrowsAsync<IOException>(() => log.ReadForwardAsync(Room, 1, 1, Cancel));
        await Assert.ThrowsAsync<IOException>(() => log.GetHeadsAsync([Room], Cancel));

        Assert.Empty(await log.ReadForwardAsync(Room, 1, 1, Cancel));
    }

    [Fact]
    public async Task A_held_append_waits_until_the_gate_opens()
    {
        var log = new FaultyRoomLog(_inner);
        var gate = log.HoldAppends();

        var append = log.AppendAsync(Room, [Message(1)], Cancel);
        await gate.ArrivalAsync(Cancel);
        Assert.False(append.IsCompleted);
        Assert.Empty(await log.ReadForwardAsync(Room, 1, 1, Cancel));
        gate.Open();

        Assert.Equal(new AppendResult(1), await append);
        Assert.Equal(new AppendResult(1), await log.AppendAsync(Room, [Message(2)], Cancel));
    }

    protected override Task<IRoomLog> OpenAsync() => Task.FromResult<IRoomLog>(new FaultyRoomLog(_inner));

    protected override Task CloseAsync() => Task.CompletedTask;
}
