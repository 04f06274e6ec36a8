namespace Orleans.Streams;

/// <summary>One subscriber's bounded queue and the loop that empties it, so that nobody waits for a slow one.</summary>
internal sealed class StreamSubscription<T>(DirectStreamProvider provider, StreamId stream, GrainId? owner) : StreamSubscriptionHandle<T>
{
    private readonly Queue<Func<IAsyncObserver<T>, Task>> _queue = new();
    private IAsyncObserver<T>? _observer;
    private bool _pumping;
    private bool _missed;
    private bool _ended;

    public GrainId? Owner => owner;
    public override StreamId StreamId => stream;
    public override string ProviderName => provider.Name;
    public override Guid HandleId { get; } = Guid.NewGuid();

    public override Task<StreamSubscriptionHandle<T>> ResumeAsync(IAsyncObserver<T> observer, StreamSequenceToken? token = null)
    {
        if (_ended) { throw new InvalidOperationException("It was unsubscribed."); }
        if (owner is null) { _observer = observer; }
        else { Activation.Current!.StreamObservers[HandleId] = observer; }
        return Task.FromResult<StreamSubscriptionHandle<T>>(this);
    }

    public override Task UnsubscribeAsync()
    {
        provider.Remove(this);
        lock (_queue) { (_ended, _missed) = (true, false); _queue.Clear(); }
        return Task.CompletedTask;
    }

    public void Post(Func<IAsyncObserver<T>, Task> delivery)
    {
        lock (_queue)
        {
            // After an overflow nothing is taken until the queue is empty: one gap, reported once, in its place.
            _missed |= !_ended && _queue.Count >= provider.Capacity;
            if (_missed || _ended) { return; }
            _queue.Enqueue(delivery);
            if (_pumping) { return; }
            _pumping = true;
        }

        ThreadPool.UnsafeQueueUserWorkItem(static self => _ = self.PumpAsync(), this, preferLocal: true);
    }

    private async Task PumpAsync()
    {
        while (Take() is { } delivery)
        {
            try { await SendAsync(delivery); }
            catch (Exception exception)
            {
                provider.Runtime.Logger.FailedUnseen(exception, "A subscriber", stream);
                await SendAsync(observer => observer.OnErrorAsync(exception)).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    private Func<IAsyncObserver<T>, Task>? Take()
    {
        lock (_queue)
        {
            if (_queue.TryDequeue(out var delivery)) { return delivery; }
            (_pumping, _missed) = (_missed, false);
            return !_pumping ? null : static observer => observer.OnErrorAsync(
                new QueueCacheMissException("The subscriber was too slow and missed items."));
        }
    }

    private Task SendAsync(Func<IAsyncObserver<T>, Task> delivery)
    {
        if (owner is not { } grain) { return delivery(_observer!); }
        var turn = new StreamDelivery(activation =>
        {
            if (activation.StreamObservers.GetValueOrDefault(HandleId) is IAsyncObserver<T> observer) { return delivery(observer); }
            provider.Runtime.Logger.NotResumed(grain, stream);
            return Task.CompletedTask;
        });
        provider.Runtime.Send(grain, turn);
        return turn.Done;
    }
}

/// <summary>An event as a turn of the subscribed grain.</summary>
internal sealed class StreamDelivery(Func<Activation, Task> deliver) : Request
{
    private readonly TaskCompletionSource _done = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Task Done => _done.Task;
    internal override Task Invoke(Activation activation) => deliver(activation);
    internal override void Complete(Task task) => _done.TrySetFromTask(task);
    internal override void Fail(Exception exception) => _done.TrySetException(exception);
}
