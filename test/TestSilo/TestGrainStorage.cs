using System.Collections.Concurrent;
using System.Text.Json;
using Orleans.Storage;

namespace LiveChat.Testing;

/// <summary>Grain state as JSON in memory. Outlives a silo, checks ETags, and fails on request.</summary>
public sealed class TestGrainStorage : IGrainStorage
{
    private readonly ConcurrentDictionary<(string Name, GrainId Grain), (string Json, string ETag)> _records = new();

    /// <summary>What a write throws; <c>null</c> lets it through. Runs before the record changes.</summary>
    public Func<string, GrainId, Exception?>? FailWrite { get; set; }

    /// <summary>What a read throws; <c>null</c> lets it through.</summary>
    public Func<string, GrainId, Exception?>? FailRead { get; set; }

    /// <summary>Awaited by each write before it changes the record: a slow disk.</summary>
    public Func<Task>? BeforeWrite { get; set; }

    public int Writes { get; private set; }

    /// <summary>The stored record, or <c>null</c>.</summary>
    public T? Stored<T>(string stateName, GrainId grain) =>
        _records.TryGetValue((stateName, grain), out var record) ? JsonSerializer.Deserialize<T>(record.Json) : default;

    /// <summary>A write by somebody else, so that the next write of the grain meets a conflict.</summary>
    public void Overwrite<T>(string stateName, GrainId grain, T state) =>
        _records[(stateName, grain)] = (JsonSerializer.Serialize(state), Guid.NewGuid().ToString());

    public Task ReadStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
    {
        if (FailRead?.Invoke(stateName, grainId) is { } failure)
        {
            throw failure;
        }

        var found = _records.TryGetValue((stateName, grainId), out var record);
        grainState.State = found ? JsonSerializer.Deserialize<T>(record.Json) : Activator.CreateInstance<T>();
        grainState.ETag = found ? record.ETag : null;
        grainState.RecordExists = found;
        return Task.CompletedTask;
    }

    public async Task WriteStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
    {
        var json = JsonSerializer.Serialize(grainState.State);
        if (BeforeWrite is { } before)
        {
            await before();
        }

        if (FailWrite?.Invoke(stateName, grainId) is { } failure)
        {
            throw failure;
        }

        lock (_records)
        {
            Check((stateName, grainId), grainState.ETag);
            grainState.ETag = Guid.NewGuid().ToString();
            grainState.RecordExists = true;
            _records[(stateName, grainId)] = (json, grainState.ETag);
            Writes++;
        }
    }

    public Task ClearStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
    {
        lock (_records)
        {
            Check((stateName, grainId), grainState.ETag);
            _records.TryRemove((stateName, grainId), out _);
            grainState.State = Activator.CreateInstance<T>();
            grainState.ETag = null;
            grainState.RecordExists = false;
        }

        return Task.CompletedTask;
    }

    private void Check((string Name, GrainId Grain) key, string? expected)
    {
        var stored = _records.TryGetValue(key, out var record) ? record.ETag : null;
        if (stored != expected)
        {
            throw new InconsistentStateException("The record has another version.", stored, expected);
        }
    }
}
