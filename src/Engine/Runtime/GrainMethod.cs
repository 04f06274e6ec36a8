namespace Orleans.Runtime;

/// <summary>What the engine knows of one method of a grain interface. Looked up once.</summary>
internal abstract class GrainMethod(MethodInfo method)
{
    private static readonly ConcurrentDictionary<MethodInfo, GrainMethod> Known = new();

    public MethodInfo Method { get; } = method;
    public bool IsOneWay { get; } = method.IsDefined(typeof(OneWayAttribute));
    public bool Interleaves { get; } = method.IsDefined(typeof(AlwaysInterleaveAttribute));
    public bool ReadsOnly { get; } = method.IsDefined(typeof(ReadOnlyAttribute));
    public TimeSpan? Timeout { get; } = method.GetCustomAttribute<ResponseTimeoutAttribute>()?.Timeout;
    protected MethodInvoker Invoker { get; } = MethodInvoker.Create(method);
    public static GrainMethod Of(MethodInfo method) => Known.GetOrAdd(method, static method =>
    {
        var type = method.ReturnType;
        var result = type == typeof(Task) || type == typeof(ValueTask) ? typeof(Nothing)
            : type.Name is "Task`1" or "ValueTask`1" ? type.GetGenericArguments()[0]
            : throw new NotSupportedException($"{method.DeclaringType}.{method.Name} must return a Task or ValueTask.");
        return (GrainMethod)Activator.CreateInstance(typeof(GrainMethod<>).MakeGenericType(result), method)!;
    });

    public abstract object? Call(GrainReference reference, object?[] arguments);
}

/// <summary>The result of a method without a result.</summary>
internal readonly struct Nothing;

internal sealed class GrainMethod<T>(MethodInfo method) : GrainMethod(method)
{
    public override object? Call(GrainReference reference, object?[] arguments)
    {
        var call = new Call<T>(this, reference, arguments);
        var filters = reference.Runtime.OutgoingFilters;
        var answer = filters.Length == 0 ? call.SendAsync()
            : new CallContext(this, reference, arguments, call.Source, null).RunAsync<T>([.. filters.Select(
                filter => (Func<CallContext, Task>)filter.Invoke)], call.SendAsync);
        return !Method.ReturnType.IsValueType ? answer
            : typeof(T) == typeof(Nothing) ? new ValueTask(answer) : new ValueTask<T>(answer);
    }

    /// <summary>Runs in a turn of the grain.</summary>
    public Task Invoke(object grain, object?[] arguments) => Invoker.Invoke(grain, arguments.AsSpan()) switch
    {
        ValueTask<T> task => task.AsTask(),
        ValueTask task => task.AsTask(),
        var task => (Task?)task ?? throw new OrleansException($"{Method.DeclaringType}.{Method.Name} returned no task."),
    };
}
