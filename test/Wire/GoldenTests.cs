using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using LiveChat.Api.Tests;
using LiveChat.Api.Wire;
using LiveChat.Grains.Rooms;

namespace LiveChat.Wire;

/// <summary>The bytes of every event and answer, kept in <c>golden/</c>: a difference is seen, and what was written once is read for ever.</summary>
public sealed class GoldenTests
{
    public static TheoryData<string> EventNames => [.. Samples.Events.Keys];

    public static TheoryData<string> AnswerNames => [.. Samples.Answers.Keys];

    [Theory]
    [MemberData(nameof(EventNames))]
    public void An_event_is_written_as_it_always_was_and_read_back(string name)
    {
        var happened = Samples.Events[name];

        var json = RoomEventJson.Encode(happened);

        CheckedIn.MustBe($"test/Wire/golden/events/{name}.json", Encoding.UTF8.GetString(json.Span) + "\n");
        Assert.Equal(happened, RoomEventJson.Decode(json));
    }

    [Theory]
    [MemberData(nameof(AnswerNames))]
    public void An_answer_is_written_as_it_always_was_and_read_back(string name)
    {
        var answer = Samples.Answers[name];

        var json = JsonSerializer.Serialize(answer, answer.GetType(), ApiJson.Shared);

        CheckedIn.MustBe($"test/Wire/golden/{name}.json", json + "\n");
        var again = JsonSerializer.Deserialize(json, answer.GetType(), ApiJson.Shared);
        Assert.Equal(json, JsonSerializer.Serialize(again, answer.GetType(), ApiJson.Shared));
    }

    [Fact]
    public void Every_kind_of_event_has_a_golden_file()
    {
        var kinds = typeof(RoomEvent).GetCustomAttributes(typeof(JsonDerivedTypeAttribute), false)
            .Cast<JsonDerivedTypeAttribute>().Select(kind => (string)kind.TypeDiscriminator!);

        Assert.Empty(kinds.Except(Samples.Events.Keys));
    }

    [Fact]
    public void Everything_that_the_wire_types_name_is_made_ahead_of_time()
    {
        foreach (var answer in Samples.Answers.Values)
        {
            Assert.NotNull(ApiJson.Default.GetTypeInfo(answer.GetType()));
        }
    }
}
