namespace Orleans.Runtime;

/// <summary>Something in the constructor of a grain that has to load before the grain activates.</summary>
internal interface IActivationFacet { Task LoadAsync(); }

internal sealed record GrainAssembly(Assembly Assembly);

/// <summary>What the engine knows of one grain class. Looked up once.</summary>
internal sealed class GrainClass(Type type, GrainCollectionOptions collection, TimeProvider clock)
{
    private static readonly Func<Type, ConstructorInfo> Widest = type => type.GetConstructors().MaxBy(one => one.GetParameters().Length)!;
    private readonly ConstructorInvoker _constructor = ConstructorInvoker.Create(Widest(type));
    private readonly Func<Activation, object?>[] _arguments = [.. Widest(type).GetParameters().Select(Argument)];

    public Type ClassType => type;
    public GrainType Type { get; } = GrainType.Create(type.GetCustomAttribute<GrainTypeAttribute>()?.Name
        ?? (type.Name.EndsWith("Grain", StringComparison.Ordinal) ? type.Name[..^5] : type.Name).ToLowerInvariant());
    public bool IsReentrant { get; } = type.IsDefined(typeof(ReentrantAttribute), inherit: true);
    public int Workers { get; } = type.GetCustomAttribute<StatelessWorkerAttribute>()?.MaxLocalWorkers ?? 1;
    /// <summary>In units of <c>TimeProvider.GetTimestamp</c>.</summary>
    public long CollectionAge { get; } = (long)(clock.TimestampFrequency * collection.ClassSpecificCollectionAge
        .GetValueOrDefault(type.FullName!, collection.CollectionAge).TotalSeconds);
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
