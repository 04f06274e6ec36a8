using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using Orleans.Runtime;

namespace LiveChat.Cluster.Streams;

/// <summary>The subscriptions of this process.</summary>
internal sealed partial class LocalSubscriptions(ILogger<LocalSubscriptions> logger)
{
    private readonly ConcurrentDictionary<StreamId, DirectSubscription[]> _all = new();

    public bool Has(StreamId stream) => _all.ContainsKey(stream);

    public IReadOnlyList<DirectSubscription> Of(StreamId stream) => _all.GetValueOrDefault(stream) ?? [];

    public void Add(DirectSubscription subscription)
    {
        _all.AddOrUpdate(subscription.Stream, [subscription], (_, others) => [.. others, subscription]);
    }

    public void Remove(DirectSubscription subscription)
    {
        var rest = _all.AddOrUpdate(subscription.Stream, [], (_, all) => [.. all.Where(other => other != subscription)]);
        if (rest.Length == 0)
        {
            _all.TryRemove(new(subscription.Stream, rest)); // Only if it is still that one.
        }
    }

    /// <summary>Hands an item to each subscriber, in the order of the calls. Never throws.</summary>
    public void Deliver(StreamId stream, object item)
    {
        foreach (var subscription in Of(stream))
        {
            var handled = subscription.HandAsync(item);
            if (!handled.IsCompletedSuccessfully)
            {
                _ = ObserveAsync(handled, stream);
            }
        }
    }

    private async Task ObserveAsync(Task handled, StreamId stream)
    {
        try
        {
            await handled;
        }
        catch (Exception failure)
        {
            LogFailed(failure, stream);
        }
    }

    [LoggerMessage(LogLevel.Error, "A subscriber of {StreamId} failed.")]
    private partial void LogFailed(Exception failure, StreamId streamId);
}

/// <summary>Somebody in this process who gets a stream's items.</summary>
internal sealed record DirectSubscription(StreamId Stream, Guid Id, Func<object, Task> Observer)
{
    public Task HandAsync(object item)
    {
        try
        {
            return Observer(item);
        }
        catch (Exception failure)
        {
            return Task.FromException(failure);
        }
    }
}
