namespace Orleans.Runtime;

/// <summary>One call of a grain method.</summary>
internal sealed class Call<T> : Request
{
    private readonly GrainMethod<T> _method;
    private readonly GrainReference _reference;
    private readonly object?[] _arguments;
    private readonly TaskCompletionSource<T>? _answer;

    public Call(GrainMethod<T> method, GrainReference reference, object?[] arguments)
    {
        (_method, _reference, _arguments) = (method, reference, arguments);
        if (method.IsOneWay) { return; }
        _answer = new TaskCompletionSource<T>(TaskCreationOptions.RunContinuationsAsynchronously);
        Deadline = reference.Runtime.TimestampAfter(method.Timeout ?? reference.Runtime.ResponseTimeout);
    }

    public Activation? Source { get; } = Activation.Current;
    internal override bool Interleaves => _method.Interleaves;
    internal override bool ReadsOnly => _method.ReadsOnly;
    internal override bool IsAbandoned => _answer is { Task.IsCompleted: true };
    public Task<T> SendAsync()
    {
        _reference.Runtime.Send(_reference.GrainId, this);
        return _answer?.Task ?? Task.FromResult<T>(default!);
    }

    public override string ToString() => $"{_reference.GrainId} {_method.Method.DeclaringType!.Name}.{_method.Method.Name}";
    internal override Task Invoke(Activation activation)
    {
        var grain = activation.GrainInstance!;
        var filters = activation.Runtime.IncomingFilters;
        return filters.Length == 0 && grain is not IIncomingGrainCallFilter ? _method.Invoke(grain, _arguments)
            : new CallContext(_method, _reference, _arguments, Source, activation).RunAsync<T>([.. filters
                .Concat(grain is IIncomingGrainCallFilter own ? [own] : [])
                .Select(filter => (Func<CallContext, Task>)filter.Invoke)], () => _method.Invoke(grain, _arguments));
    }

    internal override void Complete(Task task)
    {
        if (!task.IsCompletedSuccessfully) { Fail(task.Exception?.InnerException ?? new TaskCanceledException(task)); }
        else { _answer?.TrySetResult(task is Task<T> typed ? typed.GetAwaiter().GetResult() : default!); }
    }

    internal override void Fail(Exception exception)
    {
        if (_answer is null) { _reference.Runtime.Logger.FailedUnseen(exception, "A one-way call", this); }
        else { _answer.TrySetException(exception); }
    }
}
