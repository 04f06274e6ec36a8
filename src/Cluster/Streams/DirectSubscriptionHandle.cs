using Orleans.Runtime;
using Orleans.Streams;

namespace LiveChat.Cluster.Streams;

internal sealed class DirectSubscriptionHandle<T>(
    DirectStreamProvider provider, StreamId stream, DirectSubscription? subscription = null) : StreamSubscriptionHandle<T>
{
    private DirectSubscription? _subscription = subscription;

    public override StreamId StreamId => stream;

    public override string ProviderName => provider.Name;

    public override Guid HandleId { get; } = subscription?.Id ?? Guid.NewGuid();

    public override Task UnsubscribeAsync()
    {
        if (Interlocked.Exchange(ref _subscription, null) is { } subscription)
        {
            provider.Subscriptions.Remove(subscription);
        }

        return Task.CompletedTask;
    }

    public override async Task<StreamSubscriptionHandle<T>> ResumeAsync(IAsyncObserver<T> observer, StreamSequenceToken? token = null)
    {
        await UnsubscribeAsync();
        _subscription = new DirectSubscription(stream, HandleId, item => observer.OnNextAsync((T)item));
        provider.Subscriptions.Add(_subscription);
        return this;
    }

    public override Task<StreamSubscriptionHandle<T>> ResumeAsync(IAsyncBatchObserver<T> observer, StreamSequenceToken? token = null) =>
        throw new NotSupportedException("Direct streams carry one item at a time.");

    public override bool Equals(StreamSubscriptionHandle<T>? other) => other?.HandleId == HandleId;

    public override bool Equals(object? obj) => Equals(obj as StreamSubscriptionHandle<T>);

    public override int GetHashCode() => HandleId.GetHashCode();
}
