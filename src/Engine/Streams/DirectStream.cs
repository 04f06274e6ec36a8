using Orleans.Runtime;

namespace Orleans.Streams;

internal sealed class DirectStream<T>(DirectStreamProvider provider, StreamId id) : IAsyncStream<T>
{
    public bool IsRewindable => false;
    public string ProviderName => provider.Name;
    public StreamId StreamId => id;

    public Task OnNextAsync(T item, StreamSequenceToken? token = null) => Publish(new StreamEvent(item));

    public Task OnCompletedAsync() => Publish(new StreamEvent(null, IsCompletion: true));

    public Task OnErrorAsync(Exception ex) => Publish(new StreamEvent(null, ex));

    public Task OnNextBatchAsync(IEnumerable<T> batch, StreamSequenceToken? token = null)
    {
        foreach (var item in batch)
        {
            provider.Publish(id, new StreamEvent(item));
        }

        return Task.CompletedTask;
    }

    public Task<StreamSubscriptionHandle<T>> SubscribeAsync(IAsyncObserver<T> observer)
    {
        var subscription = new StreamSubscription(provider, id, RuntimeContext.Current?.GrainId);
        var handle = new DirectSubscriptionHandle<T>(provider, subscription);
        handle.Attach(observer);
        provider.Add(subscription);
        return Task.FromResult<StreamSubscriptionHandle<T>>(handle);
    }

    public Task<StreamSubscriptionHandle<T>> SubscribeAsync(IAsyncObserver<T> observer, StreamSequenceToken? token,
        string? filterData = null) => token is null ? SubscribeAsync(observer)
        : throw new ArgumentException("This stream cannot be rewound to a token.", nameof(token));

    public Task<IList<StreamSubscriptionHandle<T>>> GetAllSubscriptionHandles() => Task.FromResult<IList<StreamSubscriptionHandle<T>>>(
        [.. provider.Of(id, RuntimeContext.Current?.GrainId).Select(one => new DirectSubscriptionHandle<T>(provider, one))]);

    public bool Equals(IAsyncStream<T>? other) => other?.StreamId == id && other.ProviderName == ProviderName;

    public override bool Equals(object? obj) => Equals(obj as IAsyncStream<T>);

    public override int GetHashCode() => id.GetHashCode();

    private Task Publish(StreamEvent published)
    {
        provider.Publish(id, published);
        return Task.CompletedTask;
    }
}

internal sealed class DirectSubscriptionHandle<T>(DirectStreamProvider provider, StreamSubscription subscription)
    : StreamSubscriptionHandle<T>
{
    public override StreamId StreamId => subscription.Stream;
    public override string ProviderName => provider.Name;
    public override Guid HandleId => subscription.Id;

    public override Task UnsubscribeAsync()
    {
        subscription.End();
        return Task.CompletedTask;
    }

    public override Task<StreamSubscriptionHandle<T>> ResumeAsync(IAsyncObserver<T> observer, StreamSequenceToken? token = null)
    {
        Attach(observer);
        return Task.FromResult<StreamSubscriptionHandle<T>>(this);
    }

    public override bool Equals(StreamSubscriptionHandle<T>? other) => other?.HandleId == HandleId;

    internal void Attach(IAsyncObserver<T> observer) => subscription.Attach(published => published switch
    {
        { IsCompletion: true } => observer.OnCompletedAsync(),
        { Error: { } error } => observer.OnErrorAsync(error),
        _ => observer.OnNextAsync((T)published.Item!, published.Token),
    });
}
