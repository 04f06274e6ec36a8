using System.Collections.Immutable;
using Orleans;
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

    /// <summary>Hands items to the subscribers on this silo, in this order. Done when they have them, not when they have handled them.</summary>
    [Alias("deliver"), ResponseTimeout("00:00:10")]
    Task Deliver(StreamId stream, ImmutableArray<object> items);
}
