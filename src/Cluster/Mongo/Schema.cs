using LiveChat.Grains.Ports;
using MongoDB.Bson;
using MongoDB.Driver;

namespace LiveChat.Cluster.Mongo;

/// <summary>The indexes of the database and the version of its form.</summary>
internal static class Schema
{
    /// <summary>What this program writes. Raise it when older programs could no longer read it.</summary>
    public const int Version = 1;

    private const string Id = "livechat";

    /// <summary>Makes what is missing. Several silos may do it at once.</summary>
    /// <exception cref="StoreRefusedException">A newer version has written here.</exception>
    public static async Task PrepareAsync(ChatDatabase database, CancellationToken cancellationToken)
    {
        try
        {
            var stored = await database.Schema.Find(new BsonDocument("_id", Id)).FirstOrDefaultAsync(cancellationToken);
            if (stored?["version"].ToInt32() > Version)
            {
                throw new StoreRefusedException(
                    $"The database has form {stored["version"]}, which is newer than this program's {Version}. Run the newer program, or restore a backup from before it.");
            }

            await IndexAsync(database, cancellationToken);
            if (stored is null)
            {
                await database.Schema.UpdateOneAsync(
                    new BsonDocument("_id", Id),
                    new BsonDocument("$max", new BsonDocument("version", Version)),
                    new UpdateOptions { IsUpsert = true },
                    cancellationToken);
            }
        }
        catch (MongoWriteException raced) when (MongoFailure.IsDuplicateKey(raced))
        {
            // Another silo came first with the same.
        }
        catch (Exception failure) when (MongoFailure.Is(failure))
        {
            throw new StoreRefusedException($"The database cannot be prepared: {failure.Message}");
        }
    }

    private static async Task IndexAsync(ChatDatabase database, CancellationToken cancellationToken)
    {
        // Once for ever: the client id first, because ids that begin with the time then share the end of the index, whatever their rooms.
        await database.Log.Indexes.CreateOneAsync(
            new CreateIndexModel<LogEntry>(
                new BsonDocument { { "clientId", 1 }, { "author", 1 }, { "room", 1 } },
                new CreateIndexOptions<LogEntry>
                {
                    Name = "once",
                    Unique = true,
                    PartialFilterExpression = new BsonDocument("clientId", new BsonDocument("$exists", true)),
                }),
            cancellationToken: cancellationToken);

        // Only changes have this field: a room's state is found without its messages.
        await database.Log.Indexes.CreateOneAsync(
            new CreateIndexModel<LogEntry>(
                new BsonDocument("change", 1), new CreateIndexOptions { Name = "changes", Sparse = true }),
            cancellationToken: cancellationToken);

        await database.Log.Indexes.CreateOneAsync(
            new CreateIndexModel<LogEntry>(new BsonDocument("act", 1), new CreateIndexOptions { Name = "acts", Sparse = true }),
            cancellationToken: cancellationToken);

        // And only replies in threads have these two: the one is for what notes are made from, the other for one thread.
        await database.Log.Indexes.CreateOneAsync(
            new CreateIndexModel<LogEntry>(new BsonDocument("reply", 1), new CreateIndexOptions { Name = "replies", Sparse = true }),
            cancellationToken: cancellationToken);

        await database.Log.Indexes.CreateOneAsync(
            new CreateIndexModel<LogEntry>(
                new BsonDocument { { "thread", 1 }, { "_id", 1 } },
                new CreateIndexOptions<LogEntry>
                {
                    Name = "threads",
                    PartialFilterExpression = new BsonDocument("thread", new BsonDocument("$exists", true)),
                }),
            cancellationToken: cancellationToken);

        // Only messages with files have this one.
        await database.Log.Indexes.CreateOneAsync(
            new CreateIndexModel<LogEntry>(new BsonDocument("files", 1), new CreateIndexOptions { Name = "files", Sparse = true }),
            cancellationToken: cancellationToken);

        // And this one entries that say a text with links.
        await database.Log.Indexes.CreateOneAsync(
            new CreateIndexModel<LogEntry>(new BsonDocument("links", 1), new CreateIndexOptions { Name = "links", Sparse = true }),
            cancellationToken: cancellationToken);

        await database.Notes.Indexes.CreateOneAsync(
            new CreateIndexModel<BsonDocument>(
                new BsonDocument { { "room", 1 }, { "pinned", -1 } },
                new CreateIndexOptions<BsonDocument>
                {
                    Name = "pinned",
                    PartialFilterExpression = new BsonDocument("pinned", new BsonDocument("$exists", true)),
                }),
            cancellationToken: cancellationToken);

        await CreateAsync(database.Users, "words", new BsonDocument("words", 1), cancellationToken);
        await CreateAsync(database.Users, "by-name", new BsonDocument { { "sortName", 1 }, { "_id", 1 } }, cancellationToken);
        await CreateAsync(database.Rooms, "words", new BsonDocument { { "public", 1 }, { "words", 1 } }, cancellationToken);
        await CreateAsync(
            database.Rooms,
            "by-members",
            new BsonDocument { { "public", 1 }, { "members", -1 }, { "sortName", 1 }, { "_id", 1 } },
            cancellationToken);
        await CreateAsync(
            database.Rooms,
            "by-age",
            new BsonDocument { { "public", 1 }, { "createdAt", -1 }, { "sortName", 1 }, { "_id", 1 } },
            cancellationToken);
        await CreateAsync(
            database.Rooms,
            "by-name",
            new BsonDocument { { "public", 1 }, { "sortName", 1 }, { "_id", 1 } },
            cancellationToken);
    }

    private static Task<string> CreateAsync(
        IMongoCollection<BsonDocument> collection, string name, BsonDocument keys, CancellationToken cancellationToken)
    {
        return collection.Indexes.CreateOneAsync(
            new CreateIndexModel<BsonDocument>(keys, new CreateIndexOptions { Name = name }), cancellationToken: cancellationToken);
    }
}
