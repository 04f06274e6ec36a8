namespace Orleans;

/// <summary>One call on its way to or into a grain.</summary>
public interface IGrainCallContext
{
    IInvokable Request { get; }
    /// <summary>The grain (incoming) or the reference (outgoing).</summary>
    object Grain { get; }
    /// <summary>The calling grain; <c>null</c> when the caller is not a grain.</summary>
    GrainId? SourceId { get; }
    GrainId TargetId { get; }
    string InterfaceName { get; }
    string MethodName { get; }
    MethodInfo InterfaceMethod { get; }
    /// <summary>The answer, after <see cref="Invoke"/>. A filter may replace it, or set it and not invoke at all.</summary>
    object? Result { get; set; }
    /// <summary>Runs the next filter or the method. Throws what the method threw.</summary>
    Task Invoke();
}

public interface IIncomingGrainCallContext : IGrainCallContext { IGrainContext TargetContext { get; } }

public interface IOutgoingGrainCallContext : IGrainCallContext { IGrainContext? SourceContext { get; } }

/// <summary>Wraps calls in a turn of the called grain. Registered as a service, or implemented by the grain.</summary>
public interface IIncomingGrainCallFilter { Task Invoke(IIncomingGrainCallContext context); }

/// <summary>Wraps calls on the side of the caller. Registered as a service.</summary>
public interface IOutgoingGrainCallFilter { Task Invoke(IOutgoingGrainCallContext context); }
