using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using Orleans.Runtime;
using Orleans.Streams;

namespace LiveChat.Cluster.Streams;

/// <summary>
/// Streams in memory whose items go by one call from the publisher's silo to the one silo that has the subscribers: no queue, no polling, no
/// subscription that is stored. For streams that live as long as a process, such as that of a front end.
/// </summary>
/// <remarks>
/// Subscribers are code of the process, not grains, and all those of one stream are on one silo. Items may be lost when a silo is lost; nothing is
/// delivered twice, and those of one publishing silo come in order.
/// </remarks>
internal sealed class DirectStreamProvider(
    string name, LocalSubscriptions subscriptions, StreamOwners owners, TimeProvider clock, ILogger<DirectStreamProvider> logger) : IStreamProvider
{
    /// <summary>How many outlets there may be before those that rest are forgotten.</summary>
    private const int Kept = 256;

    private static readonly TimeSpan Resting = TimeSpan.FromMinutes(5);

    private readonly ConcurrentDictionary<StreamId, StreamOutlet> _outlets = new();

    public string Name => name;

    public bool IsRewindable => false;

    public LocalSubscriptions Subscriptions => subscriptions;

    public IAsyncStream<T> GetStream<T>(StreamId streamId) => new DirectStream<T>(this, streamId);

    /// <summary>Returns when the subscribers of this silo have it, or it waits for its way to another.</summary>
    public void Publish(StreamId stream, object item)
    {
        if (subscriptions.Has(stream))
        {
            subscriptions.Deliver(stream, item);
        }
        else
        {
            OutletOf(stream).Publish(item);
        }
    }

    private StreamOutlet OutletOf(StreamId stream)
    {
        if (_outlets.TryGetValue(stream, out var outlet))
        {
            return outlet;
        }

        if (_outlets.Count >= Kept)
        {
            foreach (var (id, other) in _outlets)
            {
                if (clock.GetElapsedTime(other.UsedAt) > Resting)
                {
                    _outlets.TryRemove(id, out _);
                }
            }
        }

        return _outlets.GetOrAdd(stream, id => new StreamOutlet(id, owners, clock, logger));
    }
}
