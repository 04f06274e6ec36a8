using LiveChat.Cluster.Mongo;
using LiveChat.Grains.Ports;
using MongoDB.Bson;
using MongoDB.Driver;
using Orleans;
using Orleans.Runtime;
using Orleans.Storage;

namespace LiveChat.Cluster.State;

/// <summary>Grain state as one document: <c>{ _id: grain "#" name, version, json }</c>. Every write has a new random version, which is the ETag.</summary>
internal sealed class MongoGrainStorage(ChatDatabase database) : IGrainStorage
{
    public Task ReadStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState) =>
        ReadStateAsync(stateName, grainId, grainState, CancellationToken.None);

    public Task WriteStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState) =>
        WriteStateAsync(stateName, grainId, grainState, CancellationToken.None);

    public Task ClearStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState) =>
        ClearStateAsync(stateName, grainId, grainState, CancellationToken.None);

    public async Task ReadStateAsync<T>(
        string stateName, GrainId grainId, IGrainState<T> grainState, CancellationToken cancellationToken)
    {
        var found = await FindAsync(Key(stateName, grainId), cancellationToken);
        grainState.State = (found is null ? default : StateJson.Deserialize<T>(found["json"].AsByteArray))
            ?? Activator.CreateInstance<T>();
        grainState.ETag = found?["version"].AsString;
        grainState.RecordExists = found is not null;
    }

    public async Task WriteStateAsync<T>(
        string stateName, GrainId grainId, IGrainState<T> grainState, CancellationToken cancellationToken)
    {
        var (key, version) = (Key(stateName, grainId), Guid.NewGuid().ToString("N"));
        var document = new BsonDocument
        {
            { "_id", key },
            { "version", version },
            { "json", new BsonBinaryData(StateJson.Serialize(grainState.State)) },
        };
        var written = grainState.ETag is { } etag
            ? await ReplaceAsync(key, etag, document, cancellationToken)
            : await InsertAsync(document, cancellationToken);
        if (!written)
        {
            throw await ConflictAsync(key, grainState.ETag, cancellationToken);
        }

        (grainState.ETag, grainState.RecordExists) = (version, true);
    }

    public async Task ClearStateAsync<T>(
        string stateName, GrainId grainId, IGrainState<T> grainState, CancellationToken cancellationToken)
    {
        var key = Key(stateName, grainId);
        var cleared = grainState.ETag is { } etag
            ? (await MongoFailure.Guard(database.States.DeleteOneAsync(Version(key, etag), cancellationToken))).DeletedCount == 1
            : await FindAsync(key, cancellationToken) is null;
        if (!cleared)
        {
            throw await ConflictAsync(key, grainState.ETag, cancellationToken);
        }

        grainState.State = Activator.CreateInstance<T>();
        (grainState.ETag, grainState.RecordExists) = (null, false);
    }

    private async Task<bool> ReplaceAsync(string key, string etag, BsonDocument document, CancellationToken cancellationToken)
    {
        var replaced = await MongoFailure.Guard(
            database.States.ReplaceOneAsync(Version(key, etag), document, cancellationToken: cancellationToken));
        return replaced.MatchedCount == 1;
    }

    private async Task<bool> InsertAsync(BsonDocument document, CancellationToken cancellationToken)
    {
        try
        {
            await database.States.InsertOneAsync(document, cancellationToken: cancellationToken);
            return true;
        }
        catch (MongoWriteException refused) when (MongoFailure.IsDuplicateKey(refused))
        {
            return false;
        }
        catch (Exception failure) when (MongoFailure.Is(failure))
        {
            throw MongoFailure.Translate(failure);
        }
    }

    private async Task<InconsistentStateException> ConflictAsync(string key, string? expected, CancellationToken cancellationToken)
    {
        var stored = await FindAsync(key, cancellationToken);
        return new InconsistentStateException($"The state {key} has another version.", stored?["version"].AsString, expected);
    }

    private async Task<BsonDocument?> FindAsync(string key, CancellationToken cancellationToken)
    {
        return await MongoFailure.Guard(database.States.Find(new BsonDocument("_id", key)).FirstOrDefaultAsync(cancellationToken));
    }

    private static BsonDocument Version(string key, string etag) => new() { { "_id", key }, { "version", etag } };

    private static string Key(string stateName, GrainId grainId) => $"{grainId}#{stateName}";
}
