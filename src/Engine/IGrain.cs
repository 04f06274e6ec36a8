using Orleans.Runtime;

namespace Orleans
{
    /// <summary>A contract of a grain. All methods return <c>Task</c> or <c>ValueTask</c>, with or without a result.</summary>
    public interface IGrain : IAddressable;

    public interface IGrainWithStringKey : IGrain;

    public interface IGrainWithGuidKey : IGrain;

    public interface IGrainWithIntegerKey : IGrain;

    /// <summary>Makes references to grains. A reference is cheap, and getting one activates nothing.</summary>
    public interface IGrainFactory
    {
        /// <exception cref="ArgumentException">No grain class, or more than one, implements the interface; or the key is empty.</exception>
        TGrainInterface GetGrain<TGrainInterface>(string primaryKey, string? grainClassNamePrefix = null)
            where TGrainInterface : IGrainWithStringKey;

        TGrainInterface GetGrain<TGrainInterface>(Guid primaryKey, string? grainClassNamePrefix = null)
            where TGrainInterface : IGrainWithGuidKey;

        TGrainInterface GetGrain<TGrainInterface>(long primaryKey, string? grainClassNamePrefix = null)
            where TGrainInterface : IGrainWithIntegerKey;

        TGrainInterface GetGrain<TGrainInterface>(GrainId grainId) where TGrainInterface : IAddressable;
    }

    /// <summary>The grains as seen by code that is not a grain.</summary>
    public interface IClusterClient : IGrainFactory
    {
        IServiceProvider ServiceProvider { get; }
    }
}

namespace Orleans.Runtime
{
    /// <summary>A grain or a reference to one.</summary>
    public interface IAddressable;
}
