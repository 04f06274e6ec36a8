using System.Collections.Immutable;
using LiveChat.Grains.Ports;
using LiveChat.Grains.Rooms;
using Orleans.Concurrency;

namespace LiveChat.Grains.Push;

[GrainType("heads"), StatelessWorker]
internal sealed class HeadsGrain(IRoomLog log, TimeProvider clock) : Grain, IHeadsGrain
{
    private static readonly TimeSpan StoreTimeout = TimeSpan.FromSeconds(10);

    public async Task<ImmutableArray<RoomHead>> GetHeads(ImmutableArray<RoomId> rooms)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(rooms.Length, IHeadsGrain.MaxRooms, nameof(rooms));
        using var timeout = new CancellationTokenSource(StoreTimeout, clock);
        return await log.GetHeadsAsync(rooms, timeout.Token);
    }
}
