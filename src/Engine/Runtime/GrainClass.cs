using System.Reflection;
using Microsoft.Extensions.DependencyInjection;
using Orleans.Concurrency;
using Orleans.Configuration;

namespace Orleans.Runtime;

/// <summary>Something in the constructor of a grain that has to load before the grain activates.</summary>
internal interface IActivationFacet
{
    Task LoadAsync();
}

/// <summary>What the engine knows of one grain class. Looked up once.</summary>
internal sealed class GrainClass
{
    private readonly ConstructorInvoker _constructor;
    private readonly Func<Activation, List<IActivationFacet>, object?>[] _arguments;

    public GrainClass(Type type, GrainServices services, GrainCollectionOptions collection)
    {
        ClassType = type;
        Type = GrainType.Create(NameOf(type));
        IsReentrant = type.IsDefined(typeof(ReentrantAttribute), inherit: true);
        MaxWorkers = type.GetCustomAttribute<StatelessWorkerAttribute>()?.MaxLocalWorkers ?? 0;
        CollectionAge = type.GetCustomAttribute<CollectionAgeLimitAttribute>()?.AgeLimit
            ?? collection.ClassSpecificCollectionAge.GetValueOrDefault(type.FullName!, collection.CollectionAge);
        var constructor = type.GetConstructors().MaxBy(candidate => candidate.GetParameters().Length)
            ?? throw new OrleansException($"{type} has no public constructor.");
        _constructor = ConstructorInvoker.Create(constructor);
        _arguments = [.. constructor.GetParameters().Select(parameter => Argument(parameter, services))];
    }

    public Type ClassType { get; }
    public GrainType Type { get; }
    public bool IsReentrant { get; }

    /// <summary>0 for a grain with identity.</summary>
    public int MaxWorkers { get; }

    public TimeSpan CollectionAge { get; }

    public object Create(Activation activation, List<IActivationFacet> facets)
    {
        var arguments = new object?[_arguments.Length];
        for (var i = 0; i < arguments.Length; i++)
        {
            arguments[i] = _arguments[i](activation, facets);
        }

        return _constructor.Invoke(arguments.AsSpan());
    }

    private static string NameOf(Type type)
    {
        if (type.GetCustomAttribute<GrainTypeAttribute>() is { } named)
        {
            return named.Name;
        }

        var name = type.Name.ToLowerInvariant();
        return name.EndsWith("grain", StringComparison.Ordinal) && name.Length > 5 ? name[..^5] : name;
    }

    private static Func<Activation, List<IActivationFacet>, object?> Argument(ParameterInfo parameter, GrainServices services)
    {
        var type = parameter.ParameterType;
        if (parameter.GetCustomAttribute<PersistentStateAttribute>() is { } state)
        {
            var facet = typeof(PersistentState<>).MakeGenericType(type.GetGenericArguments()[0]).GetConstructors()[0];
            var create = ConstructorInvoker.Create(facet);
            return (activation, facets) =>
            {
                var created = create.Invoke(activation, state.StateName, services.Storage(state.StorageName));
                facets.Add((IActivationFacet)created);
                return created;
            };
        }

        if (type == typeof(IGrainContext))
        {
            return (activation, _) => activation;
        }

        if (parameter.GetCustomAttribute<FromKeyedServicesAttribute>() is { Key: var key })
        {
            return (activation, _) => activation.ActivationServices.GetRequiredKeyedService(type, key);
        }

        if (services.IsSingleton(type))
        {
            return (_, _) => services.Root.GetRequiredService(type);
        }

        return parameter.HasDefaultValue
            ? (activation, _) => activation.ActivationServices.GetService(type) ?? parameter.DefaultValue
            : (activation, _) => activation.ActivationServices.GetRequiredService(type);
    }
}

/// <summary>The services as grain constructors need them.</summary>
internal sealed class GrainServices(IServiceProvider root, IServiceCollection registered)
{
    public IServiceProvider Root { get; } = root;

    /// <summary>Singletons are resolved without a scope, because most activations then never need one.</summary>
    public bool IsSingleton(Type type)
    {
        var generic = type.IsGenericType ? type.GetGenericTypeDefinition() : type;
        return registered.LastOrDefault(service => !service.IsKeyedService && (service.ServiceType == type
            || service.ServiceType == generic))?.Lifetime == ServiceLifetime.Singleton;
    }

    public Storage.IGrainStorage Storage(string? name)
    {
        return (name is null ? Root.GetService<Storage.IGrainStorage>() : Root.GetKeyedService<Storage.IGrainStorage>(name))
            ?? throw new Storage.BadProviderConfigException($"No storage provider named \"{name ?? "Default"}\" is registered.");
    }
}
