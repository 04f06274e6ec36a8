using System.Reflection;
using Orleans;
using Orleans.Runtime;
using Orleans.Serialization.Invocation;

namespace LiveChat.Cluster.Tests.Silos;

/// <summary>A call that a filter lets through or not.</summary>
internal sealed class FakeCall : IIncomingGrainCallContext
{
    public bool Invoked { get; private set; }

    public IInvokable Request => throw new NotSupportedException();

    public object Grain => this;

    public GrainId? SourceId => null;

    public GrainId TargetId => default;

    public GrainInterfaceType InterfaceType => default;

    public string InterfaceName => "";

    public string MethodName => "";

    public MethodInfo InterfaceMethod => throw new NotSupportedException();

    public MethodInfo ImplementationMethod => throw new NotSupportedException();

    public IGrainContext TargetContext => throw new NotSupportedException();

    public object? Result { get; set; }

    public Response? Response { get; set; }

    public Task Invoke()
    {
        Invoked = true;
        return Task.CompletedTask;
    }
}
