namespace Orleans.Runtime;

/// <summary>One activation as its own code sees it.</summary>
public interface IGrainContext : IEquatable<IGrainContext>
{
    GrainId GrainId { get; }

    object? GrainInstance { get; }

    /// <summary>The scope of this activation. Made when first asked for.</summary>
    IServiceProvider ActivationServices { get; }

    /// <summary>Completes when the activation is gone. Waiting for it inside the grain would never end.</summary>
    Task Deactivated { get; }

    /// <summary>Starts to take the activation down; the first reason counts.</summary>
    void Deactivate(DeactivationReason deactivationReason, CancellationToken cancellationToken = default);
}

internal static class RuntimeContext
{
    [ThreadStatic]
    private static Activation? t_current;

    /// <summary>The activation whose turn runs on this thread.</summary>
    public static Activation? Current
    {
        get => t_current;
        set => t_current = value;
    }
}
