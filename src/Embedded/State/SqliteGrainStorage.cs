using System.Globalization;
using LiveChat.Embedded.Sqlite;
using LiveChat.Embedded.Store;
using LiveChat.Grains.Ports;
using Orleans;
using Orleans.Runtime;
using Orleans.Storage;

namespace LiveChat.Embedded.State;

/// <summary>Grain state as <see cref="StateJson"/>; written through the store's one writer.</summary>
internal sealed class SqliteGrainStorage(ChatStore store) : IGrainStorage
{
    private const string ReadSql = "SELECT version, json FROM grain_state WHERE grain = ?1 AND name = ?2";

    public async Task ReadStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
    {
        var found = await store.ReadAsync((grainId, stateName), Read, CancellationToken.None);
        grainState.State = (found is null ? default : StateJson.Deserialize<T>(found.Json))
            ?? Activator.CreateInstance<T>();
        grainState.ETag = found?.Version.ToString(CultureInfo.InvariantCulture);
        grainState.RecordExists = found is not null;
    }

    public async Task WriteStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
    {
        var change = new StateChange(grainId.ToString(), stateName, grainState.ETag, StateJson.Serialize(grainState.State));
        grainState.ETag = await ChangeAsync(change);
        grainState.RecordExists = true;
    }

    public async Task ClearStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
    {
        await ChangeAsync(new StateChange(grainId.ToString(), stateName, grainState.ETag, Json: null));
        grainState.State = Activator.CreateInstance<T>();
        grainState.ETag = null;
        grainState.RecordExists = false;
    }

    private static StateRecord? Read(Connection connection, (GrainId Grain, string Name) asked)
    {
        using var statement = connection.Prepare(ReadSql).Bind(1, asked.Grain.ToString()).Bind(2, asked.Name);
        return statement.Step() ? new StateRecord(statement.Long(0), statement.Bytes(1).ToArray()) : null;
    }

    /// <summary>Answers the new ETag.</summary>
    private async Task<string?> ChangeAsync(StateChange change)
    {
        var outcome = await store.WriteAsync(
            change, static (connection, change) => change.Apply(connection), CancellationToken.None);
        return outcome.Applied
            ? outcome.Version
            : throw new InconsistentStateException(
                $"The state {change.Name} of {change.Grain} has another version.", outcome.Version, change.ETag);
    }

    private sealed record StateRecord(long Version, byte[] Json);
}
