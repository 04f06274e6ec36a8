using Orleans.Core;

namespace Orleans.Runtime;

/// <summary>State of a grain, read before <c>OnActivateAsync</c>. Asked for in the constructor with <see cref="PersistentStateAttribute"/>.</summary>
public interface IPersistentState<TState> : IStorage<TState>;

/// <summary>Names the state and the storage that keeps it; without a name, the default storage.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
public class PersistentStateAttribute(string stateName, string? storageName = null) : Attribute
{
    public string StateName { get; } = stateName ?? throw new ArgumentNullException(nameof(stateName));
    public string? StorageName { get; } = storageName;
}
