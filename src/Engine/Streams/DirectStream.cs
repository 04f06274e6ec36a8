namespace Orleans.Streams;

/// <summary>Streams in memory, delivered at once. Knows a stream only while it has subscriptions.</summary>
internal sealed class DirectStreamProvider(string name, int capacity, GrainRuntime runtime) : IStreamProvider
{
    private readonly ConcurrentDictionary<StreamId, object[]> _subscriptions = new();

    public string Name => name;
    public bool IsRewindable => false;
    public int Capacity => capacity;
    public GrainRuntime Runtime => runtime;
    public IAsyncStream<T> GetStream<T>(StreamId streamId) => new DirectStream<T>(this, streamId);
    public IEnumerable<StreamSubscription<T>> Of<T>(StreamId stream) =>
        _subscriptions.TryGetValue(stream, out var all) ? all.OfType<StreamSubscription<T>>() : [];
    public void Add<T>(StreamSubscription<T> added) =>
        _subscriptions.AddOrUpdate(added.StreamId, [added], (_, others) => [.. others, added]);
    public void Remove<T>(StreamSubscription<T> removed)
    {
        var rest = _subscriptions.AddOrUpdate(removed.StreamId, [], (_, all) => [.. all.Where(other => other != removed)]);
        if (rest.Length == 0) { _subscriptions.TryRemove(new(removed.StreamId, rest)); } // Only if it is still that one.
    }
}

internal sealed class DirectStream<T>(DirectStreamProvider provider, StreamId id) : IAsyncStream<T>
{
    public bool IsRewindable => false;
    public string ProviderName => provider.Name;
    public StreamId StreamId => id;
    public bool Equals(IAsyncStream<T>? other) => other?.StreamId == id && other.ProviderName == ProviderName;
    public override bool Equals(object? obj) => Equals(obj as IAsyncStream<T>);
    public override int GetHashCode() => id.GetHashCode();
    public Task OnNextAsync(T item, StreamSequenceToken? token = null) => Publish(observer => observer.OnNextAsync(item));
    public Task OnCompletedAsync() => Publish(observer => observer.OnCompletedAsync());
    public Task OnErrorAsync(Exception ex) => Publish(observer => observer.OnErrorAsync(ex));
    public Task OnNextBatchAsync(IEnumerable<T> batch, StreamSequenceToken? token = null) =>
        Task.WhenAll(batch.Select(item => OnNextAsync(item)));
    public async Task<StreamSubscriptionHandle<T>> SubscribeAsync(IAsyncObserver<T> observer)
    {
        var subscription = new StreamSubscription<T>(provider, id, Activation.Current?.GrainId);
        await subscription.ResumeAsync(observer);
        provider.Add(subscription);
        return subscription;
    }

    public Task<IList<StreamSubscriptionHandle<T>>> GetAllSubscriptionHandles() => Task.FromResult<IList<StreamSubscriptionHandle<T>>>(
        [.. provider.Of<T>(id).Where(one => one.Owner == Activation.Current?.GrainId)]);
    private Task Publish(Func<IAsyncObserver<T>, Task> delivery)
    {
        foreach (var subscription in provider.Of<T>(id)) { subscription.Post(delivery); }
        return Task.CompletedTask;
    }
}
