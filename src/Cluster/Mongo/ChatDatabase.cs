using LiveChat.Cluster.Rooms;
using LiveChat.Grains.Ports;
using Microsoft.Extensions.Options;
using MongoDB.Bson;
using MongoDB.Bson.Serialization;
using MongoDB.Driver;

namespace LiveChat.Cluster.Mongo;

/// <summary>The database of the chat, and its collections. Making one connects to nothing.</summary>
internal sealed class ChatDatabase : IDisposable
{
    static ChatDatabase()
    {
        BsonSerializer.TryRegisterSerializer(new LogEntrySerializer());
    }

    /// <exception cref="StoreRefusedException">The URL is not one that can be used.</exception>
    public ChatDatabase(IOptions<ClusterOptions> options)
    {
        Client = new MongoClient(MongoSettings.From(options.Value.MongoUrl));
        Database = Client.GetDatabase(options.Value.Database);
        Log = Database.GetCollection<LogEntry>("log");
        Notes = Database.GetCollection<BsonDocument>("notes");
        States = Database.GetCollection<BsonDocument>("states");
        Users = Database.GetCollection<BsonDocument>("users");
        Rooms = Database.GetCollection<BsonDocument>("rooms");
        Schema = Database.GetCollection<BsonDocument>("schema");
    }

    public MongoClient Client { get; }

    public IMongoDatabase Database { get; }

    /// <summary>All events of all rooms.</summary>
    public IMongoCollection<LogEntry> Log { get; }

    /// <summary>What was done to messages.</summary>
    public IMongoCollection<BsonDocument> Notes { get; }

    /// <summary>The state of all grains.</summary>
    public IMongoCollection<BsonDocument> States { get; }

    /// <summary>The cards of people.</summary>
    public IMongoCollection<BsonDocument> Users { get; }

    /// <summary>The cards of rooms.</summary>
    public IMongoCollection<BsonDocument> Rooms { get; }

    /// <summary>One document: which version wrote here.</summary>
    public IMongoCollection<BsonDocument> Schema { get; }

    public void Dispose() => Client.Dispose();
}
