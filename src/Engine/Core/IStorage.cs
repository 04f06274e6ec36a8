namespace Orleans.Core;

/// <summary>A record in storage and its copy in memory. Operations on one record run one after the other.</summary>
public interface IStorage
{
    /// <summary>The version last read or written; <c>null</c> before the first write.</summary>
    string? Etag { get; }
    bool RecordExists { get; }
    /// <summary>Deletes the record and makes the copy in memory fresh.</summary>
    Task ClearStateAsync();
    /// <summary>Makes the copy in memory durable. When it throws, memory is ahead of storage: deactivate.</summary>
    /// <exception cref="Storage.InconsistentStateException">Another writer was first. If it leaves the grain, the activation ends.</exception>
    Task WriteStateAsync();
    /// <summary>Reads the record again, over the copy in memory.</summary>
    Task ReadStateAsync();
    Task ClearStateAsync(CancellationToken cancellationToken) => ClearStateAsync();
    Task WriteStateAsync(CancellationToken cancellationToken) => WriteStateAsync();
    Task ReadStateAsync(CancellationToken cancellationToken) => ReadStateAsync();
}

public interface IStorage<TState> : IStorage { TState State { get; set; } }
