using Orleans.Runtime;

namespace LiveChat.Cluster.Streams;

/// <summary>One stream as a publisher on this silo sees it: where it goes, and what waits until that is known.</summary>
/// <remarks>Items leave in the order of the calls. Those for a stream that nobody subscribes to are dropped, as they would be by any stream.</remarks>
internal sealed class StreamOutlet(StreamId stream, StreamOwners owners, TimeProvider clock)
{
    /// <summary>Items that may wait while the owner is looked for; beyond it the oldest are dropped: the log has them.</summary>
    private const int MaxWaiting = 1024;

    /// <summary>How long nobody is believed when it was found that nobody subscribes.</summary>
    private static readonly TimeSpan NobodyFor = TimeSpan.FromSeconds(2);

    private readonly Lock _gate = new();
    private readonly Queue<object> _waiting = new();
    private SiloAddress? _owner;
    private Task? _looking;
    private long _nobodySince;

    /// <summary>When the last item went through, as a timestamp of the clock.</summary>
    public long UsedAt { get; private set; }

    /// <summary>Ends when the item is on its way, or is known to have nowhere to go.</summary>
    public Task Publish(object item)
    {
        lock (_gate)
        {
            UsedAt = clock.GetTimestamp();
            if (_owner is { } owner)
            {
                if (!owners.IsGone(owner))
                {
                    return owners.On(owner).Deliver(stream, item);
                }

                _owner = null;
            }

            if (_looking is null && _nobodySince != 0 && clock.GetElapsedTime(_nobodySince) < NobodyFor)
            {
                return Task.CompletedTask;
            }

            if (_waiting.Count == MaxWaiting)
            {
                _waiting.Dequeue();
            }

            _waiting.Enqueue(item);
            return _looking ??= Look();
        }
    }

    private async Task Look()
    {
        await Task.Yield(); // Not under the caller's lock.
        SiloAddress? found = null;
        try
        {
            found = await owners.FindAsync(stream);
        }
        finally
        {
            Settle(found);
        }
    }

    private void Settle(SiloAddress? found)
    {
        lock (_gate)
        {
            (_owner, _looking) = (found, null);
            _nobodySince = found is null ? Math.Max(1, clock.GetTimestamp()) : 0;
            while (_waiting.TryDequeue(out var item))
            {
                if (found is not null)
                {
                    _ = owners.On(found).Deliver(stream, item); // One-way: ends when it is sent.
                }
            }
        }
    }
}
