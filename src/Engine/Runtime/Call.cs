using Microsoft.Extensions.Logging;

namespace Orleans.Runtime;

/// <summary>One call of a grain method.</summary>
internal sealed partial class Call<T> : Request
{
    private readonly TaskCompletionSource<T>? _answer;

    public Call(GrainMethod<T> method, GrainReference reference, object?[] arguments, Activation? source)
    {
        Method = method;
        Reference = reference;
        Arguments = arguments;
        Source = source;
        if (!method.IsOneWay)
        {
            _answer = new TaskCompletionSource<T>(TaskCreationOptions.RunContinuationsAsynchronously);
            Deadline = reference.Runtime.TimestampAfter(method.Timeout ?? reference.Runtime.ResponseTimeout);
        }
    }

    public GrainMethod<T> Method { get; }
    public GrainReference Reference { get; }
    public object?[] Arguments { get; }
    public Activation? Source { get; }

    internal override bool Interleaves => Method.Interleaves;
    internal override bool ReadsOnly => Method.ReadsOnly;
    internal override bool IsAbandoned => _answer is { Task.IsCompleted: true };

    public Task<T> SendAsync()
    {
        Context = RequestContext.Values;
        Reference.Runtime.Send(Reference.GrainId, this, Source is not null);
        return _answer?.Task ?? Task.FromResult<T>(default!);
    }

    public override string ToString() => $"{Reference.GrainId} {Method.Method.DeclaringType!.Name}.{Method.Method.Name}";

    internal override Task Invoke(Activation activation)
    {
        var grain = activation.GrainInstance!;
        var filters = activation.Runtime.IncomingFilters;
        return filters.Length == 0 && grain is not IIncomingGrainCallFilter
            ? Method.Invoke(grain, Arguments)
            : FilterAsync(activation, grain is IIncomingGrainCallFilter own ? [.. filters, own] : filters);
    }

    internal override void Complete(Task task)
    {
        try
        {
            var result = GrainMethod<T>.ResultOf(task);
            _answer?.TrySetResult(result);
        }
        catch (Exception exception)
        {
            Fail(exception);
        }
    }

    internal override void Fail(Exception exception)
    {
        if (_answer is null)
        {
            LogOneWayFailed(Reference.Runtime.Logger, exception, Reference.GrainId, Method.Method.Name);
        }
        else
        {
            _answer.TrySetException(exception);
        }
    }

    private async Task<T> FilterAsync(Activation activation, IIncomingGrainCallFilter[] filters)
    {
        var context = new IncomingCallContext<T>(this, activation, filters);
        await context.Invoke();
        return context.Result is T result ? result : default!;
    }

    [LoggerMessage(LogLevel.Warning, "The one-way call {MethodName} of grain {GrainId} failed.")]
    private static partial void LogOneWayFailed(ILogger logger, Exception exception, GrainId grainId, string methodName);
}
