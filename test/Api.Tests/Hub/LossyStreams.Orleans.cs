using Orleans.Streams;

namespace LiveChat.Api.Tests.Hub;

/// <summary>The members that only Microsoft Orleans has.</summary>
internal sealed partial class LossyStreams
{
    private sealed partial class LossyStream<T>
    {
        public Task<StreamSubscriptionHandle<T>> SubscribeAsync(IAsyncBatchObserver<T> observer) => inner.SubscribeAsync(observer);

        public Task<StreamSubscriptionHandle<T>> SubscribeAsync(IAsyncBatchObserver<T> observer, StreamSequenceToken? token) =>
            inner.SubscribeAsync(observer, token);

        public int CompareTo(IAsyncStream<T>? other) => inner.CompareTo(other);
    }
}
