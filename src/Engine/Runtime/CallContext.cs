namespace Orleans.Runtime;

/// <summary>A call as filters see it, on either side.</summary>
internal sealed class CallContext(GrainMethod method, GrainReference reference, object?[] arguments, Activation? source, Activation? target)
    : IIncomingGrainCallContext, IOutgoingGrainCallContext, IInvokable
{
    private readonly Queue<Func<CallContext, Task>> _stages = new();

    public IInvokable Request => this;
    public object Grain => target?.GrainInstance ?? reference;
    public GrainId? SourceId => source?.GrainId;
    public GrainId TargetId => reference.GrainId;
    public string InterfaceName => method.Method.DeclaringType!.FullName!;
    public string MethodName => method.Method.Name;
    public MethodInfo InterfaceMethod => method.Method;
    public object? Result { get; set; }
    public IGrainContext TargetContext => target!;
    public IGrainContext? SourceContext => source;
    public Task Invoke() => _stages.Dequeue()(this);
    public int GetArgumentCount() => arguments.Length;
    public object? GetArgument(int index) => arguments[index];
    public void SetArgument(int index, object? value) => arguments[index] = value;
    public async Task<T> RunAsync<T>(Func<CallContext, Task>[] filters, Func<Task> innermost)
    {
        Array.ForEach(filters, _stages.Enqueue);
        _stages.Enqueue(async context =>
        {
            var task = innermost();
            await task;
            context.Result = task is Task<T> typed && typeof(T) != typeof(Nothing) ? await typed : null;
        });
        await Invoke();
        return Result is T result ? result : default!;
    }
}
