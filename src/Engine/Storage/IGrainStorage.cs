using Orleans.Runtime;

namespace Orleans.Storage;

/// <summary>The port to a store of grain state. Registered as a keyed service under its storage name.</summary>
/// <remarks>A write or clear whose <c>ETag</c> is not the stored one throws <see cref="InconsistentStateException"/> and changes nothing.</remarks>
public interface IGrainStorage
{
    /// <summary>Fills <paramref name="grainState"/>, or leaves it with a fresh state and <c>RecordExists</c> false.</summary>
    Task ReadStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState);

    /// <summary>Is durable when it returns, and has set the new <c>ETag</c>.</summary>
    Task WriteStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState);

    Task ClearStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState);
}
