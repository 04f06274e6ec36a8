using System.Collections.Immutable;
using Microsoft.Extensions.Logging;
using Orleans.Runtime;

namespace LiveChat.Cluster.Streams;

/// <summary>One stream as the publishers of this silo see it: what waits, and where it goes.</summary>
/// <remarks>
/// One call is under way at a time and takes along all that came while the one before it was: two calls at once could pass each other on their way, and
/// many items in one call cost less than many calls. Items for a stream that nobody subscribes to are dropped, as they would be by any stream.
/// </remarks>
internal sealed partial class StreamOutlet(StreamId stream, StreamOwners owners, TimeProvider clock, ILogger logger)
{
    /// <summary>Items that may wait; beyond it the oldest are dropped: what they tell is in the log.</summary>
    private const int MaxWaiting = 1024;

    /// <summary>How long nobody is believed when it was found that nobody subscribes.</summary>
    private static readonly TimeSpan NobodyFor = TimeSpan.FromSeconds(2);

    private readonly Lock _gate = new();
    private readonly Queue<object> _waiting = new();
    private SiloAddress? _owner;
    private bool _sending;
    private long _nobodySince;

    /// <summary>When the last item came, as a timestamp of the clock.</summary>
    public long UsedAt { get; private set; }

    /// <summary>Takes an item along; returns at once.</summary>
    public void Publish(object item)
    {
        lock (_gate)
        {
            UsedAt = clock.GetTimestamp();
            if (_nobodySince != 0 && clock.GetElapsedTime(_nobodySince) < NobodyFor)
            {
                return;
            }

            if (_waiting.Count == MaxWaiting)
            {
                _waiting.Dequeue();
            }

            _waiting.Enqueue(item);
            if (_sending)
            {
                return;
            }

            _sending = true;
        }

        _ = SendAllAsync();
    }

    /// <summary>Sends until nothing waits. Never throws. Goes on outside of the turn of the grain that published first.</summary>
    private async Task SendAllAsync()
    {
        while (Take() is { IsEmpty: false } items)
        {
            try
            {
                await SendAsync(items).ConfigureAwait(false);
            }
            catch (Exception failure)
            {
                _owner = null; // Looked for again with the next item.
                LogLost(failure, items.Length, stream);
            }
        }
    }

    private async Task SendAsync(ImmutableArray<object> items)
    {
        if (_owner is null || owners.IsGone(_owner))
        {
            _owner = await owners.FindAsync(stream).ConfigureAwait(false);
            _nobodySince = _owner is null ? Math.Max(1, clock.GetTimestamp()) : 0;
        }

        if (_owner is { } owner)
        {
            await owners.On(owner).Deliver(stream, items).ConfigureAwait(false);
        }
    }

    /// <summary>All that waits; when that is nothing, the next item starts anew.</summary>
    private ImmutableArray<object> Take()
    {
        lock (_gate)
        {
            ImmutableArray<object> taken = [.. _waiting];
            _waiting.Clear();
            _sending = taken.Length > 0;
            return taken;
        }
    }

    [LoggerMessage(LogLevel.Warning, "{Count} items of {StreamId} were lost on their way to another silo.")]
    private partial void LogLost(Exception failure, int count, StreamId streamId);
}
