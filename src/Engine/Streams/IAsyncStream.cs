namespace Orleans.Streams;

/// <summary>Gives streams by their id. A keyed service under its name.</summary>
public interface IStreamProvider
{
    string Name { get; }
    bool IsRewindable { get; }
    IAsyncStream<T> GetStream<T>(StreamId streamId);
}

/// <summary>Receives what a stream carries, one item at a time and in the order of each publisher.</summary>
public interface IAsyncObserver<in T>
{
    /// <summary>On a stream: done when every subscriber has it in its queue, not when it was handled.</summary>
    Task OnNextAsync(T item, StreamSequenceToken? token = null);
    Task OnCompletedAsync() => Task.CompletedTask;
    /// <summary>Items were lost (<see cref="QueueCacheMissException"/>), the observer itself failed, or a publisher says so.</summary>
    Task OnErrorAsync(Exception ex);
}

public interface IAsyncObservable<T>
{
    /// <summary>Adds a subscription, for as long as the process lives. A slow subscriber delays nobody else.</summary>
    /// <remarks>In a grain it is the grain's: deliveries are turns of the grain and activate it, and each activation attaches its
    /// observer with <c>ResumeAsync</c>. Anywhere else deliveries are on the thread pool.</remarks>
    Task<StreamSubscriptionHandle<T>> SubscribeAsync(IAsyncObserver<T> observer);
    Task<StreamSubscriptionHandle<T>> SubscribeAsync(IAsyncObserver<T> observer, StreamSequenceToken? token, string? filterData = null) =>
        SubscribeAsync(observer);
}

public interface IAsyncStream<T> : IAsyncObservable<T>, IAsyncObserver<T>, IEquatable<IAsyncStream<T>>
{
    bool IsRewindable { get; }
    StreamId StreamId { get; }
    string ProviderName { get; }
    Task OnNextBatchAsync(IEnumerable<T> batch, StreamSequenceToken? token = null);
    /// <summary>The subscriptions of the calling grain; outside of a grain, those of code that is not a grain.</summary>
    Task<IList<StreamSubscriptionHandle<T>>> GetAllSubscriptionHandles();
}

public abstract class StreamSubscriptionHandle<T>
{
    public abstract StreamId StreamId { get; }
    public abstract string ProviderName { get; }
    public abstract Guid HandleId { get; }
    public abstract Task UnsubscribeAsync();
    /// <summary>Attaches this activation's observer to the subscription, in place of any earlier one.</summary>
    /// <exception cref="InvalidOperationException">It was unsubscribed.</exception>
    public abstract Task<StreamSubscriptionHandle<T>> ResumeAsync(IAsyncObserver<T> observer, StreamSequenceToken? token = null);
}

/// <summary>The place of an item in a stream that can be rewound. Streams of this engine cannot, and give none.</summary>
public abstract class StreamSequenceToken;
public class DataNotAvailableException(string message) : OrleansException(message);
/// <summary>The subscriber was too slow: items before the next one were dropped.</summary>
public sealed class QueueCacheMissException(string message) : DataNotAvailableException(message);

public static class AsyncObservableExtensions
{
    public static Task<StreamSubscriptionHandle<T>> SubscribeAsync<T>(this IAsyncObservable<T> obs, Func<T, StreamSequenceToken?, Task>
        onNextAsync, Func<Exception, Task>? onErrorAsync = null) => obs.SubscribeAsync(new Observer<T>(onNextAsync, onErrorAsync));
    public static Task<StreamSubscriptionHandle<T>> ResumeAsync<T>(this StreamSubscriptionHandle<T> handle, Func<T, StreamSequenceToken?,
        Task> onNextAsync, Func<Exception, Task>? onErrorAsync = null) => handle.ResumeAsync(new Observer<T>(onNextAsync, onErrorAsync));
    private sealed class Observer<T>(Func<T, StreamSequenceToken?, Task> next, Func<Exception, Task>? error) : IAsyncObserver<T>
    {
        public Task OnNextAsync(T item, StreamSequenceToken? token = null) => next(item, token);
        public Task OnErrorAsync(Exception ex) => error?.Invoke(ex) ?? Task.CompletedTask;
    }
}
