using Orleans.Runtime;
using Orleans.Streams;

namespace LiveChat.Api.Tests.Hub;

/// <summary>Streams that lose what the test says.</summary>
internal sealed partial class LossyStreams(IStreamProvider inner, StreamFaults faults) : IStreamProvider
{
    public string Name => inner.Name;

    public bool IsRewindable => false;

    public IAsyncStream<T> GetStream<T>(StreamId streamId) => new LossyStream<T>(faults, inner.GetStream<T>(streamId));

    private sealed partial class LossyStream<T>(StreamFaults faults, IAsyncStream<T> inner) : IAsyncStream<T>
    {
        public bool IsRewindable => inner.IsRewindable;

        public string ProviderName => inner.ProviderName;

        public StreamId StreamId => inner.StreamId;

        public Task OnNextAsync(T item, StreamSequenceToken? token = null) =>
            faults.Passes(item) ? inner.OnNextAsync(item, token) : Task.CompletedTask;

        public Task OnCompletedAsync() => inner.OnCompletedAsync();

        public Task OnErrorAsync(Exception ex) => inner.OnErrorAsync(ex);

        public Task OnNextBatchAsync(IEnumerable<T> batch, StreamSequenceToken? token = null) => inner.OnNextBatchAsync(batch, token);

        public Task<StreamSubscriptionHandle<T>> SubscribeAsync(IAsyncObserver<T> observer) => inner.SubscribeAsync(observer);

        public Task<StreamSubscriptionHandle<T>> SubscribeAsync(
            IAsyncObserver<T> observer, StreamSequenceToken? token, string? filterData = null) =>
            inner.SubscribeAsync(observer, token, filterData);

        public Task<IList<StreamSubscriptionHandle<T>>> GetAllSubscriptionHandles() => inner.GetAllSubscriptionHandles();

        public bool Equals(IAsyncStream<T>? other) => inner.Equals(other);

        public override bool Equals(object? obj) => Equals(obj as IAsyncStream<T>);

        public override int GetHashCode() => inner.GetHashCode();
    }
}
