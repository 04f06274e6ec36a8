using System.Collections.Concurrent;
using System.Globalization;

namespace Orleans.Runtime;

internal sealed class GrainFactory(GrainRuntime runtime, GrainClasses classes, IServiceProvider services) : IClusterClient
{
    private readonly ConcurrentDictionary<Type, GrainReference> _prototypes = new();

    public IServiceProvider ServiceProvider => services;

    public TGrainInterface GetGrain<TGrainInterface>(string primaryKey, string? grainClassNamePrefix = null)
        where TGrainInterface : IGrainWithStringKey => Get<TGrainInterface>(primaryKey, grainClassNamePrefix);

    public TGrainInterface GetGrain<TGrainInterface>(Guid primaryKey, string? grainClassNamePrefix = null)
        where TGrainInterface : IGrainWithGuidKey => Get<TGrainInterface>(primaryKey.ToString("N"), grainClassNamePrefix);

    public TGrainInterface GetGrain<TGrainInterface>(long primaryKey, string? grainClassNamePrefix = null)
        where TGrainInterface : IGrainWithIntegerKey =>
        Get<TGrainInterface>(primaryKey.ToString("X", CultureInfo.InvariantCulture), grainClassNamePrefix);

    public TGrainInterface GetGrain<TGrainInterface>(GrainId grainId) where TGrainInterface : IAddressable =>
        (TGrainInterface)(object)Reference(grainId, typeof(TGrainInterface));

    public GrainReference Reference(GrainId id, Type interfaceType) =>
        _prototypes.GetOrAdd(interfaceType, GrainReference.Prototype, runtime).To(id);

    private TGrainInterface Get<TGrainInterface>(string key, string? prefix)
    {
        var id = GrainId.Create(classes.ByInterface(typeof(TGrainInterface), prefix).Type, key);
        return (TGrainInterface)(object)Reference(id, typeof(TGrainInterface));
    }
}
