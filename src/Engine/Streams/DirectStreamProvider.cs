using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using Orleans.Runtime;

namespace Orleans.Streams;

/// <summary>Streams in memory, delivered at once. Knows a stream only while it has subscriptions.</summary>
internal sealed class DirectStreamProvider(string name, int capacity, GrainRuntime runtime, ILogger<DirectStreamProvider> logger)
    : IStreamProvider
{
    private readonly ConcurrentDictionary<StreamId, StreamTopic> _topics = new();

    public string Name => name;
    public bool IsRewindable => false;
    public int Capacity => capacity;
    public GrainRuntime Runtime => runtime;
    public ILogger Logger => logger;

    public IAsyncStream<T> GetStream<T>(StreamId streamId) => new DirectStream<T>(this, streamId);

    public void Publish(StreamId stream, StreamEvent published)
    {
        if (_topics.TryGetValue(stream, out var topic))
        {
            topic.Publish(published);
        }
    }

    public IEnumerable<StreamSubscription> Of(StreamId stream, GrainId? owner) =>
        _topics.TryGetValue(stream, out var topic) ? topic.Subscriptions.Where(one => one.Owner == owner) : [];

    public void Add(StreamSubscription subscription)
    {
        lock (_topics)
        {
            _topics.GetOrAdd(subscription.Stream, _ => new StreamTopic()).Add(subscription);
        }
    }

    public void Remove(StreamSubscription subscription)
    {
        lock (_topics)
        {
            if (_topics.TryGetValue(subscription.Stream, out var topic) && topic.Remove(subscription) == 0)
            {
                _topics.TryRemove(subscription.Stream, out _);
            }
        }
    }
}

/// <summary>What travels: an item, an error, or the end.</summary>
internal sealed record StreamEvent(object? Item, Exception? Error = null, bool IsCompletion = false)
{
    public StreamSequenceToken? Token { get; set; }
}

/// <summary>The subscriptions of one stream. Publishing takes its lock, so that all subscribers see one order.</summary>
internal sealed class StreamTopic
{
    private long _sequence;

    public StreamSubscription[] Subscriptions { get; private set; } = [];

    public void Publish(StreamEvent published)
    {
        lock (this)
        {
            published.Token = new DirectSequenceToken(++_sequence);
            foreach (var subscription in Subscriptions)
            {
                subscription.Post(published);
            }
        }
    }

    public void Add(StreamSubscription subscription)
    {
        lock (this)
        {
            Subscriptions = [.. Subscriptions, subscription];
        }
    }

    /// <returns>How many are left.</returns>
    public int Remove(StreamSubscription subscription)
    {
        lock (this)
        {
            Subscriptions = [.. Subscriptions.Where(one => one != subscription)];
            return Subscriptions.Length;
        }
    }
}

internal sealed class DirectSequenceToken(long sequence) : StreamSequenceToken
{
    public override long SequenceNumber { get; protected set; } = sequence;
    public override int EventIndex { get; protected set; }

    public override bool Equals(StreamSequenceToken? other) => other?.SequenceNumber == SequenceNumber;

    public override int CompareTo(StreamSequenceToken? other) => SequenceNumber.CompareTo(other?.SequenceNumber ?? -1);
}
