using Microsoft.Extensions.Logging;
using Orleans.Runtime;

namespace Orleans.Streams;

/// <summary>Passes an event on to an observer of whatever type the stream has.</summary>
internal delegate Task StreamSink(StreamEvent published);

/// <summary>One subscriber's bounded queue and the loop that empties it, so that nobody waits for a slow one.</summary>
internal sealed partial class StreamSubscription(DirectStreamProvider provider, StreamId stream, GrainId? owner)
{
    private readonly Queue<StreamEvent> _queue = new();
    private bool _pumping;
    private bool _missed;
    private bool _ended;

    public Guid Id { get; } = Guid.NewGuid();
    public StreamId Stream => stream;
    public GrainId? Owner => owner;

    /// <summary>The observer of a subscriber that is not a grain. A grain's is with its activation.</summary>
    private StreamSink? Sink { get; set; }

    public void Attach(StreamSink sink)
    {
        if (_ended)
        {
            throw new InvalidOperationException("The subscription has ended: it was unsubscribed.");
        }

        if (owner is null)
        {
            Sink = sink;
        }
        else
        {
            RuntimeContext.Current!.Extras.StreamObservers[Id] = sink;
        }
    }

    public void End()
    {
        provider.Remove(this);
        lock (_queue)
        {
            _ended = true;
            _queue.Clear();
        }
    }

    public void Post(StreamEvent published)
    {
        lock (_queue)
        {
            // After an overflow nothing is taken until the queue is empty: one gap, reported once, in its place.
            _missed |= _queue.Count >= provider.Capacity;
            if (_missed || _ended)
            {
                return;
            }

            _queue.Enqueue(published);
            if (_pumping)
            {
                return;
            }

            _pumping = true;
        }

        ThreadPool.UnsafeQueueUserWorkItem(static self => _ = self.PumpAsync(), this, preferLocal: true);
    }

    public Task DeliverAsync(Activation activation, StreamEvent published)
    {
        if (activation.Extras.StreamObservers.TryGetValue(Id, out var sink))
        {
            return ((StreamSink)sink)(published);
        }

        LogNobody(provider.Logger, activation.GrainId, stream);
        return Task.CompletedTask;
    }

    private async Task PumpAsync()
    {
        while (Take() is { } published)
        {
            try
            {
                await SendAsync(published);
            }
            catch (Exception exception)
            {
                LogFailed(provider.Logger, exception, stream);
                await SendAsync(new StreamEvent(null, exception)).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    private StreamEvent? Take()
    {
        lock (_queue)
        {
            if (_queue.TryDequeue(out var published))
            {
                return published;
            }

            if (_missed && !_ended)
            {
                _missed = false;
                return new StreamEvent(null, new QueueCacheMissException($"A subscriber of {stream} was too slow and missed items."));
            }

            _pumping = false;
            return null;
        }
    }

    private Task SendAsync(StreamEvent published)
    {
        if (owner is not { } grain)
        {
            return Sink!(published);
        }

        var delivery = new StreamDelivery(this, published);
        provider.Runtime.Send(grain, delivery, fromGrain: false);
        return delivery.Done;
    }

    [LoggerMessage(LogLevel.Warning, "A subscriber of stream {StreamId} failed to handle an item.")]
    private static partial void LogFailed(ILogger logger, Exception exception, StreamId streamId);

    [LoggerMessage(LogLevel.Warning, "Grain {GrainId} has a subscription to {StreamId} but did not resume it: an item is dropped.")]
    private static partial void LogNobody(ILogger logger, GrainId grainId, StreamId streamId);
}

/// <summary>An event as a turn of the subscribed grain.</summary>
internal sealed class StreamDelivery(StreamSubscription subscription, StreamEvent published) : Request
{
    private readonly TaskCompletionSource _done = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Task Done => _done.Task;

    internal override Task Invoke(Activation activation) => subscription.DeliverAsync(activation, published);

    internal override void Complete(Task task) => _done.TrySetFromTask(task);

    internal override void Fail(Exception exception) => _done.TrySetException(exception);
}
