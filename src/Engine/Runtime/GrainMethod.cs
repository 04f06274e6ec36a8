using System.Collections.Concurrent;
using System.Reflection;
using Orleans.Concurrency;

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

    public static GrainMethod Of(MethodInfo method) => Known.TryGetValue(method, out var known) ? known : Known.GetOrAdd(method, Create);

    public abstract object? Call(GrainReference reference, object?[] arguments);

    private static GrainMethod Create(MethodInfo method)
    {
        var type = method.ReturnType;
        var definition = type.IsGenericType ? type.GetGenericTypeDefinition() : type;
        var result = definition == typeof(Task<>) || definition == typeof(ValueTask<>) ? type.GetGenericArguments()[0]
            : definition == typeof(Task) || definition == typeof(ValueTask) ? typeof(Nothing)
            : throw new NotSupportedException($"{method.DeclaringType}.{method.Name} must return a Task or ValueTask.");
        return (GrainMethod)Activator.CreateInstance(typeof(GrainMethod<>).MakeGenericType(result), method)!;
    }
}

/// <summary>The result of a method without a result.</summary>
internal readonly struct Nothing;

internal sealed class GrainMethod<T>(MethodInfo method) : GrainMethod(method)
{
    public override object? Call(GrainReference reference, object?[] arguments)
    {
        var runtime = reference.Runtime;
        var call = new Call<T>(this, reference, arguments, RuntimeContext.Current);
        var answer = runtime.OutgoingFilters.Length == 0 ? call.SendAsync() : FilterAsync(call, runtime.OutgoingFilters);
        return Method.ReturnType.IsValueType
            ? typeof(T) == typeof(Nothing) ? new ValueTask(answer) : new ValueTask<T>(answer)
            : answer;
    }

    /// <summary>Runs in a turn of the grain.</summary>
    public Task Invoke(object grain, object?[] arguments) => Invoker.Invoke(grain, arguments.AsSpan()) switch
    {
        Task task => task,
        ValueTask<T> task => task.AsTask(),
        ValueTask task => task.AsTask(),
        _ => throw new OrleansException($"{Method.DeclaringType}.{Method.Name} returned null instead of a task."),
    };

    /// <summary>The result of a task that has ended, or its exception.</summary>
    public static T ResultOf(Task task)
    {
        if (task is Task<T> typed)
        {
            return typed.GetAwaiter().GetResult();
        }

        task.GetAwaiter().GetResult();
        return default!;
    }

    private static async Task<T> FilterAsync(Call<T> call, IOutgoingGrainCallFilter[] filters)
    {
        var context = new OutgoingCallContext<T>(call, filters);
        await context.Invoke();
        return context.Result is T result ? result : default!;
    }
}
