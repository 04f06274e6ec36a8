using LiveChat.Grains.Ports;
using MongoDB.Driver;
using MongoDB.Driver.Core.Compression;

namespace LiveChat.Cluster.Mongo;

/// <summary>How the driver talks to MongoDB: nothing counts as written that a majority does not have on disk.</summary>
internal static class MongoSettings
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    /// <exception cref="StoreRefusedException">The URL cannot be read, or asks for less than a majority.</exception>
    public static MongoClientSettings From(string url)
    {
        var parsed = Parse(url);
        if (Weaker(parsed) is { } weaker)
        {
            throw new StoreRefusedException($"The MongoDB URL asks for {weaker}. What is acked must survive, so LiveChat writes to a majority and reads from it.");
        }

        var settings = MongoClientSettings.FromUrl(parsed);
        settings.ApplicationName = "LiveChat";
        settings.WriteConcern = WriteConcern.WMajority.With(journal: true);
        settings.ReadConcern = ReadConcern.Majority;
        settings.ReadPreference = ReadPreference.Primary;
        (settings.RetryWrites, settings.RetryReads) = (true, true);
        (settings.ConnectTimeout, settings.ServerSelectionTimeout) = (Patience, Patience);

        // Servers older than 8.0.17 read beyond what zlib gave them (CVE-2025-14847).
        settings.Compressors = [.. parsed.Compressors.Where(compressor => compressor.Type != CompressorType.Zlib)];
        return settings;
    }

    private static MongoUrl Parse(string url)
    {
        try
        {
            return MongoUrl.Create(url);
        }
        catch (Exception unreadable) when (unreadable is MongoConfigurationException or ArgumentException or FormatException)
        {
            // Not the driver's words: they repeat the URL, which may hold a password.
            throw new StoreRefusedException("The MongoDB URL cannot be read. It looks like mongodb://db-1,db-2,db-3/?replicaSet=rs0");
        }
    }

    private static string? Weaker(MongoUrl url)
    {
        return url.W is { } w && w.ToString() != "majority" ? $"w={w}"
            : url.Journal == false ? "journal=false"
            : url.RetryWrites == false ? "retryWrites=false"
            : url.ReadConcernLevel is ReadConcernLevel.Local or ReadConcernLevel.Available or ReadConcernLevel.Snapshot
                ? $"readConcernLevel={url.ReadConcernLevel.ToString()!.ToLowerInvariant()}"
            : url.ReadPreference is { ReadPreferenceMode: not ReadPreferenceMode.Primary } preference
                ? $"readPreference={preference.ReadPreferenceMode}"
            : null;
    }
}
