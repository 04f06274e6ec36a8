namespace Orleans.Storage;

/// <summary>The port to a store of grain state. A keyed service under its storage name; without a key, the default storage.</summary>
/// <remarks>A write or clear whose <c>ETag</c> is not the stored one throws <see cref="InconsistentStateException"/> and changes nothing.</remarks>
public interface IGrainStorage
{
    /// <summary>Fills the state, or leaves a fresh one with <c>RecordExists</c> false.</summary>
    Task ReadStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState);
    /// <summary>Is durable when it returns, and has set the new <c>ETag</c>.</summary>
    Task WriteStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState);
    /// <summary>Deletes the record, and leaves a fresh state.</summary>
    Task ClearStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState);
}

/// <summary>A write lost against another writer of the same record.</summary>
public class InconsistentStateException(string errorMsg, string? storedEtag, string? currentEtag, Exception? storageException = null)
    : OrleansException(errorMsg, storageException)
{
    public InconsistentStateException(string message) : this(message, null, null) { }
    public string? StoredEtag { get; } = storedEtag;
    public string? CurrentEtag { get; } = currentEtag;
    /// <summary>True until the activation that made the write was told to go, so that its callers stay.</summary>
    internal bool IsSourceActivation { get; set; } = true;
}

/// <summary>A grain asks for a storage provider that nobody registered.</summary>
public class BadProviderConfigException(string msg) : OrleansException(msg);
