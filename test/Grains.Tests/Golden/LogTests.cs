using System.Text;
using LiveChat.Grains.Rooms;

namespace LiveChat.Grains.Tests.Golden;

/// <summary>What happens in rooms is written into the log as it always was.</summary>
public sealed class LogTests
{
    public static TheoryData<string> Names => [.. Samples.Happened.Select(sample => sample.Name)];

    [Theory, MemberData(nameof(Names))]
    public void An_event_is_written_as_its_golden_file_and_read_back(string name)
    {
        var happened = (RoomEvent)Samples.Happened.Single(sample => sample.Name == name).Value;

        CheckedIn.MustBe(GoldenFile.Log(name), Encoding.UTF8.GetString(RoomEventJson.Encode(happened).Span) + "\n");

        Assert.Equal(happened, RoomEventJson.Decode(Encoding.UTF8.GetBytes(GoldenFile.Read(GoldenFile.Log(name)))));
    }

    [Fact]
    public void Every_file_is_of_an_event() =>
        Assert.Equal(Samples.Happened.Select(sample => GoldenFile.Log(sample.Name)).Order(StringComparer.Ordinal), GoldenFile.In("log"));
}
