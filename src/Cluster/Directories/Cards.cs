using LiveChat.Cluster.Mongo;
using LiveChat.Grains.Ports;
using MongoDB.Bson;
using MongoDB.Driver;

namespace LiveChat.Cluster.Directories;

/// <summary>Cards of one kind, each a document with <c>_id</c>, <c>version</c>, <c>sortName</c> and the <c>words</c> it is found by.</summary>
internal sealed class Cards(IMongoCollection<BsonDocument> collection)
{
    private static readonly ReplaceOptions OrInsert = new() { IsUpsert = true };

    /// <summary>Stores a card unless one of the same or a later version is there.</summary>
    public async Task PutAsync(BsonDocument card, CancellationToken cancellationToken)
    {
        var older = new BsonDocument { { "_id", card["_id"] }, { "version", new BsonDocument("$lt", card["version"]) } };
        try
        {
            await collection.ReplaceOneAsync(older, card, OrInsert, cancellationToken);
        }
        catch (MongoWriteException refused) when (MongoFailure.IsDuplicateKey(refused))
        {
            // There is a card, and it is not older.
        }
        catch (Exception failure) when (MongoFailure.Is(failure))
        {
            throw MongoFailure.Translate(failure);
        }
    }

    public Task<List<BsonDocument>> GetAsync(IEnumerable<string> ids, CancellationToken cancellationToken)
    {
        var some = new BsonDocument("_id", new BsonDocument("$in", new BsonArray(ids)));
        return MongoFailure.Guard(collection.Find(some).ToListAsync(cancellationToken));
    }

    public Task<List<BsonDocument>> FindAsync(
        IEnumerable<BsonDocument> conditions, BsonDocument order, int limit, CancellationToken cancellationToken)
    {
        var all = new BsonArray(conditions);
        var filter = all.Count == 0 ? [] : new BsonDocument("$and", all);
        return MongoFailure.Guard(collection.Find(filter).Sort(order).Limit(limit).ToListAsync(cancellationToken));
    }

    /// <summary>For every prefix a word that begins so: a range of words, never a pattern.</summary>
    public static IEnumerable<BsonDocument> Matching(IEnumerable<string> prefixes)
    {
        return prefixes.Select(prefix => new BsonDocument(
            "words",
            new BsonDocument("$elemMatch", new BsonDocument { { "$gte", prefix }, { "$lte", prefix + "\U0010FFFF" } })));
    }

    /// <summary>Behind a row in the order of names.</summary>
    public static BsonDocument AfterName(CardCursor after) => new("$or", new BsonArray
    {
        new BsonDocument("sortName", new BsonDocument("$gt", after.Name)),
        new BsonDocument { { "sortName", after.Name }, { "_id", new BsonDocument("$gt", after.Id) } },
    });

    public static BsonArray Words(string name) => new(NameWords.Of(name));
}
