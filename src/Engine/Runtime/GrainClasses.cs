using System.Collections.Concurrent;
using System.Reflection;
using Microsoft.Extensions.Options;
using Orleans.Configuration;

namespace Orleans.Runtime;

/// <summary>The grain classes of the assemblies that were handed in with <c>AddGrains</c>.</summary>
internal sealed class GrainClasses
{
    private readonly Dictionary<GrainType, GrainClass> _byType = [];
    private readonly ConcurrentDictionary<(Type Interface, string? Prefix), GrainClass> _byInterface = new();

    public GrainClasses(IEnumerable<Assembly> assemblies, GrainServices services, IOptions<GrainCollectionOptions> collection)
    {
        foreach (var type in assemblies.Distinct().SelectMany(assembly => assembly.GetTypes()))
        {
            if (type is { IsClass: true, IsAbstract: false, ContainsGenericParameters: false }
                && typeof(IGrain).IsAssignableFrom(type) && typeof(IGrainBase).IsAssignableFrom(type))
            {
                var grainClass = new GrainClass(type, services, collection.Value);
                if (!_byType.TryAdd(grainClass.Type, grainClass))
                {
                    throw new OrleansException($"Both {type} and {_byType[grainClass.Type].ClassType} have grain type {grainClass.Type}.");
                }
            }
        }
    }

    /// <exception cref="ArgumentException">No class has that type.</exception>
    public GrainClass ByType(GrainType type) => _byType.TryGetValue(type, out var found) ? found
        : throw new ArgumentException($"Could not find a grain class of type \"{type}\". Was its assembly given to AddGrains?");

    /// <exception cref="ArgumentException">Not exactly one class implements the interface.</exception>
    public GrainClass ByInterface(Type interfaceType, string? prefix) => _byInterface.GetOrAdd((interfaceType, prefix), Find);

    private GrainClass Find((Type Interface, string? Prefix) key)
    {
        List<GrainClass> found = [.. _byType.Values.Where(candidate => key.Interface.IsAssignableFrom(candidate.ClassType)
            && (key.Prefix is null || candidate.ClassType.FullName!.StartsWith(key.Prefix, StringComparison.Ordinal)))];
        var byName = found.Find(candidate => "I" + candidate.ClassType.Name == key.Interface.Name);
        return found.Count == 1 ? found[0] : byName ?? throw new ArgumentException(found.Count == 0
            ? $"Could not find an implementation for interface {key.Interface}. Was its assembly given to AddGrains?"
            : $"More than one grain class implements {key.Interface}: {string.Join(", ", found.Select(one => one.ClassType))}.");
    }
}
