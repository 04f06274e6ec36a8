using Orleans;
using Orleans.Concurrency;
using Orleans.Runtime;
using Orleans.Services;

namespace LiveChat.Cluster.Streams;

/// <summary>The subscriptions of one silo, as the other silos reach them. One on each silo.</summary>
[Alias("stream-owner")]
public interface IStreamOwnerService : IGrainService
{
    /// <summary>Whether code on this silo has subscribed to the stream.</summary>
    [Alias("owns"), ResponseTimeout("00:00:05")]
    Task<bool> Owns(StreamId stream);

    /// <summary>Hands an item to the subscribers on this silo. Nobody waits: a stream is a hint.</summary>
    [Alias("deliver"), OneWay]
    Task Deliver(StreamId stream, object item);
}
