using Microsoft.Extensions.DependencyInjection;

namespace Orleans.Runtime;

/// <summary>What only some activations have, or only for a while.</summary>
internal sealed class ActivationExtras
{
    private AsyncServiceScope? _scope;

    public DeactivationReason? Reason { get; set; }

    public TaskCompletionSource Deactivated { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Sections of call chains that are open now; one entry for each time that one was entered.</summary>
    public List<Guid> Reentrant { get; } = [];

    public HashSet<GrainTimer> Timers { get; } = [];

    /// <summary>The observers that this activation attached, by subscription.</summary>
    public Dictionary<Guid, object> StreamObservers { get; } = [];

    public bool IsReentrant(Guid id) => id != Guid.Empty && Reentrant.Contains(id);

    public IServiceProvider Scope(IServiceProvider services) => (_scope ??= services.CreateAsyncScope()).ServiceProvider;

    public ValueTask DisposeScopeAsync() => _scope is { } scope ? scope.DisposeAsync() : ValueTask.CompletedTask;
}
