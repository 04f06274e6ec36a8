namespace Orleans.Core;

/// <summary>A record in storage and its copy in memory.</summary>
public interface IStorage
{
    /// <summary>The version last read or written; <c>null</c> before the first write.</summary>
    string? Etag { get; }

    bool RecordExists { get; }

    /// <summary>Deletes the record and resets the copy in memory.</summary>
    Task ClearStateAsync();

    /// <summary>Makes the copy in memory durable. When it throws, memory is ahead of storage: deactivate.</summary>
    /// <exception cref="Storage.InconsistentStateException">Another writer was first. The activation is taken down.</exception>
    Task WriteStateAsync();

    /// <summary>Reads the record again and overwrites the copy in memory.</summary>
    Task ReadStateAsync();

    Task ClearStateAsync(CancellationToken cancellationToken) => ClearStateAsync();

    Task WriteStateAsync(CancellationToken cancellationToken) => WriteStateAsync();

    Task ReadStateAsync(CancellationToken cancellationToken) => ReadStateAsync();
}

public interface IStorage<TState> : IStorage
{
    TState State { get; set; }
}
