namespace Orleans;

/// <summary>A contract of a grain. All methods return <c>Task</c> or <c>ValueTask</c>, with or without a result.</summary>
public interface IGrain : IAddressable;
public interface IGrainWithStringKey : IGrain;

/// <summary>Makes references to grains. A reference is cheap, and getting one activates nothing.</summary>
public interface IGrainFactory
{
    /// <exception cref="ArgumentException">Not exactly one grain class implements the interface, or the key is empty.</exception>
    TGrainInterface GetGrain<TGrainInterface>(string primaryKey, string? grainClassNamePrefix = null)
        where TGrainInterface : IGrainWithStringKey;
    TGrainInterface GetGrain<TGrainInterface>(GrainId grainId) where TGrainInterface : IAddressable;
}

/// <summary>The grains as seen by code that is not a grain.</summary>
public interface IClusterClient : IGrainFactory { IServiceProvider ServiceProvider { get; } }

/// <summary>What a storage provider reads into and writes from.</summary>
public interface IGrainState<T>
{
    T? State { get; set; }
    string? ETag { get; set; }
    bool RecordExists { get; set; }
}

public sealed class GrainState<T>(T? state = default, string? eTag = null) : IGrainState<T>
{
    public T? State { get; set; } = state;
    public string? ETag { get; set; } = eTag;
    public bool RecordExists { get; set; }
}
