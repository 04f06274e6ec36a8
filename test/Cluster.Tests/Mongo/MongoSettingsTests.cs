using LiveChat.Cluster.Mongo;
using LiveChat.Grains.Ports;
using MongoDB.Driver;
using MongoDB.Driver.Core.Compression;

namespace LiveChat.Cluster.Tests.Mongo;

public sealed class MongoSettingsTests
{
    [Theory]
    [InlineData("w=1")]
    [InlineData("w=0")]
    [InlineData("w=2")]
    [InlineData("journal=false")]
    [InlineData("retryWrites=false")]
    [InlineData("readConcernLevel=local")]
    [InlineData("readConcernLevel=available")]
    [InlineData("readPreference=secondary")]
    [InlineData("readPreference=nearest")]
    public void What_asks_for_less_than_a_majority_is_refused(string option)
    {
        var refused = Assert.Throws<StoreRefusedException>(() => MongoSettings.From($"mongodb://127.0.0.1/?replicaSet=rs0&{option}"));

        Assert.Contains(option.Split('=')[0], refused.Message, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("")]
    [InlineData("127.0.0.1:27017")]
    [InlineData("http://127.0.0.1")]
    [InlineData("mongodb://")]
    [InlineData("mongodb://name:secret@:99999")]
    [InlineData("mongodb://name:secret@host/?w=")]
    public void What_cannot_be_read_is_refused_without_repeating_it(string url)
    {
        var refused = Assert.Throws<StoreRefusedException>(() => MongoSettings.From(url));

        Assert.DoesNotContain("secret", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("mongodb://127.0.0.1/?replicaSet=rs0")]
    [InlineData("mongodb://127.0.0.1/?replicaSet=rs0&w=majority&journal=true&readConcernLevel=majority&readPreference=primary")]
    [InlineData("mongodb://127.0.0.1/?replicaSet=rs0&readConcernLevel=linearizable")]
    public void Whatever_is_left_out_a_majority_it_is(string url)
    {
        var settings = MongoSettings.From(url);

        Assert.Equal(WriteConcern.WMajority.With(journal: true), settings.WriteConcern);
        Assert.Equal(ReadConcern.Majority, settings.ReadConcern);
        Assert.Equal(ReadPreference.Primary, settings.ReadPreference);
        Assert.True(settings.RetryWrites);
    }

    [Fact]
    public void Zlib_is_never_spoken()
    {
        var settings = MongoSettings.From("mongodb://127.0.0.1/?replicaSet=rs0&compressors=zlib,zstd");

        Assert.Equal([CompressorType.ZStandard], settings.Compressors.Select(compressor => compressor.Type));
    }
}
