using MongoDB.Bson;
using MongoDB.Driver;

namespace LiveChat.Cluster.Mongo;

/// <summary>
/// The driver's exceptions end here: those of other silos cannot read them, for they are not serializable, and the ports promise <see cref="IOException"/>.
/// </summary>
internal static class MongoFailure
{
    /// <summary>What the driver throws when the store fails, as against a bug or a cancellation.</summary>
    public static bool Is(Exception exception) => exception is MongoException or TimeoutException or BsonException;

    public static IOException Translate(Exception failure)
    {
        return new IOException($"MongoDB: {failure.GetType().Name}: {failure.Message}");
    }

    /// <exception cref="IOException">The store failed.</exception>
    public static async Task<T> Guard<T>(Task<T> operation)
    {
        try
        {
            return await operation;
        }
        catch (Exception failure) when (Is(failure))
        {
            throw Translate(failure);
        }
    }

    public static bool IsDuplicateKey(MongoWriteException failure)
    {
        return failure is { WriteError.Category: ServerErrorCategory.DuplicateKey, WriteConcernError: null };
    }
}
