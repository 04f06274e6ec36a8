namespace Orleans.Concurrency;

/// <summary>The method changes nothing: it may interleave with other read-only methods of the activation.</summary>
[AttributeUsage(AttributeTargets.Method)] public sealed class ReadOnlyAttribute : Attribute;
/// <summary>The method may interleave with every other method of the activation.</summary>
[AttributeUsage(AttributeTargets.Method)] public sealed class AlwaysInterleaveAttribute : Attribute;
/// <summary>The caller does not wait: its task is complete at once, and a failure of the method is logged, never thrown.</summary>
[AttributeUsage(AttributeTargets.Method)] public sealed class OneWayAttribute : Attribute;
/// <summary>All requests of the class interleave at their awaits. A turn is still never interrupted.</summary>
[AttributeUsage(AttributeTargets.Class)] public sealed class ReentrantAttribute : Attribute;

/// <summary>A grain without identity: up to so many activations of one id work at the same time.</summary>
[AttributeUsage(AttributeTargets.Class)] public sealed class StatelessWorkerAttribute(int maxLocalWorkers) : Attribute
{
    public StatelessWorkerAttribute() : this(Environment.ProcessorCount) { }
    internal int MaxLocalWorkers { get; } = maxLocalWorkers;
}
