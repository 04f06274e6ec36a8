namespace Orleans;

/// <summary>What a grain class has, whether or not it derives from <see cref="Grain"/>.</summary>
public interface IGrainBase
{
    IGrainContext GrainContext { get; }
    Task OnActivateAsync(CancellationToken token) => Task.CompletedTask;
    Task OnDeactivateAsync(DeactivationReason reason, CancellationToken token) => Task.CompletedTask;
}

/// <summary>The base of a grain class. One thread at a time is in it, and requests do not interleave unless they say so.</summary>
public abstract class Grain : IGrainBase, IAddressable
{
    public IGrainContext GrainContext { get; } = Activation.Current!;
    protected IGrainFactory GrainFactory => ((Activation)GrainContext).Runtime;
    /// <summary>The services of this activation: scoped ones live as long as it does.</summary>
    protected internal IServiceProvider ServiceProvider => GrainContext.ActivationServices;
    /// <summary>Runs before the first request, after the persistent state was read. When it throws, the callers get the exception.</summary>
    public virtual Task OnActivateAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    /// <summary>Runs after the last request. Not when the process dies: it must not be needed for correctness.</summary>
    public virtual Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken) => Task.CompletedTask;
    /// <summary>Takes the activation down when the running requests are done. Requests that wait go to the next one.</summary>
    protected void DeactivateOnIdle() => GrainBaseExtensions.DeactivateOnIdle(this);
    /// <summary>Keeps idle collection away for that long; a time of zero or less takes that back.</summary>
    protected void DelayDeactivation(TimeSpan timeSpan) => ((Activation)GrainContext).DelayDeactivation(timeSpan);
}

public enum DeactivationReasonCode : byte
{
    None, ShuttingDown, ActivationFailed, DirectoryFailure, ActivationIdle, ActivationUnresponsive, DuplicateActivation,
    IncompatibleRequest, ApplicationError, ApplicationRequested,
}

/// <summary>Why an activation is taken down.</summary>
public readonly struct DeactivationReason(DeactivationReasonCode code, Exception? exception, string text)
{
    public DeactivationReason(DeactivationReasonCode code, string text) : this(code, null, text) { }
    public DeactivationReasonCode ReasonCode { get; } = code;
    public string Description { get; } = text;
    public Exception? Exception { get; } = exception;
}
