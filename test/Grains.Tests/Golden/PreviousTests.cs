using System.Text;
using LiveChat.Grains.Rooms;

namespace LiveChat.Grains.Tests.Golden;

/// <summary>What earlier versions stored is read, and nothing of it gets lost when it is written again.</summary>
public sealed class PreviousTests
{
    public static TheoryData<string> Stored => Files("stored");

    public static TheoryData<string> Log => Files("log");

    [Theory, MemberData(nameof(Stored))]
    public void A_state_of_an_earlier_version_is_read(string path)
    {
        var earlier = GoldenFile.Read(path);
        var sample = GoldenFile.SampleOf(path);

        Assert.True(sample is not null, $"There is no type for {path} any more.");
        Assert.Null(JsonPart.Missing(earlier, Sample.Json(sample.ReadStored(Encoding.UTF8.GetBytes(earlier)))));
    }

    [Theory, MemberData(nameof(Log))]
    public void An_event_of_an_earlier_version_is_read(string path)
    {
        var earlier = GoldenFile.Read(path);

        var happened = RoomEventJson.Decode(Encoding.UTF8.GetBytes(earlier));

        Assert.Equal(GoldenFile.SampleOf(path)?.Type, happened.GetType());
        Assert.Null(JsonPart.Missing(earlier, Encoding.UTF8.GetString(RoomEventJson.Encode(happened).Span)));
    }

    /// <summary>Else a type could be left out when a version is released.</summary>
    [Fact]
    public void The_first_version_is_whole()
    {
        Assert.Equal((16, 10, 64), (
            GoldenFile.In("previous/0.1.0/stored").Length, GoldenFile.In("previous/0.1.0/log").Length, GoldenFile.In("previous/0.1.0/sent").Length));
    }

    private static TheoryData<string> Files(string kind) => [.. GoldenFile.Versions.SelectMany(version => GoldenFile.In($"{version}/{kind}"))];
}
