using LiveChat.Calls.Silos;
using LiveChat.Grains;
using LiveChat.Grains.Push;
using LiveChat.Grains.Rooms;
using Microsoft.Extensions.Logging;

namespace LiveChat.Calls.Push;

[GrainType("bench.publisher")]
internal sealed class PublisherGrain(SiloNumber silo, PushStamps stamps, TimeProvider clock, ILogger<PublisherGrain> logger) : Grain, IPublisherGrain
{
    private static readonly byte[] Events = [.. Enumerable.Repeat((byte)'e', 200)];

    private readonly RoomId _room = RoomId.New(clock.GetUtcNow());

    public Task<int> GetSilo() => Task.FromResult(silo.Value);

    public Task Publish(FrontEndId frontEnd, long number)
    {
        var batch = new RoomBatch
        {
            Room = _room, From = number, To = number, Ordinal = number, Events = Events, At = clock.GetUtcNow(),
        };
        stamps.Published(number);
        this.GetStreamProvider(GrainKeys.Chat).Publish(frontEnd, batch, logger);
        return Task.CompletedTask;
    }
}
