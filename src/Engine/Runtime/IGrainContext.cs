namespace Orleans.Runtime;

/// <summary>A grain or a reference to one.</summary>
public interface IAddressable;

/// <summary>One activation as its own code sees it.</summary>
public interface IGrainContext
{
    GrainId GrainId { get; }
    object? GrainInstance { get; }
    /// <summary>The scope of this activation. Made when first asked for.</summary>
    IServiceProvider ActivationServices { get; }
    /// <summary>Completes when the activation is gone. Waiting for it inside the grain would never end.</summary>
    Task Deactivated { get; }
    /// <summary>Takes the activation down when its running requests have ended; the first reason counts.</summary>
    void Deactivate(DeactivationReason deactivationReason, CancellationToken cancellationToken = default);
}

/// <summary>State of a grain, read before <c>OnActivateAsync</c>. Asked for in the constructor with <see cref="PersistentStateAttribute"/>.</summary>
public interface IPersistentState<TState> : IStorage<TState>;

/// <summary>Names the state and the storage that keeps it; without a name, the default storage.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
public class PersistentStateAttribute(string stateName, string? storageName = null) : Attribute
{
    public string StateName { get; } = stateName;
    public string? StorageName { get; } = storageName;
}

/// <summary>A timer of one activation. Ends with it, or when disposed. A change made during a tick counts from its end.</summary>
public interface IGrainTimer : IDisposable { void Change(TimeSpan dueTime, TimeSpan period); }

/// <summary>Infinite times mean never. <c>Interleave</c>: a tick may run between the awaits of requests. <c>KeepAlive</c>: a tick
/// counts as use of the activation.</summary>
[method: SetsRequiredMembers]
public readonly struct GrainTimerCreationOptions(TimeSpan dueTime, TimeSpan period)
{
    public required TimeSpan DueTime { get; init; } = dueTime;
    public required TimeSpan Period { get; init; } = period;
    public bool Interleave { get; init; }
    public bool KeepAlive { get; init; }
}

public interface IGrainReminder { string ReminderName { get; } }

public readonly struct TickStatus(DateTime firstTickTime, TimeSpan period, DateTime timeStamp)
{
    public DateTime FirstTickTime { get; } = firstTickTime;
    public TimeSpan Period { get; } = period;
    public DateTime CurrentTickTime { get; } = timeStamp;
}

/// <summary>A fault of the engine, not of a grain.</summary>
public class OrleansException(string message, Exception? innerException = null) : Exception(message, innerException);
/// <summary>The request was not delivered; the grain did not see it.</summary>
public class OrleansMessageRejectionException(string message) : OrleansException(message);
/// <summary>The engine is stopping or has stopped.</summary>
public class SiloUnavailableException(string message) : OrleansMessageRejectionException(message);
/// <summary>The reminder was replaced or removed meanwhile.</summary>
public sealed class ReminderException(string message) : OrleansException(message);
