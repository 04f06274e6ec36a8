using System.Reflection;
using Microsoft.Extensions.DependencyInjection;
using Orleans.Concurrency;
using Orleans.Configuration;
using Orleans.Storage;

namespace Orleans.Runtime;

/// <summary>Something in the constructor of a grain that has to load before the grain activates.</summary>
internal interface IActivationFacet { Task LoadAsync(); }

internal sealed record GrainAssembly(Assembly Assembly);

/// <summary>What the engine knows of one grain class. Looked up once.</summary>
internal sealed class GrainClass
{
    private readonly ConstructorInvoker _constructor;
    private readonly Func<Activation, object?>[] _arguments;

    public GrainClass(Type type, GrainCollectionOptions collection, TimeProvider clock)
    {
        ClassType = type;
        var name = type.Name.ToLowerInvariant();
        Type = GrainType.Create(type.GetCustomAttribute<GrainTypeAttribute>()?.Name
            ?? (name.EndsWith("grain", StringComparison.Ordinal) ? name[..^5] : name));
        IsReentrant = type.IsDefined(typeof(ReentrantAttribute), inherit: true);
        Workers = type.GetCustomAttribute<StatelessWorkerAttribute>()?.MaxLocalWorkers ?? 1;
        var age = collection.ClassSpecificCollectionAge.GetValueOrDefault(type.FullName!, collection.CollectionAge);
        CollectionAge = (long)(age.TotalSeconds * clock.TimestampFrequency);
        var constructor = type.GetConstructors().MaxBy(candidate => candidate.GetParameters().Length)!;
        _constructor = ConstructorInvoker.Create(constructor);
        _arguments = [.. constructor.GetParameters().Select(Argument)];
    }

    public Type ClassType { get; }
    public GrainType Type { get; }
    public bool IsReentrant { get; }
    public int Workers { get; }

    /// <summary>In units of <c>TimeProvider.GetTimestamp</c>.</summary>
    public long CollectionAge { get; }

    public object Create(Activation activation, List<IActivationFacet> facets)
    {
        var arguments = Array.ConvertAll(_arguments, argument => argument(activation));
        facets.AddRange(arguments.OfType<IActivationFacet>());
        return _constructor.Invoke(arguments.AsSpan());
    }

    private static Func<Activation, object?> Argument(ParameterInfo parameter)
    {
        var type = parameter.ParameterType;
        if (parameter.GetCustomAttribute<PersistentStateAttribute>() is { } state)
        {
            var facet = ConstructorInvoker.Create(
                typeof(PersistentState<>).MakeGenericType(type.GetGenericArguments()).GetConstructors()[0]);
            return activation => facet.Invoke(activation, state.StateName,
                activation.Runtime.ServiceProvider.GetKeyedService<IGrainStorage>(state.StorageName)
                    ?? throw new BadProviderConfigException($"No storage provider named \"{state.StorageName}\" is registered."));
        }

        var key = parameter.GetCustomAttribute<FromKeyedServicesAttribute>()?.Key;
        return type == typeof(IGrainContext) ? activation => activation
            : activation => activation.ActivationServices.GetRequiredKeyedService(type, key);
    }
}
