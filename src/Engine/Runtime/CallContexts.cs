using System.Reflection;
using Orleans.Serialization.Invocation;

namespace Orleans.Runtime;

internal abstract class CallContext<T>(Call<T> call) : IGrainCallContext, IInvokable
{
    public IInvokable Request => this;
    public abstract object Grain { get; }
    public GrainId? SourceId => Call.Source?.GrainId;
    public GrainId TargetId => Call.Reference.GrainId;
    public string InterfaceName => InterfaceMethod.DeclaringType!.FullName!;
    public string MethodName => InterfaceMethod.Name;
    public MethodInfo InterfaceMethod => Call.Method.Method;
    public object? Result { get; set; }
    protected Call<T> Call { get; } = call;
    protected int Stage { get; set; }

    public abstract Task Invoke();

    public int GetArgumentCount() => Call.Arguments.Length;

    public object? GetArgument(int index) => Call.Arguments[index];

    public void SetArgument(int index, object? value) => Call.Arguments[index] = value;

    public string GetMethodName() => MethodName;

    public string GetInterfaceName() => InterfaceName;

    public MethodInfo GetMethod() => InterfaceMethod;

    protected async Task Finish(Task task)
    {
        await task;
        Result = typeof(T) == typeof(Nothing) ? null : GrainMethod<T>.ResultOf(task);
    }
}

internal sealed class OutgoingCallContext<T>(Call<T> call, IOutgoingGrainCallFilter[] filters)
    : CallContext<T>(call), IOutgoingGrainCallContext
{
    public override object Grain => Call.Reference;
    public IGrainContext? SourceContext => Call.Source;

    public override Task Invoke() => Stage < filters.Length ? filters[Stage++].Invoke(this) : Finish(Call.SendAsync());
}

internal sealed class IncomingCallContext<T>(Call<T> call, Activation activation, IIncomingGrainCallFilter[] filters)
    : CallContext<T>(call), IIncomingGrainCallContext
{
    public override object Grain => activation.GrainInstance!;
    public IGrainContext TargetContext => activation;

    public MethodInfo ImplementationMethod
    {
        get
        {
            var map = activation.Class.ClassType.GetInterfaceMap(InterfaceMethod.DeclaringType!);
            return map.TargetMethods[Array.IndexOf(map.InterfaceMethods, InterfaceMethod)];
        }
    }

    public override Task Invoke() => Stage < filters.Length
        ? filters[Stage++].Invoke(this)
        : Finish(Call.Method.Invoke(activation.GrainInstance!, Call.Arguments));
}
